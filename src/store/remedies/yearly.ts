import { type Kysely, sql } from 'kysely'
import type { RemedyRow } from '#office/annual-report/register/rows.ts'
import type { CountSection, Page, Placed } from '../annual-report/figure.ts'
import type { Database } from '../database/tables.ts'

/** Table four: results by the year closed; received by the year's end and not closed by then is 尚未审结. */
export const countRemedies: CountSection = async (db, authority, year) => {
  const groups = await db
    .selectFrom('remedies')
    .select((s) => [
      'block',
      sql<string>`case when closed_year = ${sql.lit(year)} then result else 'pending' end`.as('column'),
      s.fn.countAll<number>().as('count'),
    ])
    .where('authority_id', '=', authority)
    .where('received_year', '<=', year)
    .where((w) => w.or([w('closed_year', 'is', null), w('closed_year', '>=', year)]))
    .groupBy(['block', 'column'])
    .execute()
  return groups.map(({ block, column, count }) => ({
    figure: `remedies/${block}/${column}` as const,
    amount: count,
  }))
}

/** The cases behind a cell of table four. */
export async function remediesBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  cell: { readonly row: string; readonly column: string },
  page: Page,
): Promise<readonly Placed<RemedyRow>[]> {
  const rows = await db
    .selectFrom('remedies')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('first_act', '>', page.after)
    .where(sql<boolean>`block = ${cell.row}`)
    .where(inColumn(cell.column, year))
    .orderBy('first_act')
    .offset(page.skip ?? 0)
    .limit(page.limit)
    .execute()
  return rows.map(({ first_act, id, block, received, closed, result }) => ({
    firstAct: first_act,
    row: {
      id,
      block,
      received,
      closing: closed === null || result === null ? null : { on: closed, result },
    },
  }))
}

function inColumn(column: string, year: number) {
  if (column === 'total')
    return sql<boolean>`received_year <= ${year} and (closed_year is null or closed_year >= ${year})`
  if (column === 'pending')
    return sql<boolean>`received_year <= ${year} and (closed_year is null or closed_year > ${year})`
  return sql<boolean>`closed_year = ${year} and result = ${column}`
}
