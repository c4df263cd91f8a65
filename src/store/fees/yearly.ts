import { sql } from 'kysely'
import type { CountSection } from '../annual-report/figure.ts'

/** 国办函〔2020〕109号: notices by the day given, money by the day paid. Nothing where the office never gave a notice. */
export const countFees: CountSection = async (db, authority, year) => {
  const all = await db
    .selectFrom('fees')
    .select((s) => [
      s.fn.countAll<number>().as('ever'),
      sql<number>`count(*) filter (where year = ${year})`.as('fees/notices'),
      sql<number>`coalesce(sum(noticed_fen) filter (where year = ${year}), 0)`.as('fees/noticedFen'),
      sql<number>`coalesce(sum(paid_fen) filter (where paid_year = ${year}), 0)`.as('fees/paidFen'),
    ])
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  if (all.ever === 0) return []
  const figures = ['fees/notices', 'fees/noticedFen', 'fees/paidFen'] as const
  return figures.map((figure) => ({ figure, amount: all[figure] }))
}
