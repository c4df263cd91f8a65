import { type Kysely, sql } from 'kysely'
import type { ImportedMatter } from '#office/acts/importing/read-register.ts'
import type { Database } from '../database/tables.ts'

/** Which of the numbers some matters carry stand in the register already, as `section/number`. */
export async function idsInRegister(
  db: Kysely<Database>,
  authority: string,
  matters: readonly ImportedMatter[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (const section of ['applications', 'remedies'] as const) {
    const ids = matters.filter((matter) => matter.section === section && matter.id !== '').map(({ id }) => id)
    if (ids.length === 0) continue
    const rows = await db
      .selectFrom(section)
      .select('id')
      .where('authority_id', '=', authority)
      .where(sql<boolean>`id = any(${ids}::text[])`)
      .execute()
    for (const { id } of rows) known.add(`${section}/${id}`)
  }
  return known
}
