import { inflateSync } from 'node:zlib'
import type { FileRefusal } from '#office/files/stored-file.ts'
import type { InspectLimits } from '../limits.ts'
import { damaged, tooLarge } from '../verdict.ts'
import { type Token, valueBehind } from './tokens.ts'

/** How much the streams of one pdf may still inflate to. */
export interface Inflated {
  left: number
  readonly mostOfOne: number
}

export function newInflated(limits: InspectLimits): Inflated {
  return { left: limits.pdfBytes, mostOfOne: limits.streamBytes }
}

export type StreamReading =
  /** Undefined where a stream is packed in a way only pictures and old files are. */
  | { readonly ok: true; readonly bytes: Buffer | undefined }
  | { readonly ok: false; readonly refusal: FileRefusal }

/** Inflates a stream that begins here to where deflate says it ends, whatever length is written beside it. */
export function inflated(bytes: Buffer, tokens: readonly Token[], sizes: Inflated): StreamReading {
  const filters = filtersOf(tokens)
  if (filters.some((filter) => !/^\/Fl(?:ateDecode)?$/u.test(filter))) return { ok: true, bytes: undefined }
  if (filters.length === 0) return { ok: true, bytes }
  let found = bytes
  for (const [layer] of filters.entries()) {
    const opened = inflatedOnce(found, Math.min(sizes.mostOfOne, sizes.left))
    // A picture of a font or a page may be cut; its reader shows what is there.
    if (!opened) return layer === 0 ? { ok: true, bytes: undefined } : { ok: false, refusal: damaged }
    if (opened === 'too-large') return { ok: false, refusal: tooLarge('页面内容') }
    sizes.left -= opened.length
    found = opened
  }
  return { ok: true, bytes: found }
}

function inflatedOnce(bytes: Buffer, most: number): Buffer | 'too-large' | undefined {
  if (most <= 0) return 'too-large'
  try {
    return inflateSync(bytes, { maxOutputLength: most })
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : undefined
  }
}

function filtersOf(tokens: readonly Token[]): readonly Token[] {
  const value = valueBehind(tokens, '/Filter')
  if (!value) return []
  if (value[0] !== '[') return [value[0] ?? '']
  return value.slice(1, value.indexOf(']'))
}
