import { randomBytes } from 'node:crypto'
import { craftChartDocx } from '../chart-files.ts'
import type { CraftedPart } from '../craft-zip.ts'
import { craftZip } from '../craft-zip.ts'
import { hostile } from '../hostile-file.ts'
import { craftDocx, craftXlsx, documentXml, relationsXml, sheetXml } from '../office-files.ts'

const act = 'active-content'
const large = 'too-large-inside'
const mebi = 1024 * 1024
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
const macroSheet = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const withMacros = craftXlsx({ mainType: macroSheet, parts: [{ name: 'xl/vbaProject.bin', bytes: ole }] })

/** Workbooks that must not come in behind a chart either. */
const insides: readonly (readonly [string, typeof act | typeof large, () => Uint8Array])[] = [
  ['macros', act, () => withMacros],
  [
    'another program’s object',
    act,
    () => craftXlsx({ parts: [{ name: 'xl/embeddings/oleObject1.bin', bytes: ole }] }),
  ],
  [
    'a further workbook',
    act,
    () => craftXlsx({ parts: [{ name: 'xl/embeddings/a.xlsx', bytes: craftXlsx() }] }),
  ],
  ['DDE', act, () => craftXlsx({ main: sheetXml('<row><c><f>cmd|calc!A1</f></c></row>') })],
  [
    'a data connection',
    act,
    () => craftXlsx({ parts: [{ name: 'xl/connections.xml', bytes: '<connections/>' }] }),
  ],
  ['a place outside', act, () => craftXlsx({ parts: [{ name: '../../evil', bytes: 'x' }] })],
  ['no workbook at all', act, () => craftZip([{ name: 'a.exe', bytes: 'MZ' }])],
  ['a lock', act, () => ole],
  ['half a workbook', act, () => craftXlsx().subarray(0, 400)],
  ['a document type', act, () => craftXlsx({ main: `<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml('')}` })],
  [
    'more than 10 MB',
    large,
    () => craftXlsx({ parts: [{ name: 'xl/media/a.png', bytes: randomBytes(11 * mebi), method: 0 }] }),
  ],
  [
    'a part that inflates to 200 MB',
    large,
    () => craftXlsx({ parts: [{ name: 'xl/a.xml', bytes: Buffer.alloc(200 * mebi, ' ') }] }),
  ],
]

/** Ties by which a workbook is not that of a chart. */
const ties: readonly (readonly [string, () => Buffer])[] = [
  [
    'a workbook nothing leads to',
    () => craftDocx({ parts: [{ name: 'word/embeddings/a.xlsx', bytes: craftXlsx() }] }),
  ],
  [
    'a workbook tied as an object of a program',
    () =>
      craftChartDocx(craftXlsx(), {
        relation: ['oleObject', '../embeddings/Microsoft_Excel_Worksheet.xlsx'],
      }),
  ],
  [
    'a chart of a workbook on the web',
    () => craftChartDocx(craftXlsx(), { relation: ['oleObject', 'https://evil.example/a.xlsx', 'outside'] }),
  ],
  [
    'a chart of a workbook on a share',
    () => craftChartDocx(craftXlsx(), { relation: ['oleObject', '\\\\evil\\a.xlsx', 'outside'] }),
  ],
  ['a workbook kept elsewhere', () => craftChartDocx(craftXlsx(), { place: 'media/a.xlsx' })],
  ['an old workbook', () => craftChartDocx(ole, { place: 'embeddings/a.xls' })],
  [
    'an object of another program over a workbook',
    () => object('<o:OLEObject Type="Embed" ProgID="Equation.3"/>'),
  ],
  ['a linked object over a workbook', () => object('<o:OLEObject Type="Link" ProgID="Excel.Sheet.12"/>')],
]

function object(element: string): Buffer {
  return craftDocx({
    main: documentXml(`<w:p><w:r><w:object>${element}</w:object></w:r></w:p>`),
    relations: [['package', 'embeddings/a.xlsx']],
    parts: [{ name: 'word/embeddings/a.xlsx', bytes: craftXlsx() }],
  })
}

/** Twenty workbooks, each small enough alone. */
function many(): Buffer {
  const one = craftXlsx({ parts: [{ name: 'xl/a.xml', bytes: `<a>${' '.repeat(9 * mebi)}</a>` }] })
  const parts: CraftedPart[] = Array.from({ length: 20 }, (_, at) => ({
    name: `word/embeddings/${at}.xlsx`,
    bytes: one,
  }))
  const tied = relationsXml(parts.map(({ name }) => ['package', `/${name}`] as const))
  return craftDocx({ parts: [...parts, { name: 'word/charts/_rels/chart1.xml.rels', bytes: tied }] })
}

export const embedded = hostile('macros', [
  ...insides.map(
    ([about, may, inside]) =>
      [`behind a chart: ${about}`, 'a.docx', may, () => craftChartDocx(inside())] as const,
  ),
  ...ties.map(([about, make]) => [about, 'a.docx', act, make] as const),
  ['twenty workbooks that inflate to 180 MB together', 'a.docx', large, many],
])
