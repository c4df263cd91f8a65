import { type Kysely, sql } from 'kysely'
import type { Remedy } from '#office/remedies/matter/remedy.ts'
import type { ListedRemedy, RemedyQuery } from '#office/remedies/room.ts'
import type { Database } from '../database/tables.ts'
import { holdingWords } from '../matters/words.ts'

const shown = ['number', 'block', 'stage', 'since', 'forum', 'party', 'application', 'file'] as const

/** Matters of some stages, newest first, and how many there are. */
export async function listRemedies(
  db: Kysely<Database>,
  authority: string,
  query: RemedyQuery,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<{ readonly items: readonly ListedRemedy[]; readonly total: number }> {
  const asked = db.selectFrom('remedy_files').where('authority_id', '=', authority).where(matching(query))
  const [items, { total }] = await Promise.all([
    asked
      .select(shown)
      .orderBy('since', 'desc')
      .orderBy('first_act', 'desc')
      .offset(skip)
      .limit(limit)
      .execute(),
    asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { items, total }
}

/** Every matter not closed, oldest first. */
export async function openRemedies(db: Kysely<Database>, authority: string): Promise<readonly Remedy[]> {
  const rows = await db
    .selectFrom('remedy_files')
    .select('file')
    .where('authority_id', '=', authority)
    .where('file', 'is not', null)
    .orderBy('first_act')
    .execute()
  return rows.flatMap(({ file }) => file ?? [])
}

/** How many matters stand in each stage. */
export async function remedyStages(
  db: Kysely<Database>,
  authority: string,
): Promise<ReadonlyMap<Remedy['stage'], number>> {
  const rows = await db
    .selectFrom('remedy_files')
    .select(({ fn }) => ['stage', fn.countAll<number>().as('count')])
    .where('authority_id', '=', authority)
    .groupBy('stage')
    .execute()
  return new Map(rows.map(({ stage, count }) => [stage, count]))
}

/** Remedies against decisions on an application, oldest first. */
export async function remediesAgainst(
  db: Kysely<Database>,
  authority: string,
  application: string,
): Promise<readonly ListedRemedy[]> {
  return db
    .selectFrom('remedy_files')
    .select(shown)
    .where('authority_id', '=', authority)
    .where('application', '=', application)
    .orderBy('first_act')
    .execute()
}

function matching({ words = '', block, stages }: RemedyQuery) {
  const conditions = [
    ...holdingWords(sql`concat_ws(' ', number, forum, party, application)`, words),
    ...(block === undefined ? [] : [sql`block = ${block}`]),
    ...(stages === undefined ? [] : [sql`stage = any(${stages}::text[])`]),
    sql`true`,
  ]
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
