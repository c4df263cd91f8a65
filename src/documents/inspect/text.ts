import type { FileRefusal } from '#office/files/stored-file.ts'
import { refusalOfKind } from './foreign-words.ts'
import { textIn } from './plain-text.ts'
import { damaged, refused, type Verdict, wrongType } from './verdict.ts'

/** Texts that some program takes for more than words. */
const otherLanguages: readonly (readonly [RegExp, FileRefusal])[] = [
  [
    /^\s*<(?:!doctype|html|head|body|script|svg|\?php|\?xml|!--|iframe|table|div|meta)/iu,
    refusalOfKind('html'),
  ],
  [/<(?:script|iframe|object|embed|svg)[\s>]|<\?php/iu, wrongType('含有网页脚本的文本')],
  [/^\{\\rtf/u, refusalOfKind('rtf')],
  [/^%!PS/u, wrongType('PostScript 文件', '请转成 PDF 再上传')],
  [/^GIF8[79]a/u, refusalOfKind('gif')],
  [/^(?:#!|@echo off\b)/iu, wrongType('脚本程序')],
  [
    /^(?:MIME-Version|Received|Return-Path|Delivered-To|X-[\w-]+|From|Subject|Date):[^\n]*\r?\n(?:[\w-]+:|[ \t])/iu,
    refusalOfKind('eml'),
  ],
  [/^From \S+@\S+ /u, refusalOfKind('eml')],
  // UTF-7 writes < as +ADw- : a browser that guesses the encoding would see tags.
  [
    /\+A(?:Dw|D4|CI|Cc|GA)[A-Za-z0-9+/]*-?/u,
    wrongType('UTF-7 编码的文本', '请用记事本打开，另存时编码选 UTF-8，再上传'),
  ],
]

/** Plain text: words and nothing a program would run. */
export async function inspectText(bytes: Buffer): Promise<Verdict> {
  const text = textIn(bytes)
  if (text === undefined) return refused(damaged)
  if (text.trim() === '') return refused({ reason: 'empty' })
  const other = otherLanguages.find(([pattern]) => pattern.test(text))
  if (other) return refused(other[1])
  if (holdsEncodedFile(text)) return refused(wrongType('夹带编码文件的文本'))
  return { ok: true, media: 'txt' }
}

/** Base64 of a program, an archive, an old Office file, a pdf or the scanners' test file. */
function holdsEncodedFile(text: string): boolean {
  return /(?:^|[^A-Za-z0-9+/])(?:TV[opqr]|UEsDB|f0VMR|0M8R4|UmFyI|N3q8r|JVBER|WDVPI)[A-Za-z0-9+/]{35,}/u.test(
    text,
  )
}
