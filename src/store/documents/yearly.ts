import { type Kysely, sql } from 'kysely'
import type { DocumentRow } from '#office/annual-report/register/rows.ts'
import type { CountSection, Page, Placed } from '../annual-report/figure.ts'
import type { Database } from '../database/tables.ts'

/** 条例 art. 20 (1): 本年制发, 本年废止, and 现行有效 at the year's end. */
export const countDocuments: CountSection = async (db, authority, year) => {
  const counted = (condition: string) => sql<number>`count(*) filter (where ${sql.raw(condition)})`
  const groups = await db
    .selectFrom('documents')
    .select([
      'kind',
      counted(`issued_year = ${year}`).as('issued'),
      counted(`repealed_year = ${year}`).as('repealed'),
      counted(`repealed_year is null or repealed_year > ${year}`).as('inForce'),
    ])
    .where('authority_id', '=', authority)
    .where('issued_year', '<=', year)
    .groupBy('kind')
    .execute()
  return groups.flatMap(({ kind, ...columns }) =>
    Object.entries(columns).map(([column, amount]) => ({
      figure: `disclosure/${kind}/${column}` as const,
      amount,
    })),
  )
}

/** The documents behind a cell of table two. */
export async function documentsBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  cell: { readonly row: string; readonly column: string },
  page: Page,
): Promise<readonly Placed<DocumentRow>[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('first_act', '>', page.after)
    .where(sql<boolean>`kind = ${cell.row}`)
    .where(inColumn(cell.column, year))
    .orderBy('first_act')
    .offset(page.skip ?? 0)
    .limit(page.limit)
    .execute()
  return rows.map(({ first_act, number, title, kind, issued, repealed }) => ({
    firstAct: first_act,
    row: {
      number,
      title,
      kind,
      issued,
      repealed,
    },
  }))
}

function inColumn(column: string, year: number) {
  if (column === 'issued') return sql<boolean>`issued_year = ${year}`
  if (column === 'repealed') return sql<boolean>`repealed_year = ${year}`
  return sql<boolean>`issued_year <= ${year} and (repealed_year is null or repealed_year > ${year})`
}
