import { type Kysely, type Selectable, sql } from 'kysely'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import type { CountSection, Page, Placed } from '../annual-report/figure.ts'
import type { Database } from '../database/tables.ts'

/** Table three: 新收 by the year received, 办理结果 by the year closed; what is neither carries over. */
export const countApplications: CountSection = async (db, authority, year) => {
  const groups = await db
    .selectFrom('applications')
    .select((s) => [
      'kind',
      sql<string>`case when received_year = ${sql.lit(year)} then 'new' else 'carriedIn' end`.as('came'),
      sql<string>`case when closed_year = ${sql.lit(year)} then outcome else 'carriedOut' end`.as('left'),
      s.fn.countAll<number>().as('count'),
    ])
    .where('authority_id', '=', authority)
    .where('received_year', '<=', year)
    .where((w) => w.or([w('closed_year', 'is', null), w('closed_year', '>=', year)]))
    .groupBy(['kind', 'came', 'left'])
    .execute()
  return groups.flatMap(({ kind, came, left, count }) => [
    { figure: `applications/${came}/${kind}` as const, amount: count },
    { figure: `applications/${left}/${kind}` as const, amount: count },
  ])
}

/** The applications behind a cell of table three, by its row and column. */
export async function applicationsBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  cell: { readonly row: string; readonly column: string },
  page: Page,
): Promise<readonly Placed<ApplicationRow>[]> {
  const rows = await db
    .selectFrom('applications')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('first_act', '>', page.after)
    .where(inRow(cell.row, year))
    .$if(cell.column !== 'total', (query) => query.where(sql<boolean>`kind = ${cell.column}`))
    .orderBy('first_act')
    .offset(page.skip ?? 0)
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({ firstAct: row.first_act, row: rowOf(row) }))
}

function inRow(row: string, year: number) {
  const open = sql<boolean>`(closed_year is null or closed_year >= ${year})`
  if (row === 'new') return sql<boolean>`received_year = ${year}`
  if (row === 'carriedIn') return sql<boolean>`received_year < ${year} and ${open}`
  if (row === 'carriedOut')
    return sql<boolean>`received_year <= ${year} and (closed_year is null or closed_year > ${year})`
  if (row === 'handled') return sql<boolean>`closed_year = ${year}`
  return sql<boolean>`closed_year = ${year} and outcome = ${row}`
}

type Stored = Pick<
  Selectable<Database['applications']>,
  'id' | 'kind' | 'received' | 'applicant' | 'about' | 'closed' | 'outcome'
>

function rowOf({ id, kind, received, applicant, about, closed, outcome }: Stored): ApplicationRow {
  const closing = closed === null || outcome === null ? null : { on: closed, outcome }
  return { id, kind, received, applicant, about, closing }
}
