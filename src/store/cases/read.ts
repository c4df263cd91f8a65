import { type Kysely, sql } from 'kysely'
import type { MatterId } from '#office/acts/act.ts'
import type { Case } from '#office/applications/case/case.ts'
import { type Known, spelt } from '#office/applications/duplicates/candidates.ts'
import type { CaseQuery, ListedCase } from '#office/applications/room/case-room.ts'
import type { Database } from '../database/tables.ts'
import { holdingWords } from '../matters/words.ts'

/** Every case that has not ended, in the order they came in. */
export async function openCases(db: Kysely<Database>, authority: string): Promise<readonly Case[]> {
  const rows = await db
    .selectFrom('cases')
    .select('file')
    .where('authority_id', '=', authority)
    .where('open', '=', true)
    .orderBy('first_act')
    .execute()
  return rows.flatMap(({ file }) => file ?? [])
}

/** Which cases have not ended, and after how many acts they stand, in the order they came in. */
export async function openVersions(db: Kysely<Database>, authority: string) {
  return db
    .selectFrom('cases')
    .select(['matter', 'version'])
    .where('authority_id', '=', authority)
    .where('open', '=', true)
    .orderBy('first_act')
    .execute()
}

/** Those of some cases that have not ended. */
export async function openFiles(db: Kysely<Database>, authority: string, matters: readonly MatterId[]) {
  if (matters.length === 0) return []
  const rows = await db
    .selectFrom('cases')
    .select(['matter', 'version', 'file'])
    .where('authority_id', '=', authority)
    .where('open', '=', true)
    .where(sql<boolean>`matter = any(${matters}::text[])`)
    .execute()
  return rows.flatMap(({ matter, version, file }) => (file ? [{ matter, version, file }] : []))
}

/** All cases, newest first, and how many there are. */
export async function listCases(
  db: Kysely<Database>,
  authority: string,
  query: CaseQuery,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<{ readonly items: readonly ListedCase[]; readonly total: number }> {
  const asked = db.selectFrom('cases').where('authority_id', '=', authority).where(matching(query))
  const [items, { total }] = await Promise.all([
    asked
      .select(['number', 'stage', 'applicant', 'about', 'since'])
      .orderBy('since', 'desc')
      .orderBy('first_act', 'desc')
      .offset(skip)
      .limit(limit)
      .execute(),
    asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { items, total }
}

function matching({ words = '', stage, open, from, to }: CaseQuery) {
  const conditions = [
    ...holdingWords(sql`number || ' ' || applicant || ' ' || about`, words),
    ...(stage === undefined ? [] : [sql`stage = ${stage}`]),
    ...(open === undefined ? [] : [sql`open = ${open}`]),
    ...(from === undefined ? [] : [sql`since >= ${from}`]),
    ...(to === undefined ? [] : [sql`since <= ${to}`]),
    sql`true`,
  ]
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

/** How many of the newest others are compared word by word: a fortnight of the busiest office, a year of most. */
const mostOthers = 2_000

/** What a new application may be the same as: all of this applicant's, and the newest of everybody's. */
export async function knownLike(
  db: Kysely<Database>,
  authority: string,
  { applicant, identity }: Pick<Known, 'applicant' | 'identity'>,
): Promise<readonly Known[]> {
  const theirs = [
    { column: 'who', spelling: spelt(applicant) },
    { column: 'identity', spelling: spelt(identity) },
  ] as const
  const columns = ['matter', 'number', 'since', 'applicant', 'identity', 'about', 'answered'] as const
  const cases = db.selectFrom('cases').select(columns).where('authority_id', '=', authority)
  const rows = await Promise.all([
    ...theirs
      .filter(({ spelling }) => spelling !== '')
      .map(({ column, spelling }) => cases.where(column, '=', spelling).execute()),
    cases.orderBy('since', 'desc').orderBy('first_act', 'desc').limit(mostOthers).execute(),
  ])
  const byMatter = new Map(rows.flat().map((row) => [row.matter, row]))
  return [...byMatter.values()].map(({ since, matter: _, ...row }) => ({ ...row, receivedOn: since }))
}
