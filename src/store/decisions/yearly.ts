import { type Kysely, sql } from 'kysely'
import type { ActRow } from '#office/annual-report/register/rows.ts'
import type { CountSection, Page, Placed } from '../annual-report/figure.ts'
import type { Database } from '../database/tables.ts'

/** 条例 art. 20 (5) and (6): 许可、处罚、强制 decisions of the year. */
export const countDecisions: CountSection = async (db, authority, year) => {
  const groups = await db
    .selectFrom('decisions')
    .select((s) => ['act', s.fn.sum<number>('count').as('count')])
    .where('authority_id', '=', authority)
    .where('decided_year', '=', year)
    .groupBy('act')
    .execute()
  return groups.map(({ act, count }) => ({ figure: `disclosure/${act}/decisions` as const, amount: count }))
}

export async function decisionsBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  act: string,
  page: Page,
): Promise<readonly Placed<ActRow>[]> {
  const rows = await db
    .selectFrom('decisions')
    .select(['first_act', 'act', 'decided', 'count'])
    .where('authority_id', '=', authority)
    .where('first_act', '>', page.after)
    .where('decided_year', '=', year)
    .where(sql<boolean>`act = ${act}`)
    .where('count', '<>', 0)
    .orderBy('first_act')
    .offset(page.skip ?? 0)
    .limit(page.limit)
    .execute()
  return rows.map(({ first_act, ...row }) => ({
    firstAct: first_act,
    row,
  }))
}
