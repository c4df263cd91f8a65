import type { Kysely } from 'kysely'
import type { CellAddress } from '#law/report-form/form.ts'
import type { FactFlow } from '#office/acts/flows.ts'
import type { Database } from '../database/tables.ts'

/** A figure of one year and what its rows add up to: cases, acts, or fen. */
export interface Figure {
  readonly figure: CellAddress | FactFlow
  readonly amount: number
}

/** Counts one section's rows for a year, in one query. */
export type CountSection = (
  db: Kysely<Database>,
  authority: string,
  year: number,
) => Promise<readonly Figure[]>

/** Part of a list in the order the rows were recorded: those after a place, some passed over, at most so many. */
export interface Page {
  /** `firstAct` of the last row seen; 0 at the beginning. */
  readonly after: number
  /** How many to pass over: for a page picked by its number, where the place is not known. */
  readonly skip?: number
  readonly limit: number
}

/** A row with its place in that order. */
export interface Placed<Row> {
  readonly firstAct: number
  readonly row: Row
}
