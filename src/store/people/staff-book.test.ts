import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { registerPerson } from '#office/authorities/people/register-person.ts'
import { dayOfTests, type TestOffice, testOffice } from '../../../tests/sign-in/office.ts'
import { erasePerson } from '../register/erase.ts'
import { readState, rebuildRegister } from '../register/rebuild.ts'
import { verifyChain } from '../register/verify.ts'
import { demoPersonId } from './demo-people.ts'
import { demoAuthorities } from './demo-tree.ts'
import { staffBook } from './staff-book.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice('demo-off')
})
afterAll(() => office.close())

const { district, bureau } = demoAuthorities
const on = dayOfTests()

function register(account: string, book = office.way.staff, by = 'demo-systemAdministrator') {
  const person = personIdSchema.parse(`p-${account}-${Math.random()}`)
  const act = { kind: 'person.registered', person, name: '新来的人', account, on } as const
  return book.record({ by, at: office.clock.now }, ({ people }) => registerPerson(people, act))
}

describe('the people and the tree', () => {
  it('are the same however often and by whomever they are read', async () => {
    const { db } = office.scratch.store
    const anew = await staffBook(db, district).now()
    const known = await office.way.staff.now()
    expect([...anew.people.persons]).toEqual([...known.people.persons])
    expect([...anew.people.terms]).toEqual([...known.people.terms])
    expect([...anew.tree]).toEqual([...known.tree])
    expect(known.people.persons.size).toBe(8)
    expect(await office.way.staff.now()).toBe(known)
  })

  it('never let two have one account, not even when both are registered at the same moment by two processes', async () => {
    const other = staffBook(office.scratch.store.db, district)
    const answers = await Promise.all([register('twice'), register('twice', other), register('twice')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('count whoever holds no office yet to the authority of whoever registered them', async () => {
    await register('newcomer', office.way.staff, demoPersonId('handler'))
    const { people, homeOf } = await office.way.staff.now()
    const newcomer = [...people.persons.values()].find(({ account }) => account === 'newcomer')
    expect(newcomer && homeOf(newcomer.id, on)).toBe(bureau)
  })

  it('stand in the district’s chain, which verifies, and give the same rows when these are made again', async () => {
    const { db } = office.scratch.store
    const before = await readState(db, district)
    expect(before.people?.rows).toBeGreaterThanOrEqual(8)
    expect(before.authorities?.rows).toBe(3)
    await rebuildRegister(db, district)
    expect(await readState(db, district)).toEqual(before)
    expect(await verifyChain(db, district)).toMatchObject({ faultCount: 0 })
  })

  it('forget a name that was erased, and stay whole', async () => {
    const { store } = office.scratch
    const person = demoPersonId('handler')
    const recordedAt = new Date(office.clock.now).toISOString()
    const why = { reason: '离职满五年', on, recordedAt, by: 'x' }
    await erasePerson(store, { authority: district, matter: `people/${person}`, ...why })
    const { people } = await office.way.staff.now()
    expect(people.persons.get(person)).toMatchObject({ name: '（姓名已删除）', account: 'erased' })
    expect([...people.terms.values()].some((term) => term.person === person)).toBe(true)
    const anew = await staffBook(store.db, district).now()
    expect([...anew.people.persons]).toEqual([...people.persons])
    await rebuildRegister(store.db, district)
    expect(JSON.stringify(await store.db.selectFrom('people').selectAll().execute())).not.toContain('张敏')
  })
})
