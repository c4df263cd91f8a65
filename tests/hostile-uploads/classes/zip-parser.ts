import { craftZip } from '../craft-zip.ts'
import { hostile } from '../hostile-file.ts'
import { craftDocx, craftXlsx, documentXml, paragraph } from '../office-files.ts'

const zip64 = (length: number) => Buffer.concat([Buffer.from([1, 0, length, 0]), Buffer.alloc(length, 0xff)])
const damaged = ['damaged', 'too-large-inside'] as const

function withByteAt(bytes: Buffer, place: number, value: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place < 0 ? bytes.length + place : place] = value
  return changed
}

export const zipParser = hostile('zip parser bugs', [
  [
    'ZIP64 sizes without their field',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', claimedSize: 0xffffffff }] }),
  ],
  [
    'a ZIP64 field cut short',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', claimedSize: 0xffffffff, extra: zip64(4) }] }),
  ],
  [
    'a ZIP64 field of endless size',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', claimedSize: 0xffffffff, extra: zip64(8) }] }),
  ],
  [
    'an extra field longer than it is',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', offset: 0, extra: Buffer.from([1, 0, 255, 255]) }] }),
  ],
  ['a directory that claims more parts', 'a.docx', damaged, () => craftDocx({ ends: { claimedCount: 500 } })],
  [
    'a directory that claims 65,535 parts',
    'a.docx',
    damaged,
    () => craftDocx({ ends: { claimedCount: 65_535 } }),
  ],
  ['a directory that claims fewer parts', 'a.docx', damaged, () => craftDocx({ ends: { claimedCount: 1 } })],
  ['a directory of no parts', 'a.docx', damaged, () => craftDocx({ ends: { claimedCount: 0 } })],
  [
    'a part beyond the end',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', offset: 0x7fffffff }] }),
  ],
  [
    'a part that lies in the directory',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', offset: 900 }] }),
  ],
  [
    'the same part twice',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'word/document.xml', bytes: documentXml(paragraph('other')) }] }),
  ],
  [
    'the same part in other letters',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'WORD/Document.xml', bytes: documentXml('') }] }),
  ],
  [
    'another name before the part',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'word/a.xml', localName: 'word/vbaProject.bin', bytes: '<a/>' }] }),
  ],
  [
    'a wrong checksum',
    'a.docx',
    damaged,
    () => craftDocx({ replace: { 'word/document.xml': { claimedSum: 1 } } }),
  ],
  [
    'a wrong size',
    'a.docx',
    damaged,
    () => craftDocx({ replace: { 'word/document.xml': { claimedSize: 7 } } }),
  ],
  [
    'an unknown way of packing',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', method: 99 }] }),
  ],
  ['packed as bzip2', 'a.docx', damaged, () => craftDocx({ parts: [{ name: 'x', bytes: 'x', method: 12 }] })],
  [
    'a part under a password',
    'a.docx',
    'locked',
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x'.repeat(20), flags: 0x801 }] }),
  ],
  [
    'strongly encrypted',
    'a.docx',
    'locked',
    () => craftDocx({ parts: [{ name: 'x', bytes: 'x', flags: 0x841 }] }),
  ],
  [
    'something before the zip',
    'a.docx',
    ['damaged', 'wrong-type'],
    () => craftDocx({ ends: { before: Buffer.from('MZ program') } }),
  ],
  [
    'something between the parts and the directory',
    'a.docx',
    damaged,
    () => craftDocx({ ends: { between: Buffer.alloc(5000, 'x') } }),
  ],
  [
    'something behind the zip',
    'a.docx',
    damaged,
    () => craftDocx({ ends: { after: Buffer.from('<script>alert(1)</script>') } }),
  ],
  [
    'a page in the remark',
    'a.docx',
    damaged,
    () => craftDocx({ ends: { remark: Buffer.from('<html><script>alert(1)</script>') } }),
  ],
  [
    'a second directory in the remark',
    'a.docx',
    damaged,
    () => craftDocx({ ends: { remark: craftZip([{ name: 'evil', bytes: 'x' }]) } }),
  ],
  [
    'a name with NUL',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'word/a\0.xml', bytes: '<a/>' }] }),
  ],
  ['a part without a name', 'a.docx', damaged, () => craftDocx({ parts: [{ name: '', bytes: 'x' }] })],
  [
    'a folder that holds bytes',
    'a.docx',
    damaged,
    () => craftDocx({ parts: [{ name: 'word/x/', bytes: 'x' }] }),
  ],
  ['nothing but the directory', 'a.docx', ['damaged', 'wrong-type'], () => craftZip([])],
  ...[0.1, 0.3, 0.5, 0.7, 0.9].map(
    (part) =>
      [
        `a byte changed at ${part * 100} %`,
        'a.xlsx',
        ['damaged', 'active-content', 'locked', 'wrong-type', 'too-large-inside'],
        () => {
          const bytes = craftXlsx()
          const place = Math.floor(bytes.length * part)
          return withByteAt(bytes, place, (bytes[place] ?? 0) ^ 0xff)
        },
      ] as const,
  ),
])
