import type { Kysely } from 'kysely'
import type { ChargeRow } from '#office/annual-report/register/rows.ts'
import type { CountSection, Page, Placed } from '../annual-report/figure.ts'
import type { Database } from '../database/tables.ts'

/** 条例 art. 20 (8): 行政事业性收费 of the year, in fen. */
export const countCharges: CountSection = async (db, authority, year) => {
  const { fen } = await db
    .selectFrom('charges')
    .select((s) => s.fn.sum<number | null>('fen').as('fen'))
    .where('authority_id', '=', authority)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return [{ figure: 'disclosure/charges/amount', amount: fen ?? 0 }]
}

export async function chargesBehind(
  db: Kysely<Database>,
  authority: string,
  year: number,
  page: Page,
): Promise<readonly Placed<ChargeRow>[]> {
  const rows = await db
    .selectFrom('charges')
    .select(['first_act', 'date', 'item', 'fen'])
    .where('authority_id', '=', authority)
    .where('first_act', '>', page.after)
    .where('year', '=', year)
    .where('fen', '<>', 0)
    .orderBy('first_act')
    .offset(page.skip ?? 0)
    .limit(page.limit)
    .execute()
  return rows.map(({ first_act, date, item, fen }) => ({
    firstAct: first_act,
    row: { date, item, fen },
  }))
}
