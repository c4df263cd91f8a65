import type { SheetId } from './sheets.ts'

/** A register as it was found: its sheets with matched headers, rows still as written. */
export interface RegisterSource {
  readonly sheets: readonly SourceSheet[]
}

export interface SourceSheet {
  readonly id: SheetId
  /** The sheet's or file's own name, for messages. */
  readonly name: string
  readonly match: HeaderMatch
  /** Rows in order. Each may be read once. */
  readonly rows: () => AsyncIterable<readonly RawRow[]>
}

/** A row as written: its number in the sheet (the first is 1) and its cells; dates of spreadsheets come as YYYY-MM-DD. */
export interface RawRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** Which header was taken for which column. */
export interface HeaderMatch {
  /** The header row as written. */
  readonly written: readonly string[]
  /** Column key → position in the row. */
  readonly positions: ReadonlyMap<string, number>
  /** Column header of the register → header as written, where the two differ. */
  readonly renamed: readonly { readonly column: string; readonly written: string }[]
  readonly ignored: readonly string[]
}

/** One thing in the register that cannot be understood, with its place and what to write instead. */
export interface RegisterProblem {
  /** The sheet's or file's own name. */
  readonly sheet: string
  readonly sheetId: SheetId
  /** 0 for the header. */
  readonly row: number
  readonly column: string
  readonly message: string
  readonly nearest?: string
  /** The cells that bear on it, the likeliest first; none where only leaving the row out helps. */
  readonly cells: readonly ProblemCell[]
  /** What other problems share that one answer settles with it; the message where nothing is said. */
  readonly alike?: string
}

/** A cell by its column's key, with what stands in it. */
export interface ProblemCell {
  readonly key: string
  readonly found: string
}
