import { isUtf8 } from 'node:buffer'

/** Bytes of a text file as text, whatever encoding Chinese offices saved it in; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return 'utf-8'
  return declaredCharset(bytes) === 'big5' ? 'big5' : 'gb18030'
}

/** A UTF-8 file cut in the middle of a letter is still UTF-8; read so, GBK breaks at nearly every letter. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 262_144)
  const broken = new TextDecoder('utf-8').decode(sample).split('\uFFFD').length - 1
  return broken <= 1 + sample.length / 2000 && sample.some((byte) => byte >= 0xe0) && broken < 3
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase()
}
