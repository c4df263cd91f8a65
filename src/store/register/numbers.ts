import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/tables.ts'

/** A series numbers are given out in, begun anew each year: 申请 2026 gives 1, 2, 3 … */
export interface Series {
  readonly series: string
  readonly year: number
  /** How many numbers in a row; one where absent. */
  readonly count?: number
}

/** The counters of some series of one authority, while its register is locked: no number is given twice, none is lost. */
export interface Counters {
  /** The next number, or the first of several. */
  next(series: Series): number
  /** Writes the counters that moved. */
  save(): Promise<void>
}

export async function openCounters(
  tx: Transaction<Database>,
  authority: string,
  wanted: readonly Series[],
): Promise<Counters> {
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('number_series')
          .select(['series', 'year', 'last'])
          .where('authority_id', '=', authority)
          .where(sql<boolean>`(series, year) in (select * from unnest(
            ${wanted.map(({ series }) => series)}::text[], ${wanted.map(({ year }) => year)}::integer[]))`)
          .forUpdate()
          .execute()
  const last = new Map(rows.map((row) => [keyOf(row), row]))
  const moved = new Set<string>()
  return {
    next({ series, year, count = 1 }) {
      const key = keyOf({ series, year })
      const number = (last.get(key)?.last ?? 0) + 1
      last.set(key, { series, year, last: number + count - 1 })
      moved.add(key)
      return number
    },
    async save() {
      const changed = [...moved].flatMap((key) => last.get(key) ?? [])
      if (changed.length === 0) return
      await tx
        .insertInto('number_series')
        .values(changed.map(({ series, year, last }) => ({ authority_id: authority, series, year, last })))
        .onConflict((conflict) =>
          conflict
            .columns(['authority_id', 'series', 'year'])
            .doUpdateSet((set) => ({ last: set.ref('excluded.last') })),
        )
        .execute()
    },
  }
}

function keyOf({ series, year }: Series): string {
  return `${year} ${series}`
}
