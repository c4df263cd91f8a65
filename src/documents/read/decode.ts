import { isUtf8 } from 'node:buffer'

/** Bytes of a text file as text, whatever encoding Chinese offices saved it in; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  const declared = declaredCharset(bytes)
  if (declared === 'big5') return 'big5'
  // A UTF-8 file cut in the middle of a letter is still UTF-8: the encoding that breaks fewer letters wins.
  const sample = bytes.subarray(0, 262_144)
  return brokenLetters(sample, 'utf-8') < brokenLetters(sample, 'gb18030') + sample.length / 1000
    ? cutShort(bytes)
    : 'gb18030'
}

function cutShort(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 262_144)
  return brokenLetters(sample, 'utf-8') <= 2 + sample.length / 1000 ? 'utf-8' : 'gb18030'
}

function brokenLetters(bytes: Uint8Array, encoding: string): number {
  return new TextDecoder(encoding).decode(bytes).split('\uFFFD').length - 1
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase()
}
