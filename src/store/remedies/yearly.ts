import { type Kysely, sql } from 'kysely'
import type { RemedyRow } from '#office/annual-report/register/rows.ts'
import type { CountSection, Page, Placed } from '../annual-report/figure.ts'
import type { Database } from '../database/tables.ts'

/** Table four: results by the year they took effect; received by the year's end and without one by then is 尚未审结. */
export const countRemedies: CountSection = async (db, authority, year) => {
  const { rows } = await sql<{ block: RemedyRow['block']; column: string; count: number }>`
    select block, case when closed_year = ${sql.lit(year)} then result else 'pending' end as "column",
      count(*) as count
    from (${spells(authority)}) spells
    where received_year <= ${year} and (closed_year is null or closed_year >= ${year})
    group by 1, 2`.execute(db)
  return rows.map(({ block, column, count }) => ({
    figure:
      `remedies/${block}/${column}` as `remedies/${RemedyRow['block']}/${'upheld' | 'corrected' | 'other' | 'pending'}`,
    amount: count,
  }))
}

/** The cases behind a cell of table four. A year holds each matter once: its spells never share one. */
export async function remediesBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  cell: { readonly row: string; readonly column: string },
  page: Page,
): Promise<readonly Placed<RemedyRow>[]> {
  const { rows } = await sql<SpellRow>`
    select first_act, id, block, received, closed, result from (${spells(authority)}) spells
    where first_act > ${page.after} and block = ${cell.row} and ${inColumn(cell.column, year)}
    order by first_act, received offset ${page.skip ?? 0} limit ${page.limit}`.execute(db)
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

type SpellRow = Pick<RemedyRow, 'id' | 'block' | 'received'> & {
  readonly first_act: number
  readonly closed: RemedyRow['received'] | null
  readonly result: NonNullable<RemedyRow['closing']>['result'] | null
}

/** Each time a matter was before somebody, the present one and those a later year set aside. */
function spells(authority: string) {
  return sql`
    select first_act, id, block, received, received_year, closed, closed_year, result
    from remedies where authority_id = ${authority}
    union all
    select first_act, id, block, since, extract(year from since)::smallint, ended,
      extract(year from ended)::smallint, was
    from remedies, lateral (
      select (spell ->> 'since')::date as since, (spell -> 'counted' ->> 'on')::date as ended,
        spell -> 'counted' ->> 'result' as was
      from jsonb_array_elements(earlier) spell) before
    where authority_id = ${authority} and earlier <> '[]'`
}

function inColumn(column: string, year: number) {
  if (column === 'total')
    return sql<boolean>`received_year <= ${year} and (closed_year is null or closed_year >= ${year})`
  if (column === 'pending')
    return sql<boolean>`received_year <= ${year} and (closed_year is null or closed_year > ${year})`
  return sql<boolean>`closed_year = ${year} and result = ${column}`
}
