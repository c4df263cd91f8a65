import { createInflate, inflateSync } from 'node:zlib'
import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { holdsForeign } from '../two-faced.ts'
import { damaged, refused, tooLarge, type Verdict, verdictOf, wrongType } from '../verdict.ts'
import { type PngChunk, pngChunks } from './png-chunks.ts'

/** A remark or colour profile needs no more, inflated. */
const longestRemark = 8 * 1024 * 1024

/** A PNG: every chunk whole, exactly as many pixels as its header says, frames of an animation within the limit. */
export async function inspectPng(bytes: Buffer, limits: InspectLimits): Promise<Verdict> {
  const chunks = pngChunks(bytes)
  const [header] = chunks ?? []
  if (!chunks || header?.type !== 'IHDR' || header.body.length !== 13) return refused(damaged)
  const width = header.body.readUInt32BE(0)
  const height = header.body.readUInt32BE(4)
  const frames = chunks.find(({ type }) => type === 'acTL')?.body.readUInt32BE(0) ?? 1
  if (width * height * Math.max(1, frames) > limits.pixels) return refused(tooLarge('图片的像素'))
  const expected = inflatedBytes(header.body)
  if (expected === undefined) return refused(damaged)
  return verdictOf('png', refusalOfRemarks(chunks) ?? (await refusalOfPixels(chunks, expected)))
}

const channels = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
])

/** Column start and step, row start and step of the seven passes of an interlaced picture. */
const passes = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const

/** How many bytes the pixels take, a filter byte before each row. */
function inflatedBytes(header: Buffer): number | undefined {
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const perPixel = (channels.get(header[9] ?? -1) ?? 0) * (header[8] ?? 0)
  const interlaced = header[12] ?? 2
  if (width === 0 || height === 0 || perPixel === 0 || perPixel > 64 || interlaced > 1) return undefined
  const sized = (columns: number, rows: number) =>
    columns > 0 ? rows * (1 + Math.ceil((columns * perPixel) / 8)) : 0
  if (interlaced === 0) return sized(width, height)
  return passes.reduce(
    (sum, [x, stepX, y, stepY]) =>
      sum + sized(Math.ceil((width - x) / stepX), Math.max(0, Math.ceil((height - y) / stepY))),
    0,
  )
}

/** Chunks whose bytes are pixels or packed: chance may make anything of them. */
const pixelChunks = new Set(['IHDR', 'IDAT', 'fdAT', 'PLTE', 'iCCP', 'zTXt'])

function refusalOfRemarks(chunks: readonly PngChunk[]): FileRefusal | undefined {
  for (const { type, body } of chunks) {
    if (!pixelChunks.has(type) && holdsForeign(body)) return wrongType('夹带其他内容的图片')
    if (!/^(?:zTXt|iCCP|iTXt)$/u.test(type)) continue
    const at = packedFrom(type, body)
    const refusal = at === undefined ? undefined : refusalOfPacked(body.subarray(at))
    if (refusal) return refusal
  }
  return undefined
}

/** Where the deflated part of a chunk begins: behind a name, and behind two more texts in iTXt. */
function packedFrom(type: string, body: Buffer): number | undefined {
  const name = body.indexOf(0)
  if (name < 0) return undefined
  if (type !== 'iTXt') return name + 2
  const language = body.indexOf(0, name + 3)
  return body[name + 1] === 1 ? body.indexOf(0, language + 1) + 1 : undefined
}

function refusalOfPacked(packed: Buffer): FileRefusal | undefined {
  try {
    const text = inflateSync(packed, { maxOutputLength: longestRemark })
    return holdsForeign(text) ? wrongType('夹带其他内容的图片') : undefined
  } catch (error) {
    return error instanceof RangeError ? tooLarge('图片的附注') : damaged
  }
}

async function refusalOfPixels(
  chunks: readonly PngChunk[],
  expected: number,
): Promise<FileRefusal | undefined> {
  const packed = Buffer.concat(chunks.flatMap(({ type, body }) => (type === 'IDAT' ? [body] : [])))
  const inflate = createInflate()
  inflate.end(packed)
  let size = 0
  try {
    for await (const piece of inflate) {
      size += piece.length
      if (size > expected) return damaged
    }
  } catch {
    return damaged
  }
  return size === expected ? undefined : damaged
}
