import { readFile } from 'node:fs/promises'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { makeDocx } from '../../../tests/documents/make-zip.ts'
import { readPaperBytes } from './paper.ts'

async function blocksOf(bytes: Uint8Array) {
  const reading = await readPaperBytes('a.docx', bytes)
  return reading.ok ? reading.paper.blocks : reading.refusal
}

const cell = (text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ ...spans, children: text.split('\n').map((line) => new Paragraph(line)) })

test('reads paragraphs and merged cells in order', async () => {
  const table = new Table({
    rows: [
      new TableRow({
        children: [cell('三、\n结果', { rowSpan: 2 }), cell('予以公开', { columnSpan: 2 }), cell('1')],
      }),
      new TableRow({ children: [cell('不予公开'), cell('1.国家秘密'), cell('')] }),
    ],
  })
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('甲'), new TextRun('\t乙')] }),
          table,
          new Paragraph('尾'),
        ],
      },
    ],
  })
  const one = { colSpan: 1, rowSpan: 1 }
  expect(await blocksOf(await Packer.toBuffer(document))).toEqual([
    { kind: 'line', text: '甲\t乙' },
    {
      kind: 'grid',
      rows: [
        [
          { text: '三、结果', colSpan: 1, rowSpan: 2 },
          { text: '予以公开', colSpan: 2, rowSpan: 1 },
          { text: '1', ...one },
        ],
        [
          { text: '不予公开', ...one },
          { text: '1.国家秘密', ...one },
          { text: '', ...one },
        ],
      ],
    },
    { kind: 'line', text: '尾' },
  ])
})

test('leaves out deleted text, hidden text and text boxes', async () => {
  const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
  const xml =
    `<w:document><w:body><w:p>${run('收到')}<w:del>${run('3')}</w:del><w:ins>${run('4')}</w:ins>` +
    `${run('藏', '<w:rPr><w:vanish/></w:rPr>')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('框')}</w:p>` +
    `</w:txbxContent></mc:Choice><mc:Fallback><w:p>${run('框')}</w:p></mc:Fallback></mc:AlternateContent></w:r>${run('件')}</w:p></w:body></w:document>`
  expect(await blocksOf(makeDocx(xml))).toEqual([{ kind: 'line', text: '收到4件' }])
})

test('reads the blank official form with its ten columns', async () => {
  const bytes = await readFile(new URL('../../../tests/cases/blank-form-2021.docx', import.meta.url))
  const blocks = await blocksOf(bytes)
  const grids =
    typeof blocks === 'string' ? [] : blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows] : []))
  expect(grids.map((rows) => rows.length)).toEqual([14, 28, 4])
  const covered = grids[1]?.flat().reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0)
  expect(covered).toBe(28 * 10)
})
