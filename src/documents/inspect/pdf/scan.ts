import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { damaged, tooLarge } from '../verdict.ts'
import { refusalOfToken } from './acting.ts'
import { lockOf } from './lock.ts'
import { inflated, newInflated } from './streams.ts'
import { numberOf, numbersBefore, type ScannedObject, scanObject, type Token, valueBehind } from './tokens.ts'

/** Letters scanned for each letter there is: whatever makes us read one place again and again is no honest pdf. */
const mostTimes = 8

/**
 * Reads every object in a pdf's bytes, whether or not anything leads to it, and those packed into streams: what acts is
 * found wherever a reader could find it.
 */
export function scanPdf(bytes: Buffer, limits: InspectLimits): FileRefusal | undefined {
  const letters = bytes.toString('latin1')
  const found = lockOf(letters)
  if (found === 'locked') return { reason: 'locked' }
  const lock = found === 'none' ? undefined : found
  const sizes = newInflated(limits)
  let left = mostTimes * letters.length
  for (const start of startsIn(letters)) {
    let refusal: FileRefusal | undefined
    const object = scanObject(letters, start, false, (token, before) => {
      refusal ??= refusalOfToken(token, before, lock)
    })
    if (refusal) return refusal
    if (object === 'too-deep') return tooLarge('层次')
    left -= (object?.end ?? letters.length) - start
    if (left < 0) return damaged
    const open = lock && ((body: Buffer) => lock.open(body, ...numbersBefore(letters, start)))
    const fault =
      object && (refusalOfPicture(object.tokens, limits) ?? refusalOfStream(bytes, object, sizes, open))
    if (fault) return fault
  }
  return undefined
}

/** Behind each `obj` and `trailer`. Chance makes one in the bytes of a picture now and then: scanning it does no harm. */
function* startsIn(letters: string): Generator<number> {
  for (const match of letters.matchAll(/(?<=[\0\t\n\f\r \d])obj|trailer/g))
    yield match.index + match[0].length
}

function untilEnd(bytes: Buffer, at: number): Buffer {
  const end = bytes.indexOf('endstream', at, 'latin1')
  return bytes.subarray(at, end < 0 ? bytes.length : end)
}

function isPicture(tokens: readonly Token[]): boolean {
  return valueBehind(tokens, '/Subtype')?.[0] === '/Image'
}

function refusalOfPicture(tokens: readonly Token[], limits: InspectLimits): FileRefusal | undefined {
  if (!isPicture(tokens)) return undefined
  const pixels = (numberOf(tokens, '/Width') ?? 0) * (numberOf(tokens, '/Height') ?? 0)
  return pixels > limits.pixelsInPdf ? tooLarge('图片的像素') : undefined
}

function refusalOfStream(
  bytes: Buffer,
  { tokens, streamAt }: ScannedObject,
  sizes: ReturnType<typeof newInflated>,
  open: ((body: Buffer) => Buffer) | undefined,
): FileRefusal | undefined {
  if (streamAt === undefined || isPicture(tokens)) return undefined
  const isPack =
    valueBehind(tokens, '/Type')?.[0] === '/ObjStm' || valueBehind(tokens, '/First') !== undefined
  // The table of objects is never locked.
  const isTable = valueBehind(tokens, '/Type')?.[0] === '/XRef'
  const body = open && !isTable ? open(untilEnd(bytes, streamAt)) : bytes.subarray(streamAt)
  const stream = inflated(body, tokens, sizes)
  if (!stream.ok) return stream.refusal
  if (!isPack) return undefined
  return stream.bytes ? refusalOfPack(stream.bytes.toString('latin1'), tokens) : damaged
}

/** Objects packed into a stream: a list of numbers and places, then the objects, each to be read from its own place. */
function refusalOfPack(letters: string, tokens: readonly Token[]): FileRefusal | undefined {
  const first = numberOf(tokens, '/First')
  const count = numberOf(tokens, '/N')
  if (first === undefined || count === undefined || first > letters.length) return damaged
  const places = letters.slice(0, first).match(/\d+/gu) ?? []
  if (places.length < 2 * count) return damaged
  let refusal: FileRefusal | undefined
  let left = mostTimes * letters.length
  for (let at = 1; at < 2 * count; at += 2) {
    const start = first + Number(places[at])
    const object = scanObject(letters, start, true, (token, before) => {
      refusal ??= refusalOfToken(token, before, undefined)
    })
    if (object === 'too-deep') return tooLarge('层次')
    left -= (object?.end ?? letters.length) - start
    if (refusal || left < 0) return refusal ?? damaged
  }
  return undefined
}
