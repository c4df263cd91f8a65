import { type Kysely, sql } from 'kysely'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import type { Database } from '../database/tables.ts'

/** Every version of the reports an authority published, newest year first, each year's versions oldest first. */
export async function releasedVersions(
  db: Kysely<Database>,
  authority: string,
): Promise<readonly (readonly [ReleasedVersion, ...ReleasedVersion[]])[]> {
  const rows = await db
    .selectFrom('reports')
    .select('versions')
    .where('authority_id', '=', authority)
    .where('versions', '<>', '[]')
    .orderBy('year', 'desc')
    .execute()
  // Written from such lists, and none of these is empty.
  return rows.map(({ versions }) => JSON.parse(versions) as [ReleasedVersion, ...ReleasedVersion[]])
}

/** The reports an authority published as they stand now, newest year first. */
export async function releasedReports(
  db: Kysely<Database>,
  authority: string,
): Promise<readonly ReleasedVersion[]> {
  const years = await releasedVersions(db, authority)
  return years.flatMap((versions) => versions.at(-1) ?? [])
}

/** The last year an authority published a report of; null before the first. */
export async function publishedThrough(db: Kysely<Database>, authority: string): Promise<number | null> {
  const row = await db
    .selectFrom('reports')
    .select(({ fn }) => fn.max('year').as('year'))
    .where('authority_id', '=', authority)
    .where('versions', '<>', '[]')
    .executeTakeFirst()
  return row?.year ?? null
}

/** Another word whenever anybody publishes a report on a year, or corrects one. */
export async function releasedMark(db: Kysely<Database>, year: number): Promise<string> {
  const rows = await db
    .selectFrom('reports')
    .select(sql<string>`md5(coalesce(string_agg(md5(versions), '' order by authority_id), ''))`.as('mark'))
    .where('year', '=', year)
    .where('versions', '<>', '[]')
    .executeTakeFirstOrThrow()
  return rows.mark
}

/** What other authorities published of a year, to see whose words are whose. */
export async function publishedByOthers(
  db: Kysely<Database>,
  authority: string,
  year: number,
): Promise<readonly { readonly authority: string; readonly report: ReleasedVersion }[]> {
  const rows = await db
    .selectFrom('reports')
    .select(['authority_id', 'versions'])
    .where('year', '=', year)
    .where('authority_id', '<>', authority)
    .where('versions', '<>', '[]')
    .execute()
  return rows.flatMap(({ authority_id, versions }) => {
    const report = (JSON.parse(versions) as readonly ReleasedVersion[]).at(-1)
    return report ? [{ authority: authority_id, report }] : []
  })
}
