import { textIn } from './plain-text.ts'

/** What we can look into. */
export type Content = 'pdf' | 'zip' | 'png' | 'jpeg' | 'text'

const starts: readonly (readonly [Content, readonly number[]])[] = [
  ['pdf', [...Buffer.from('%PDF-')]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
]

/** Tells by the very first bytes, or by its being nothing but letters; undefined for everything else. */
export function contentOf(bytes: Buffer): Content | undefined {
  const start = starts.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (start) return start[0]
  return textIn(bytes) === undefined ? undefined : 'text'
}
