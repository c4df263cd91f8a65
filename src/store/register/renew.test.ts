import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendOf, registered, wholeApplication } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { beginRegister } from './head.ts'
import { readState, rebuildRegister, renewRows } from './rebuild.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
  await office.store.append('a', appendOf('applications/1', 0, [registered('1')]))
  await office.store.append('a', appendOf('applications/2', 0, wholeApplication('2')))
})
afterAll(() => office.close())

const madeBy = async () =>
  office.store.db.selectFrom('read_rows').select('made_by').where('authority_id', '=', 'a').executeTakeFirst()

it('an office that has acts from before a table was there gets its rows when it is opened next', async () => {
  const { owner } = office
  const whole = await readState(owner, 'a')
  expect(whole.cases?.rows).toBe(2)
  // As a migration of an older office leaves it: the table new and empty, and no word of who made the rows.
  await sql`delete from cases`.execute(owner)
  await sql`delete from read_rows`.execute(owner)
  expect(await readState(owner, 'a')).not.toEqual(whole)
  await renewRows(owner)
  expect(await readState(owner, 'a')).toEqual(whole)
})

it('rows of this release are left alone: opening costs nothing', async () => {
  const { owner } = office
  expect(await madeBy()).toBeDefined()
  await sql`update cases set about = 'left as it is' where matter = 'applications/1'`.execute(owner)
  await renewRows(owner)
  const { rows } = await sql<{
    about: string
  }>`select about from cases where matter = 'applications/1'`.execute(owner)
  expect(rows[0]?.about).toBe('left as it is')
  expect((await rebuildRegister(owner, 'a')).corrected).toEqual(['cases'])
})
