import { matterWords } from '#office/acts/importing/matter-words.ts'
import { type ImportedMatter, readMatters } from '#office/acts/importing/read-register.ts'
import type { RowVerdict } from '#office/annual-report/register/row-verdict.ts'
import type { SheetId } from '#office/annual-report/register/sheets.ts'
import type {
  RawRow,
  RegisterProblem,
  RegisterSource,
  SourceSheet,
} from '#office/annual-report/register/source.ts'
import type { Store } from '../store.ts'
import { idsInRegister } from './known-ids.ts'

/** What taking over a register would do, or why it cannot be done. */
export interface DryRun {
  readonly matters: number
  readonly acts: number
  /** Nothing is taken over while there is one. */
  readonly problems: readonly RegisterProblem[]
}

export interface DryRunWatch {
  /** Further reasons why rows that are understood may not come in. */
  readonly doubts?: (matters: readonly PlacedMatter[]) => readonly RegisterProblem[]
  /** Is told of every row that was read, in order; rows of a sheet that lacks a column are not read. */
  readonly told?: (sheet: SourceSheet, verdicts: readonly RowVerdict[]) => Promise<void>
}

/** A matter with the sheet of the register it comes from. */
export interface PlacedMatter extends ImportedMatter {
  readonly sheetId: SheetId
}

/** Reads a whole register and says what an import would come to. Records nothing. */
export async function dryRun(
  store: Store,
  authority: string,
  source: RegisterSource,
  { doubts = () => [], told = async () => {} }: DryRunWatch = {},
): Promise<DryRun> {
  const problems: RegisterProblem[] = []
  let matters = 0
  let acts = 0
  for (const sheet of source.sheets) {
    let seen = problems.length
    for await (const { rows, read } of inStep(sheet, problems)) {
      matters += read.length
      acts += read.reduce((sum, matter) => sum + matter.acts.length, 0)
      problems.push(...(await alreadyThere(store, authority, read)), ...doubts(read))
      await told(sheet, verdictsOf(rows, read, problems.slice(seen)))
      seen = problems.length
    }
  }
  return { matters, acts, problems }
}

interface Step {
  readonly rows: readonly RawRow[]
  readonly read: readonly PlacedMatter[]
}

/** Each batch of rows together with the matters it gave: matters come as their rows are asked for. */
async function* inStep(sheet: SourceSheet, problems: RegisterProblem[]): AsyncGenerator<Step> {
  let rows: readonly RawRow[] = []
  const watched: SourceSheet = {
    ...sheet,
    rows: async function* () {
      for await (const some of sheet.rows()) {
        rows = some
        yield some
      }
    },
  }
  for await (const read of readMatters({ sheets: [watched] }, problems))
    yield { rows, read: read.map((matter) => ({ ...matter, sheetId: sheet.id })) }
}

function verdictsOf(
  rows: readonly RawRow[],
  read: readonly PlacedMatter[],
  problems: readonly RegisterProblem[],
): readonly RowVerdict[] {
  const matters = new Map(read.map((matter) => [matter.row, matter]))
  const wrong = Map.groupBy(problems, ({ row }) => row)
  return rows.map(({ number }) => {
    const why = wrong.get(number)
    const matter = matters.get(number)
    const words = matter === undefined ? '' : matterWords(matter.sheetId, matter.acts)
    if (why === undefined) return { row: number, verdict: 'import', words }
    return { row: number, verdict: 'fix', words: why.map(({ message }) => message).join('；') }
  })
}

async function alreadyThere(
  store: Store,
  authority: string,
  matters: readonly PlacedMatter[],
): Promise<readonly RegisterProblem[]> {
  const known = await idsInRegister(store.db, authority, matters)
  return matters.flatMap(({ section, sheet, sheetId, row, id }) => {
    if (!known.has(`${section}/${id}`)) return []
    const message = `编号「${id}」已在登记簿中，请删去这一行，或先撤销上次导入`
    const alike = '编号已在登记簿中，请删去这些行，或先撤销上次导入'
    return [{ sheet, sheetId, row, column: '编号', message, alike, cells: [{ key: 'id', found: id }] }]
  })
}
