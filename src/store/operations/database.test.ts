import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendOf, registered } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { checkpointGrown } from '../register/checkpoints.ts'
import { beginRegister } from '../register/head.ts'
import { examineDatabase } from './database.ts'

let house: Scratch
beforeAll(async () => {
  house = await scratch()
})
afterAll(() => house.close())

const recorded = Date.parse('2026-03-02T01:02:03.456Z')
const dayLater = (days: number) => recorded + days * 86_400_000

/** What the doctor says of the registers, so many days after everything was recorded. */
async function toldAfter(days: number) {
  const all = await examineDatabase(house.store.db, dayLater(days))
  return all.filter(({ what }) => what === '登记簿').map(({ state, found }) => [state, found])
}

async function opened(authority: string): Promise<void> {
  await beginRegister(house.store.db, authority)
  await house.store.append(authority, appendOf('applications/one', 0, [registered('one')]))
}

it('asks for a checkpoint only once a record has waited two days for one', async () => {
  await opened('bureau')
  expect(await toldAfter(1)).toEqual([['good', 'bureau：1 条记录，还没有检查点']])
  expect(await toldAfter(3)).toEqual([['look', 'bureau：1 条记录，还没有检查点']])
  await checkpointGrown(house.store.db, house.store.data, new Date(dayLater(1)).toISOString())
  expect(await toldAfter(30)).toEqual([['good', 'bureau：1 条记录，检查点到第 1 条']])
})

it('tells of many registers on one line for each state', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await opened(id)
  expect(await toldAfter(3)).toEqual([
    ['look', 'a、b、c、d、e等 7 个机关，共 7 条记录'],
    ['good', 'bureau：1 条记录，检查点到第 1 条'],
  ])
})
