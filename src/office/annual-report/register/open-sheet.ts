import { type RowReader, rowReader } from './read-row.ts'
import { repeatedIds } from './repeated-ids.ts'
import { registerSheets } from './sheets.ts'
import type { RawRow, RegisterProblem, SourceSheet } from './source.ts'

export interface OpenSheet {
  readonly reader: RowReader
  /** The number of a row's case; empty where the sheet numbers none. A number met before goes on the list of problems. */
  numberOf(row: RawRow): string
}

/** A sheet ready to be read row by row; undefined after the columns it lacks were put on the list of problems. */
export function openSheet(sheet: SourceSheet, problems: RegisterProblem[]): OpenSheet | undefined {
  const declared = registerSheets.find((candidate) => candidate.id === sheet.id)
  if (declared === undefined) throw new Error(`no sheet ${sheet.id}`)
  const missing = declared.columns.filter(
    (column) => column.required && !sheet.match.positions.has(column.key),
  )
  for (const { key, header } of missing) {
    const message = `没有找到「${header}」这一列，请补上表头`
    const place = { sheet: sheet.name, sheetId: sheet.id, row: 0, column: header }
    problems.push({ ...place, message, cells: [{ key, found: '' }] })
  }
  if (missing.length > 0) return undefined
  const reader = rowReader(declared, sheet.name, sheet.match, problems)
  const number = declared.columns.find((column) => column.once && sheet.match.positions.has(column.key))
  return { reader, numberOf: number === undefined ? () => '' : numbers(reader, number.key) }
}

/** Two rows with one number are one case written twice, or a slip of the pen: either way it must be settled first. */
function numbers(reader: RowReader, key: string): OpenSheet['numberOf'] {
  const repeated = repeatedIds()
  return (row) => {
    const id = reader.text(row, key)
    const before = id === '' ? undefined : repeated(id, row.number)
    if (before !== undefined)
      reader.problem(row, [key], `编号「${id}」与第 ${before} 行重复`, '编号与前面的行重复')
    return id
  }
}
