import { openSheet } from '#office/annual-report/register/open-sheet.ts'
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
  const open = openSheet(sheet, problems)
  if (open === undefined) return
  const { section, acts: actsOf } = sheetImports[sheet.id]
  for await (const rows of sheet.rows()) {
    yield rows.flatMap((row): ImportedMatter[] => {
      const id = open.numberOf(row)
      const acts = actsOf(open.reader, row)
      return acts === undefined ? [] : [{ section, sheet: sheet.name, row: row.number, id, acts }]
    })
  }
}
