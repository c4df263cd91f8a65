import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LosingSite, losingSite, sentManyTimes } from './once.ts'

let site: LosingSite
beforeAll(async () => {
  site = await losingSite()
})
afterAll(() => site.close())

const forms = 25

it('an application sent many times at once, after a lost answer and by the back button, is one', async () => {
  expect(await sentManyTimes(site, forms)).toEqual([])
  const { total } = await site.office.rooms.cases.list(site.office.id, {}, { skip: 0, limit: 1 })
  expect(total).toBe(forms)
})
