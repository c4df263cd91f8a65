import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { damaged, tooLarge } from '../verdict.ts'
import { openZip } from './directory.ts'
import { newXmlReader, type XmlListener } from './xml-reader.ts'

/** What a visitor wants of a part. */
export interface PartVisit {
  /** Told of each element; the part is then read as XML, strictly. */
  readonly xml?: XmlListener
  /** Told of the part's first bytes, at most 64 KiB. */
  readonly start?: (bytes: Buffer) => void
  /** Told of the whole part, which then may be no longer than an embedded file. */
  readonly whole?: (bytes: Buffer) => Promise<void> | void
}

/** Bytes that a zip, and the zips within it, may still inflate to. */
export interface Allowance {
  left: number
}

export function newAllowance({ zipBytes }: Pick<InspectLimits, 'zipBytes'>): Allowance {
  return { left: zipBytes }
}

/** Asked once for each part, in the order of the file; undefined for a part that is only counted. */
export type Visitor = (name: string) => PartVisit | undefined

const startBytes = 65_536
const smallBytes = 10 * 1024 * 1024

/** Inflates every part of a zip once, a piece at a time, and counts what really comes out. */
export async function visitZip(
  bytes: Buffer,
  limits: InspectLimits,
  visitor: Visitor,
  allowance: Allowance = newAllowance(limits),
): Promise<FileRefusal | undefined> {
  const opened = await openZip(bytes, limits)
  if (!opened.ok) return opened.refusal
  let most = Math.max(smallBytes, bytes.length * limits.zipRatio)
  for (const entry of opened.entries) {
    if (entry.fileName.endsWith('/')) {
      if (entry.uncompressedSize > 0) return damaged
      continue
    }
    const left = Math.min(most, allowance.left)
    const size = await visitPart(opened.zip, entry, visitor(entry.fileName), { ...limits, left })
    if (typeof size !== 'number') return size
    most -= size
    allowance.left -= size
  }
  return undefined
}

async function visitPart(
  zip: ZipFile,
  entry: Entry,
  visit: PartVisit | undefined,
  limits: InspectLimits & { readonly left: number },
): Promise<number | FileRefusal> {
  const xml = visit?.xml && newXmlReader(visit.xml, limits)
  const start: Buffer[] = []
  const whole: Buffer[] = []
  let size = 0
  let sum = 0
  for await (const chunk of await streamOf(zip, entry)) {
    const piece: Buffer = chunk
    if (size < startBytes && visit?.start) start.push(piece.subarray(0, startBytes - size))
    size += piece.length
    sum = crc32(piece, sum)
    if (size > limits.left) return tooLarge('展开后的内容')
    if (visit?.whole && size > limits.embeddedBytes) return tooLarge('嵌入的文件')
    if (visit?.whole) whole.push(piece)
    const fault = xml?.write(piece)
    if (fault) {
      visit?.start?.(Buffer.concat(start))
      return fault
    }
  }
  if (sum !== entry.crc32) return damaged
  const fault = xml?.end()
  if (fault) return fault
  visit?.start?.(Buffer.concat(start))
  await visit?.whole?.(Buffer.concat(whole))
  return size
}

/** The library opens a part with a promise; what goes wrong later ends the stream. */
function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return zip.openReadStreamPromise(entry)
}
