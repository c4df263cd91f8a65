import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { yearRestated } from '#office/acts/kinds/application-end.ts'
import { remedyYearRestated } from '#office/acts/kinds/remedy-amended.ts'
import type { RestatementLine } from '#office/annual-report/life/restatements.ts'
import type { Database } from '../database/tables.ts'

/** Every later change of a published year by an act of an application or a remedy, in the order of the register. */
export async function restatementsOf(
  db: Kysely<Database>,
  authority: string,
): Promise<readonly RestatementLine[]> {
  const kinds = sql`${sql.lit(yearRestated.id)}, ${sql.lit(remedyYearRestated.id)}`
  const { rows } = await sql<{
    act: number
    on: PlainDate
    facts: { readonly year: number; readonly reason: string }
    number: string | null
  }>`
    select acts.number as act, acts.occurred_on as "on", acts.facts,
      coalesce(cases.number, remedy_files.number) as number
    from acts
    left join cases on cases.authority_id = acts.authority_id and cases.matter = acts.matter
    left join remedy_files on remedy_files.authority_id = acts.authority_id and remedy_files.matter = acts.matter
    where acts.authority_id = ${authority} and acts.kind in (${kinds})
    order by acts.number`.execute(db)
  return rows.map(({ act, on, facts: { year, reason }, number }) => ({
    ...{ act, on, year, reason },
    number: number ?? '',
  }))
}
