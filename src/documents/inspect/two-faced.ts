import type { FileRefusal, MediaType } from '#office/files/stored-file.ts'
import { wrongType } from './verdict.ts'

/** How far before the end a reader of zips looks for the directory. */
const zipTail = 65_557

/** A file that is also something else: each program would see what its sender wants it to see. */
export function twoFaced(bytes: Buffer, media: MediaType): FileRefusal | undefined {
  const isZip = media === 'docx' || media === 'xlsx' || media === 'ofd'
  if (!isZip && endsInZip(bytes)) return wrongType('同时又是压缩包的文件')
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (media !== 'pdf' && head.includes('%PDF-')) return wrongType('同时又是 pdf 的文件')
  if (media !== 'txt' && script.test(head)) return wrongType('同时又是网页的文件')
  return undefined
}

const script = /<(?:!doctype html|html|head|body|script|iframe|svg)[\s>]|<\?php/iu

/** How archives, programs and pdfs begin; the first three are looked for anywhere. */
const marks = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', 'PK\x05\x06']
const firstMarks = ['MZ', '\x7fELF']

/** Signs of a script or another file where a picture only holds remarks. */
export function holdsForeign(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (script.test(text) || /%PDF-\d/u.test(text)) return true
  return marks.some((mark) => text.includes(mark)) || firstMarks.some((mark) => text.startsWith(mark))
}

function endsInZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-zipTail)
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (at < 0 || at + 22 > tail.length) return false
  const end = bytes.length - tail.length + at
  const size = bytes.readUInt32LE(end + 12)
  const offset = bytes.readUInt32LE(end + 16)
  return [end - size, offset].some(
    (start) => start >= 0 && start + 4 <= bytes.length && bytes.readUInt32LE(start) === 0x02014b50,
  )
}
