import { rowReader } from '#office/annual-report/register/read-row.ts'
import { repeatedIds } from '#office/annual-report/register/repeated-ids.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import type { RegisterProblem, RegisterSource, SourceSheet } from '#office/annual-report/register/source.ts'
import type { NewAct, SectionId } from '../act.ts'
import { sheetImports } from './sheets.ts'

/** One row of an office's own register as a matter to be recorded, with the place it stands in. */
export interface ImportedMatter {
  readonly section: SectionId
  readonly sheet: string
  readonly row: number
  /** The number the register gives it; empty where it gives none. */
  readonly id: string
  readonly acts: readonly NewAct[]
}

/** Reads a register as matters, some hundred at a time. What cannot be understood goes on `problems` and gives no matter. */
export async function* readMatters(
  source: RegisterSource,
  problems: RegisterProblem[],
): AsyncGenerator<readonly ImportedMatter[]> {
  for (const sheet of source.sheets) yield* mattersOfSheet(sheet, problems)
}

async function* mattersOfSheet(sheet: SourceSheet, problems: RegisterProblem[]) {
  const declared = registerSheets.find((candidate) => candidate.id === sheet.id)
  if (declared === undefined) throw new Error(`no sheet ${sheet.id}`)
  const absent = declared.columns.filter(
    (column) => column.required && !sheet.match.positions.has(column.key),
  )
  for (const { header } of absent) {
    const message = `没有找到「${header}」这一列，请补上表头`
    problems.push({ sheet: sheet.name, row: 0, column: header, message })
  }
  if (absent.length > 0) return
  const reader = rowReader(declared, sheet.name, sheet.match, problems)
  const numbered = sheet.match.positions.has('id') && sheet.id !== 'processingFees'
  const repeated = repeatedIds()
  for await (const rows of sheet.rows()) {
    yield rows.flatMap((row) => {
      const id = numbered ? reader.text(row, 'id') : ''
      const before = id === '' ? undefined : repeated(id, row.number)
      if (before !== undefined) reader.problem(row, 'id', `编号「${id}」与第 ${before} 行重复`)
      const acts = sheetImports[sheet.id].acts(reader, row)
      if (acts === undefined) return []
      return [{ section: sheetImports[sheet.id].section, sheet: sheet.name, row: row.number, id, acts }]
    })
  }
}
