import type { Kysely } from 'kysely'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import type { Database } from '#store/database/tables.ts'

/** How far an authority's report of a year is: released once it was published, before that being drafted. */
export function stepOfReport(db: Kysely<Database>) {
  return async (authority: string, year: string | undefined): Promise<ReportFacts['state']> => {
    if (year === undefined || !/^\d{4}$/u.test(year)) return 'drafting'
    const row = await db
      .selectFrom('reports')
      .select('version')
      .where('authority_id', '=', authority)
      .where('matter', '=', `reports/${year}`)
      .executeTakeFirst()
    return row === undefined ? 'drafting' : 'released'
  }
}
