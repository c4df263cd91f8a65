import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { readDate } from './dates.ts'
import { readCount, readYuan } from './numbers.ts'
import type { ColumnKind, RegisterSheet } from './sheets.ts'
import type { HeaderMatch, RawRow, RegisterProblem } from './source.ts'
import {
  type ActKind,
  type ApplicantKind,
  type LitigationRoute,
  type RemedyResult,
  readAct,
  readApplicant,
  readOutcome,
  readRemedyResult,
  readRoute,
} from './words.ts'

/** What a cell of each kind comes to. */
interface Values {
  text: string
  date: PlainDate
  applicant: ApplicantKind
  outcome: OutcomeId
  'remedy-result': RemedyResult
  litigation: LitigationRoute
  act: ActKind
  count: number
  yuan: number
}

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly nearest?: string }

const readers: { readonly [K in ColumnKind]: (text: string) => Read<Values[K]> } = {
  text: (text) => ({ ok: true, value: text }),
  date: (text) => {
    const read = readDate(text)
    return read.ok ? { ok: true, value: read.date } : read
  },
  applicant: readApplicant,
  outcome: readOutcome,
  'remedy-result': readRemedyResult,
  litigation: readRoute,
  act: readAct,
  count: readCount,
  yuan: readYuan,
}

/** Reads the cells of one sheet's rows by column; words seen before are not understood twice. */
export interface RowReader {
  text(row: RawRow, key: string): string
  /** The value, null where the cell is blank, undefined where it cannot be understood (and is on the list of problems). */
  value<K extends ColumnKind>(row: RawRow, key: string, kind: K): Values[K] | null | undefined
  /** Puts a problem of some cells of a row on the list, the one it is named after first. */
  problem(row: RawRow, keys: readonly [string, ...string[]], message: string, alike?: string): void
}

const mostRemembered = 50_000

export function rowReader(
  sheet: RegisterSheet,
  name: string,
  match: HeaderMatch,
  problems: RegisterProblem[],
): RowReader {
  const columns = new Map(
    sheet.columns.map((column) => [column.key, { ...column, at: match.positions.get(column.key) ?? -1 }]),
  )
  const remembered = new Map<ColumnKind, Map<string, Read<Values[ColumnKind]>>>()

  function text(row: RawRow, key: string): string {
    return row.cells[columns.get(key)?.at ?? -1]?.trim() ?? ''
  }

  function read(kind: ColumnKind, words: string): Read<Values[ColumnKind]> {
    const known = remembered.get(kind) ?? new Map<string, Read<Values[ColumnKind]>>()
    if (known.size === 0) remembered.set(kind, known)
    const before = known.get(words)
    if (before) return before
    const now: Read<Values[ColumnKind]> = readers[kind](words)
    if (known.size < mostRemembered) known.set(words, now)
    return now
  }

  function value<K extends ColumnKind>(row: RawRow, key: string, kind: K): Values[K] | null | undefined {
    const words = text(row, key)
    const column = columns.get(key)
    if (words === '' || words === '/' || words === '—') {
      if (!column?.required) return null
      problem(row, [key], `「${column.header}」空着，请填写`)
      return undefined
    }
    const found = read(kind, words)
    // The reader of a kind gives values of that kind; the table of readers is typed so.
    if (found.ok) return found.value as Values[K]
    problems.push({
      ...placeOf(row, [key]),
      message: found.message,
      ...(found.nearest === undefined ? {} : { nearest: found.nearest }),
    })
    return undefined
  }

  function placeOf(row: RawRow, keys: readonly [string, ...string[]]) {
    const column = columns.get(keys[0])?.header ?? keys[0]
    const cells = keys
      .filter((key) => match.positions.has(key))
      .map((key) => ({ key, found: text(row, key) }))
    return { sheet: name, sheetId: sheet.id, row: row.number, column, cells }
  }

  function problem(row: RawRow, keys: readonly [string, ...string[]], message: string, alike?: string): void {
    problems.push({ ...placeOf(row, keys), message, ...(alike === undefined ? {} : { alike }) })
  }

  return { text, value, problem }
}

/** Why words cannot stand in a cell of this kind; undefined where they can. Blank is for the row to judge. */
export function refusedIn(kind: ColumnKind, words: string): string | undefined {
  if (words === '') return undefined
  const read = readers[kind](words)
  return read.ok ? undefined : read.message
}
