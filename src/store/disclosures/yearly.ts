import { sql } from 'kysely'
import type { CountSection } from '../annual-report/figure.ts'

/** Items made public in the year. Nothing where the office never recorded one. */
export const countDisclosures: CountSection = async (db, authority, year) => {
  const { ever, amount } = await db
    .selectFrom('disclosures')
    .select((s) => [
      s.fn.countAll<number>().as('ever'),
      sql<number>`count(*) filter (where year = ${year})`.as('amount'),
    ])
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  return ever === 0 ? [] : [{ figure: 'disclosures/items', amount }]
}
