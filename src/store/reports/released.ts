import type { Kysely } from 'kysely'
import type { ReportRow } from '#office/acts/kinds/reports.ts'
import type { Database } from '../database/tables.ts'

/** The reports an authority published, newest year first. */
export async function releasedReports(
  db: Kysely<Database>,
  authority: string,
): Promise<readonly ReportRow[]> {
  const rows = await db
    .selectFrom('reports')
    .select('report')
    .where('authority_id', '=', authority)
    .orderBy('year', 'desc')
    .execute()
  // Written from such rows.
  return rows.map(({ report }) => JSON.parse(report) as ReportRow)
}
