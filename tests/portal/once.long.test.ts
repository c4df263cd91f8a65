import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LosingSite, losingSite, sentManyTimes } from './once.ts'

let site: LosingSite
beforeAll(async () => {
  site = await losingSite()
}, 120_000)
afterAll(() => site.close())

it('1,000 applications sent many times each make 1,000 cases (T08)', { timeout: 1_200_000 }, async () => {
  expect(await sentManyTimes(site, 1000)).toEqual([])
  const { items, total } = await site.office.rooms.cases.list(site.office.id, {}, { skip: 0, limit: 1000 })
  expect([total, new Set(items.map(({ number }) => number)).size]).toEqual([1000, 1000])
})
