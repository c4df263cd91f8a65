import { sql, type Transaction } from 'kysely'
import type { SheetId } from '#office/annual-report/register/sheets.ts'
import type { Database } from '../database/tables.ts'

/** How many rows each sheet of an authority's register has. */
export async function sheetCounts(
  tx: Transaction<Database>,
  authority: string,
): Promise<Readonly<Record<SheetId, number>>> {
  const count = (table: keyof Database, more = sql``) =>
    sql`(select count(*)::int from ${sql.table(table)} where authority_id = ${authority} ${more})`
  const { rows } = await sql<Record<SheetId, number>>`select
    ${count('applications')} as "applications",
    ${count('remedies', sql`and block = 'reconsideration'`)} as "reconsiderations",
    ${count('remedies', sql`and block <> 'reconsideration'`)} as "litigations",
    ${count('documents', sql`and kind = 'normativeDocuments'`)} as "normativeDocuments",
    ${count('documents', sql`and kind = 'regulations'`)} as "regulations",
    ${count('decisions')} as "acts",
    ${count('charges')} as "charges",
    ${count('fees')} as "processingFees",
    ${count('disclosures')} as "disclosures"`.execute(tx)
  const [counts] = rows
  if (counts === undefined) throw new Error('counting gives one row')
  return counts
}
