import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { yearRestated } from '#office/acts/kinds/application-end.ts'
import type { RestatementLine } from '#office/annual-report/life/restatements.ts'
import type { Database } from '../database/tables.ts'

/** Every later change of a published year by an act of an application, in the order of the register. */
export async function restatementsOf(
  db: Kysely<Database>,
  authority: string,
): Promise<readonly RestatementLine[]> {
  const { rows } = await sql<{
    act: number
    on: PlainDate
    facts: { readonly year: number; readonly reason: string }
    application: string | null
  }>`
    select acts.number as act, acts.occurred_on as "on", acts.facts, cases.number as application
    from acts left join cases on cases.authority_id = acts.authority_id and cases.matter = acts.matter
    where acts.authority_id = ${authority} and acts.kind = ${sql.lit(yearRestated.id)}
    order by acts.number`.execute(db)
  return rows.map(({ act, on, facts: { year, reason }, application }) => ({
    ...{ act, on, year, reason },
    application: application ?? '',
  }))
}
