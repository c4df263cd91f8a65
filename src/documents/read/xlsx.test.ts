import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readPaperBytes } from './paper.ts'

type Rows = Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']

async function blocksOf(
  rows: NonNullable<Rows>,
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [],
) {
  const bytes = await writeXlsx({ sheets: [{ name: '年报', rows, merges }] })
  const reading = await readPaperBytes('a.xlsx', bytes)
  return reading.ok ? reading.paper.blocks : reading.refusal
}

test('reads prose as lines and the rest as tables with blanks in place', async () => {
  expect(
    await blocksOf([['一、总体情况'], ['收费', 0.168, null, '/'], ['规章', null, 12, 0.1 + 0.2]]),
  ).toEqual([
    { kind: 'line', text: '一、总体情况' },
    {
      kind: 'grid',
      rows: [
        ['收费', '0.168', '', '/'],
        ['规章', '', '12', '0.3'],
      ].map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 }))),
    },
  ])
})

test('gives merged cells their spans', async () => {
  const blocks = await blocksOf(
    [
      ['结果', '公开', null, 1],
      [null, '其他', null, 2],
    ],
    [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
    ],
  )
  const [grid] = blocks
  expect(typeof grid === 'object' && grid.kind === 'grid' && grid.rows).toEqual([
    [
      { text: '结果', colSpan: 1, rowSpan: 2 },
      { text: '公开', colSpan: 2, rowSpan: 1 },
      { text: '1', colSpan: 1, rowSpan: 1 },
    ],
    [
      { text: '其他', colSpan: 2, rowSpan: 1 },
      { text: '2', colSpan: 1, rowSpan: 1 },
    ],
  ])
})
