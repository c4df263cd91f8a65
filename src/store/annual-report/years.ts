import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.ts'

/** The years an authority's register has anything to say of, newest first. Counts are kept by year, so this reads few rows. */
export async function yearsInRegister(db: Kysely<Database>, authority: string): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from report_flows where authority_id = ${authority}
    group by year having bool_or(amount <> 0) order by year desc`.execute(db)
  return rows.map(({ year }) => year)
}
