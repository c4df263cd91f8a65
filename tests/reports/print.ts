import type { PlacedRow } from '#law/report-form/cells.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Block, GridCell, Paper } from '#office/annual-report/paper.ts'
import { type Cells, columns, rows } from './tied.ts'

/** A row of table three as printed: its label cells and its value cells, before or after damage. */
export interface PrintedRow {
  readonly labels: readonly string[]
  readonly values: readonly string[]
}

export type Print = 'grid' | 'tabs' | 'spaces' | 'one-a-line'
export const prints: readonly Print[] = ['grid', 'tabs', 'spaces', 'one-a-line']

export function printedRows(cells: Cells): PrintedRow[] {
  return rows.map((row, at) => ({
    labels: labelsOf(row, rows[at - 1]),
    values: columns.map((column) => String(cells.get(`applications/${row.id}/${column}`) ?? 0)),
  }))
}

/** A group's label stands only beside its first row, as in the form. */
function labelsOf(row: PlacedRow, before: PlacedRow | undefined): string[] {
  const opened = row.under.filter((group) => !before?.under.includes(group))
  return [...opened.map((group) => group.label), row.label]
}

/** A paper holding table three as the given rows, table four whole and the six headings. */
export function paperOf(
  printed: readonly PrintedRow[],
  cells: Cells,
  print: Print,
  header = fullHeader,
): Paper {
  return {
    file: 'paper',
    blocks: [
      line('测试市2025年政府信息公开工作年度报告'),
      ...form2021.sections.flatMap((section) => [
        line(`${section.ordinal}、${section.label}`),
        ...(section.id === 'applications'
          ? tableOf([{ labels: header, values: [] }, ...printed], print)
          : []),
        ...(section.id === 'remedies' ? remedyTable(cells) : []),
      ]),
    ],
  }
}

export const fullHeader: readonly string[] = [
  form2021.applications.head,
  ...form2021.applications.columns.map((column) => column.label),
]

function tableOf(printed: readonly PrintedRow[], print: Print): Block[] {
  if (print === 'grid') {
    return [{ kind: 'grid', rows: printed.map((row) => [...row.labels, ...row.values].map(cell)) }]
  }
  if (print === 'one-a-line') return printed.flatMap((row) => [...row.labels, ...row.values].map(line))
  const gap = print === 'tabs' ? '\t' : '   '
  return printed.map((row) => line([...row.labels, ...row.values].join(gap)))
}

function remedyTable(cells: Cells): Block[] {
  const { blocks, columns: results } = form2021.remedies
  const values = blocks.flatMap((block) =>
    results.map((column) => `${cells.get(`remedies/${block.id}/${column.id}`) ?? 0}`),
  )
  const header = blocks.flatMap(() => results.map((column) => column.label))
  return [{ kind: 'grid', rows: [header.map(cell), values.map(cell)] }]
}

function cell(text: string): GridCell {
  return { text, colSpan: 1, rowSpan: 1 }
}

function line(text: string): Block {
  return { kind: 'line', text }
}
