import type { FileRefusal } from '#office/files/stored-file.ts'
import { usualInspectLimits } from '../limits.ts'
import { pictureSize } from '../picture/size.ts'
import { active, tooLarge } from '../verdict.ts'

const marks: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', '嵌入的压缩包'],
  ['\xd0\xcf\x11\xe0', '嵌入的 OLE 对象'],
  ['Rar!', '嵌入的压缩包'],
  ['7z\xbc\xaf', '嵌入的压缩包'],
  ['MZ', '嵌入的程序'],
  ['\x7fELF', '嵌入的程序'],
  ['%PDF-', '嵌入的文件'],
  ['X5O!P%@AP', '嵌入的程序'],
  ['#!', '嵌入的程序'],
]

/** Refuses a part by its first bytes: what it is called is its sender's word. */
export function refusalOfStart(name: string, start: Buffer): FileRefusal | undefined {
  // Fonts are stored with their first bytes mixed up; any mark in them is chance.
  if (name.endsWith('.odttf')) return undefined
  const text = start.subarray(0, 16).toString('latin1')
  const mark = marks.find(([first]) => text.startsWith(first))
  if (mark) return active(mark[1])
  if (name.endsWith('.svg') && script.test(start.toString('utf8'))) return active('脚本')
  const size = pictureSize(start)
  const isFlood = size !== undefined && size.width * size.height > usualInspectLimits.pixels
  return isFlood ? tooLarge('图片的像素') : undefined
}

const script = /<script[\s>]|\son\w+\s*=\s*["']|javascript:/iu

/** A bracket first, in any encoding XML is written in. */
export function looksLikeXml(start: Buffer): boolean {
  const letters = start.subarray(0, 200).filter((byte) => byte > 32 && byte < 127)
  return letters[0] === 0x3c
}
