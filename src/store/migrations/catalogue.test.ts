import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendOf, registered } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { migrate } from '../database/migrate.ts'
import { beginRegister } from '../register/head.ts'
import { appRole } from '../server/connections.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
  await office.store.append('a', appendOf('applications/1', 0, [registered('1')]))
})
afterAll(() => office.close())

/** Tables that grow with the work: all but Kysely's own. */
const tables = sql`
  select oid, relname from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely_%'`

describe('the tables, as the database has them', () => {
  it('can be spread by authority: it begins every primary key and stands in every unique index', async () => {
    const { rows } = await sql<{ table: string; primary: boolean; columns: string[] }>`
      select t.relname as "table", i.indisprimary as "primary",
        array(select attname::text from unnest(i.indkey) with ordinality k(n, place)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by place) as columns
      from (${tables}) t left join pg_index i on i.indrelid = t.oid and i.indisunique`.execute(office.owner)
    expect(rows.length).toBeGreaterThan(13)
    expect(rows.filter((row) => !row.columns.includes('authority_id'))).toEqual([])
    expect(rows.filter((row) => row.primary && row.columns[0] !== 'authority_id')).toEqual([])
    const withKey = new Set(rows.filter((row) => row.primary).map((row) => row.table))
    expect(rows.filter((row) => !withKey.has(row.table))).toEqual([])
  })

  it('have no triggers and no keys into one another', async () => {
    const { rows } = await sql`
      select tgname from pg_trigger where tgrelid in (select oid from (${tables}) t)`.execute(office.owner)
    expect(rows).toEqual([])
  })

  it('let the application add to the register and never change it', async () => {
    const may = async (table: string, what: string) =>
      (
        await sql<{ may: boolean }>`select has_table_privilege(${appRole}, ${table}, ${what}) as may`.execute(
          office.owner,
        )
      ).rows[0]?.may
    for (const table of ['acts', 'checkpoints']) {
      expect([await may(table, 'select'), await may(table, 'insert')], table).toEqual([true, true])
      for (const what of ['update', 'delete', 'truncate', 'trigger'])
        expect(await may(table, what), what).toBe(false)
    }
    for (const what of ['update', 'truncate']) expect(await may('act_personal', what), what).toBe(false)
    for (const what of ['delete', 'truncate']) expect(await may('registers', what), what).toBe(false)
  })

  it.each([
    sql`update acts set kind = 'x'`,
    sql`delete from acts`,
    sql`truncate acts`,
    sql`update act_personal set body = '{}'`,
    sql`update checkpoints set note = ''`,
    sql`drop table acts`,
    sql`alter table acts disable trigger all`,
  ])('refuse the application what it must not do (%#)', async (statement) => {
    const tried = statement.execute(office.store.db)
    await expect(tried.then(() => 'done')).rejects.toThrow(/permission denied|must be owner/u)
  })

  it('are refused by a release older than they are', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`.execute(
      office.owner,
    )
    await expect(migrate(office.owner)).rejects.toThrow('数据库已由更新的版本升级过（9999-later）')
  })
})
