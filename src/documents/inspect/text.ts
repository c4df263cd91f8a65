import { textIn } from './plain-text.ts'
import { damaged, refused, type Verdict, wrongType } from './verdict.ts'

/** Texts that some program takes for more than words. */
const otherLanguages: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:!doctype|html|head|body|script|svg|\?php|\?xml|!--|iframe|table|div|meta)/iu, '网页或 XML 文件'],
  [/<(?:script|iframe|object|embed|svg)[\s>]|<\?php/iu, '含有网页脚本的文本'],
  [/^\{\\rtf/u, 'RTF 文档'],
  [/^%!PS/u, 'PostScript 文件'],
  [/^GIF8[79]a/u, 'GIF 图片'],
  [/^(?:#!|@echo off\b)/iu, '脚本程序'],
  [
    /^(?:MIME-Version|Received|Return-Path|Delivered-To|X-[\w-]+|From|Subject|Date):[^\n]*\r?\n(?:[\w-]+:|[ \t])/iu,
    '电子邮件',
  ],
  [/^From \S+@\S+ /u, '电子邮件'],
  // UTF-7 writes < as +ADw- : a browser that guesses the encoding would see tags.
  [/\+A(?:Dw|D4|CI|Cc|GA)[A-Za-z0-9+/]*-?/u, 'UTF-7 编码的文本'],
]

/** Plain text: words and nothing a program would run. */
export async function inspectText(bytes: Buffer): Promise<Verdict> {
  const text = textIn(bytes)
  if (text === undefined) return refused(damaged)
  if (text.trim() === '') return refused({ reason: 'empty' })
  const other = otherLanguages.find(([pattern]) => pattern.test(text))
  if (other) return refused(wrongType(other[1]))
  if (holdsEncodedFile(text)) return refused(wrongType('夹带编码文件的文本'))
  return { ok: true, media: 'txt' }
}

/** Base64 of a program, an archive, an old Office file, a pdf or the scanners' test file. */
function holdsEncodedFile(text: string): boolean {
  return /(?:^|[^A-Za-z0-9+/])(?:TV[opqr]|UEsDB|f0VMR|0M8R4|UmFyI|N3q8r|JVBER|WDVPI)[A-Za-z0-9+/]{35,}/u.test(
    text,
  )
}
