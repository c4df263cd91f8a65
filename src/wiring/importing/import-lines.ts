import { sql } from 'kysely'
import type { ImportRow } from '#office/acts/kinds/imports.ts'
import type { Store } from '#store/store.ts'
import type { ImportLine, RegisterImports } from '../../desk/importing/source.ts'

/** The imports of an authority as the register has them, with how far those at work have come. */
export function importLines(
  store: Store,
  isAtWork: (authority: string, id: string) => boolean,
): Pick<RegisterImports, 'list' | 'find'> {
  async function list(authority: string): Promise<readonly ImportLine[]> {
    const rows = await store.db
      .selectFrom('imports')
      .select(['matter', 'file', 'begun', 'state', 'rows'])
      .where('authority_id', '=', authority)
      .orderBy('matter', 'desc')
      .execute()
    return Promise.all(
      rows.map(async ({ matter, file, begun, state, rows: counted }) => {
        const id = matter.slice('imports/'.length)
        const running = state === 'running'
        const recorded = running ? await mattersSoFar(store, authority, id) : Number(counted)
        const atWork = isAtWork(authority, id)
        // Written from an ImportRow.
        const row = { file, begun, state, rows: Number(counted) } as ImportRow
        return { ...row, id, atWork, recorded }
      }),
    )
  }
  return { list, find: async (authority, id) => (await list(authority)).find((line) => line.id === id) }
}

async function mattersSoFar({ db }: Store, authority: string, id: string): Promise<number> {
  const { rows } = await sql<{ matters: number }>`
    select count(distinct matter)::int as matters from acts
    where authority_id = ${authority} and split_part(matter, '/', 2) like ${`${id}.%`}`.execute(db)
  return rows[0]?.matters ?? 0
}
