import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectUpload } from '#documents/inspect/inspect.ts'
import { writeDocx } from '#documents/write/docx.ts'
import { writePdf } from '#documents/write/pdf.ts'
import { writeXlsx } from '#documents/write/xlsx.ts'
import { reportOf } from '../documents/written-report.ts'
import { craftLockedPdf } from './locked-pdf.ts'
import { craftDocx, craftOfd, craftXlsx, documentXml, paragraph } from './office-files.ts'
import { officePapers } from './office-papers.ts'
import { craftPdf } from './pdf-files.ts'
import { chunk, craftJpeg, craftPng, exifSegment, pngHeader, pngMark, segment } from './pictures.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'benign-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function taken(name: string, bytes: Uint8Array) {
  const path = join(folder, 'upload')
  await writeFile(path, bytes)
  return inspectUpload({ name, path, bytes: bytes.length, whole: true })
}

/** 政府信息公开申请书 in GB18030. */
const gbk = Buffer.from('d5feb8aed0c5cfa2b9abbfaac9eac7ebcae90d0a', 'hex')
const real = (name: string) => readFile(new URL(`../cases/${name}`, import.meta.url))
const report = () => reportOf(new Map())

const files: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['a Word document', '申请书.docx', () => craftDocx()],
  ['a workbook', '名单.xlsx', () => craftXlsx()],
  ['a pdf', '决定.pdf', () => craftPdf()],
  ['a pdf that ends in a line end', '决定.pdf', () => craftPdf({ after: '\r\n' })],
  ['a pdf that opens at a page', '决定.pdf', () => craftPdf({ catalogue: '/OpenAction[3 0 R/Fit]' })],
  [
    'a pdf with a link to a place called JS',
    '决定.pdf',
    () =>
      craftPdf({
        page: '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://www.example.gov.cn/JS/a)>>>>]',
      }),
  ],
  [
    'a pdf with a title about JavaScript',
    '决定.pdf',
    () => craftPdf({ trailer: '/Info<</Title(About /JavaScript and \\(/Launch\\))>>' }),
  ],
  ['an OFD document', '公文.ofd', () => craftOfd()],
  ['a JPEG', '照片.jpg', () => craftJpeg()],
  ['a JPEG of a camera', 'IMG_001.JPEG', () => craftJpeg([exifSegment()])],
  ['a photo with another behind it, as phones take', '照片.jpg', () => craftJpeg([], craftJpeg())],
  [
    'a photo with a short film behind it',
    '照片.jpg',
    () => craftJpeg([], Buffer.from('00000018667479706d7034320000', 'hex')),
  ],
  ['a PNG', '截图.png', () => craftPng(200, 100)],
  ['an interlaced PNG', '截图.png', interlaced],
  [
    'a PNG with words',
    '截图.png',
    () =>
      craftPng(2, 2, [
        chunk('tEXt', 'Software\0screenshot'),
        chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('好')])),
      ]),
  ],
  ['a text in UTF-8', '说明.txt', () => Buffer.from('政府信息公开申请书\r\n\t联系电话：0375-1234567\r\n')],
  ['a text with a mark', '说明.TXT', () => Buffer.from('\uFEFF申请书')],
  ['a text in GBK', '说明.txt', () => gbk],
  ['a text that begins like a picture', '说明.txt', () => Buffer.from('BM公司的MZ、PK与II*号文件')],
  ['a text that looks a little like a mail', '说明.txt', () => Buffer.from('日期：2026年\nDate: 明天\n好')],
  [
    'a text with long addresses',
    '说明.txt',
    () => Buffer.from(`https://www.example.gov.cn/${'a1B2c3D4'.repeat(40)}`),
  ],
  ['a text in Uyghur', '说明.txt', () => Buffer.from('\u202Bھۆكۈمەت ئۇچۇرى\u202C')],
  [
    'a document with links, pictures and a template of its own',
    '申请书.docx',
    () =>
      craftDocx({
        main: documentXml(paragraph('LINK 与 DDE 只是词')),
        relations: [
          ['hyperlink', 'https://www.example.gov.cn/', 'outside'],
          ['hyperlink', 'mailto:a@example.cn', 'outside'],
          ['attachedTemplate', 'file:///C:\\Users\\a\\AppData\\Normal.dotm', 'outside'],
          ['image', 'https://www.example.cn/a.png', 'outside'],
          ['image', 'media/image1.png'],
        ],
        parts: [
          { name: 'word/media/image1.png', bytes: craftPng() },
          { name: 'word/fonts/font1.odttf', bytes: 'MZ' },
          { name: 'customXml/item1.xml', bytes: Buffer.from('\uFEFF<a/>', 'utf16le') },
        ],
      }),
  ],
  [
    'a workbook with everyday formulas',
    '名单.xlsx',
    () =>
      craftXlsx({
        main: '<worksheet><sheetData><row r="1"><c r="A1"><f>IF(A2&gt;1,"甲|乙!",SUM(B1:B9)|1)</f></c><c r="B1"><f>HYPERLINK("https://a.cn","看")</f></c><c r="C1"><f>[1]Sheet1!A1</f></c><c r="D1" t="inlineStr"><is><t>=cmd|calc!A1 只是文字</t></is></c></row></sheetData></worksheet>',
        parts: [
          { name: 'xl/printerSettings/printerSettings1.bin', bytes: Buffer.alloc(500, 1) },
          { name: 'xl/drawings/vmlDrawing1.vml', bytes: '<xml><v:shape><br></v:shape></xml>' },
        ],
      }),
  ],
  ...officePapers,
  ...(['RC4 40', 'RC4 128', 'AES 128', 'AES 256', 'AES 256 of PDF 2.0'] as const).map(
    (lock) =>
      [`a pdf that only forbids copying, under ${lock}`, '证明.pdf', () => craftLockedPdf(lock)] as const,
  ),
  ['the blank form of the yearly report', '年报.docx', () => real('blank-form-2021.docx')],
  ['a published report', '年报.pdf', () => real('hongze-2023.pdf')],
  ['a published report as text', '年报.txt', () => real('weidong-rsj-2025.txt')],
  ['our own report in Word', '年报.docx', () => writeDocx(report())],
  ['our own report as a workbook', '年报.xlsx', () => writeXlsx(report())],
  ['our own report as a pdf', '年报.pdf', ownPdf],
]

async function ownPdf(): Promise<Uint8Array> {
  const written = await writePdf(report())
  if (!written.ok) throw new Error('no Chinese font on this machine')
  return written.bytes
}

function interlaced(): Buffer {
  // Seven passes of 8 by 8 pixels in colour: rows and columns by the table of the standard.
  const passes = [
    [1, 1],
    [1, 1],
    [2, 1],
    [2, 2],
    [4, 2],
    [4, 4],
    [8, 4],
  ] as const
  const rows = passes.flatMap(([columns, count]) =>
    Array.from({ length: count }, () => Buffer.alloc(1 + 3 * columns)),
  )
  return Buffer.concat([
    pngMark,
    pngHeader(8, 8, 8, 2, 1),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', ''),
  ])
}

describe('what people send is taken', () => {
  test.each(files)('%s', async (_, name, make) => {
    expect(await taken(name, await make())).toMatchObject({ ok: true })
  })
})

test('a segment that only looks like a remark is no second file', async () => {
  expect(await taken('a.jpg', craftJpeg([segment(0xfe, 'CREATOR: gd-jpeg v1.0')]))).toMatchObject({
    ok: true,
  })
})
