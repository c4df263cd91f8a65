import { afterAll, beforeAll, expect, it } from 'vitest'
import { hour } from '#office/sign-in/moment.ts'
import { readCheckpoint } from '#store/register/checkpoint.ts'
import { checkpointNotes } from '#store/register/checkpoints.ts'
import { address, enrolled, signedIn, type TestOffice, testOffice } from '../../../tests/sign-in/office.ts'
import { houseJobs } from './house-jobs.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice('required')
})
afterAll(() => office.close())

const run = async (name: string) => {
  const job = houseJobs(office.scratch.store, office.way).find((one) => one.name === name)
  if (!job) throw new Error(`no job ${name}`)
  await job.run()
}
const count = async (table: 'sessions' | 'sign_in_attempts') =>
  (await office.scratch.store.db.selectFrom(table).selectAll().execute()).length

it('signs each register that grew, once for each size', async () => {
  await run('checkpoint')
  await run('checkpoint')
  const [note, ...more] = await checkpointNotes(office.scratch.store.db, office.way.district)
  expect(more).toEqual([])
  expect(readCheckpoint(note ?? '')?.size).toBeGreaterThan(0)
  // A register without acts has nothing to vouch for.
  expect(await checkpointNotes(office.scratch.store.db, 'weidong-rsj')).toEqual([])
})

it('forgets sessions that are over and tries nobody counts any more, and no others', async () => {
  const who = await enrolled(office, 'handler')
  const token = await signedIn(office, who)
  await office.door.showPassword({ account: 'jingban', password: 'wrong', address })
  await run('forget-old-sign-ins')
  expect(await office.door.viewerOf(token)).toBeDefined()
  expect([(await count('sessions')) > 0, (await count('sign_in_attempts')) > 0]).toEqual([true, true])
  office.clock.now += 31 * 24 * hour
  await run('forget-old-sign-ins')
  expect([await count('sessions'), await count('sign_in_attempts')]).toEqual([0, 0])
})

it('leaves the people of a demonstration alone, who are as old as its example', async () => {
  const demo = await testOffice('demo-off')
  const names = houseJobs(demo.scratch.store, demo.way).map(({ name }) => name)
  await demo.close()
  expect(names).not.toContain('freeze-unused-accounts')
  expect(houseJobs(office.scratch.store, office.way).map(({ name }) => name)).toContain(
    'freeze-unused-accounts',
  )
})
