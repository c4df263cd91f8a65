import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Case } from '#office/applications/case/case.ts'
import { joinStore, type Store } from '#store/store.ts'
import { type Bureau, bureau } from '../../../tests/rooms/bureau.ts'
import { appendOf, granted, registered } from '../../../tests/store/acts.ts'
import { openCasesOf } from './open-cases.ts'

let office: Bureau
let elsewhere: Store
let open: () => Promise<readonly Case[]>
beforeAll(async () => {
  office = await bureau()
  elsewhere = await joinStore(office.office.config)
  const ofAuthority = openCasesOf(office.office.store)
  open = () => ofAuthority(office.id)
})
afterAll(async () => {
  await elsewhere.close()
  await office.close()
})

const register = (number: string) =>
  elsewhere.append(office.id, appendOf(`applications/${number}`, 0, [registered(number)]))

const numbers = (files: readonly Case[]) => files.map(({ dossier }) => dossier.number)

it('are those that another process recorded, in the order they came in', async () => {
  expect(await open()).toEqual([])
  for (const number of ['2025-2', '2025-1', '2025-3']) await register(number)
  expect(numbers(await open())).toEqual(['2025-2', '2025-1', '2025-3'])
})

it('stay the same objects while nothing happens to them, and are gone when they end', async () => {
  const before = await open()
  await elsewhere.append(office.id, appendOf('applications/2025-1', 1, [granted()]))
  await register('2025-4')
  const after = await open()
  expect(numbers(after)).toEqual(['2025-2', '2025-3', '2025-4'])
  expect(after[0]).toBe(before[0])
  expect(after[1]).toBe(before[2])
})
