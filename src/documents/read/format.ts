import type { ReadingRefusal } from '#office/annual-report/paper.ts'

export type Format = 'text' | 'html' | 'zip' | 'pdf'

export type FormatReading =
  | { readonly ok: true; readonly format: Format }
  | { readonly ok: false; readonly refusal: ReadingRefusal }

/** Tells a file's format from its first bytes; its extension is often wrong and never asked. */
export function formatOf(bytes: Uint8Array): FormatReading {
  if (bytes.length === 0) return { ok: false, refusal: 'empty' }
  if (startsWith(bytes, [0x50, 0x4b])) return { ok: true, format: 'zip' }
  if (pdfStart(bytes)) return { ok: true, format: 'pdf' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, refusal: insideOle(bytes) }
  if (pictures.some((start) => startsWith(bytes, start)) || isWebp(bytes))
    return { ok: false, refusal: 'picture' }
  if (isBinary(bytes)) return { ok: false, refusal: 'unknown-format' }
  return textFormat(bytes)
}

const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d, 0x00],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function isWebp(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP'
}

/** Some servers put a few bytes before the mark; readers of pdf accept a kilobyte. */
function pdfStart(bytes: Uint8Array): boolean {
  return latin(bytes, 0, 1024).includes('%PDF-')
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)
}

/** Old Office files and encrypted new ones share one container; its streams' names tell them apart. */
function insideOle(bytes: Uint8Array): ReadingRefusal {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => whole.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('Workbook')) return 'legacy-xls'
  return holds('WordDocument') ? 'legacy-doc' : 'unknown-format'
}

function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192)
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  if (isUtf16) return false
  let control = 0
  for (let at = 0; at < start.length; at++) {
    const byte = start[at] ?? 0
    if (byte < 32 && (byte < 9 || (byte > 13 && byte !== 27))) control++
  }
  return control > start.length / 100
}

const htmlStart =
  /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|tbody|tr|h[1-6]|span|font|center|section|article|main|ul|ol|br|style|script|link)\b/iu

function textFormat(bytes: Uint8Array): FormatReading {
  const start = latin(bytes, 0, 4096)
    .replaceAll('\0', '')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u, '')
  if (htmlStart.test(start)) return { ok: true, format: 'html' }
  if (/^\s*(?:<\?xml|<!DOCTYPE|\{\\rtf)/iu.test(start)) return { ok: false, refusal: 'unknown-format' }
  return /^MIME-Version:|^Content-Type: multipart/imu.test(start)
    ? { ok: false, refusal: 'unknown-format' }
    : { ok: true, format: 'text' }
}
