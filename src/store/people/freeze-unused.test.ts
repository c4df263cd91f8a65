import { afterAll, beforeAll, expect, it } from 'vitest'
import { address, password, type TestOffice, testOffice } from '../../../tests/sign-in/office.ts'
import { demoPersonId } from './demo-people.ts'
import { freezeUnusedAccounts } from './freeze-unused.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice('demo-off')
})
afterAll(() => office.close())

it('accounts nobody uses are closed after 90 days, but for the last administrators, who are named', async () => {
  const { way, door } = office
  expect((await door.showPassword({ account: 'jingban', password, address })).kind).toBe('next')
  const kept = await freezeUnusedAccounts(way)
  expect(kept).toEqual([demoPersonId('systemAdministrator'), demoPersonId('securityAdministrator')])
  const { persons } = (await way.staff.now()).people
  const frozen = [...persons.values()].filter((person) => person.frozen?.because === 'unused')
  expect(frozen.map(({ name }) => name)).toEqual(['李建国', '王芳', '陈志强', '刘洋', '周婷'])
  expect(persons.get(demoPersonId('handler'))?.frozen).toBeNull()
  const height = (await office.scratch.owner.selectFrom('acts').select('number').execute()).length
  await freezeUnusedAccounts(way)
  expect(await office.scratch.owner.selectFrom('acts').select('number').execute()).toHaveLength(height)
})
