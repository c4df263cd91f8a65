import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appoint } from '#office/authorities/people/appoint.ts'
import { freeze, restore } from '#office/authorities/people/freeze.ts'
import { termIdSchema } from '#office/authorities/people/person.ts'
import { relieve } from '#office/authorities/people/relieve.ts'
import { defaultSeparation } from '#office/authorities/people/separation.ts'
import {
  address,
  dayOfTests,
  password,
  type TestOffice,
  testOffice,
  tokenOf,
} from '../../../tests/sign-in/office.ts'
import { demoPersonId } from '../people/demo-people.ts'
import { demoAuthorities } from '../people/demo-tree.ts'
import { signInDoor } from './door.ts'
import { resetSignIn } from './enrolments.ts'

let office: TestOffice
let token: string
beforeAll(async () => {
  office = await testOffice('demo-off')
})
beforeEach(async () => {
  office.clock.now += 60 * 60_000
})
afterAll(() => office.close())

const handler = demoPersonId('handler')
const on = dayOfTests()
const minute = 60_000

const record = (decide: Parameters<TestOffice['way']['staff']['record']>[1]) =>
  office.way.staff.record({ by: demoPersonId('securityAdministrator'), at: office.clock.now }, decide)

describe('a session', () => {
  beforeEach(async () => {
    token = tokenOf(await office.door.showPassword({ account: 'jingban', password, address }))
    office.clock.now += 1000
  })

  it('lives while it is used, half an hour at a time, and twelve hours at most', async () => {
    for (let i = 0; i < 24; i++) {
      expect(await office.door.viewerOf(token)).toMatchObject({ person: '张敏' })
      office.clock.now += 29 * minute
    }
    office.clock.now += 24 * minute
    expect(await office.door.stepOf(token)).toEqual({ over: 'too-old' })
  })

  it('ends after half an hour without use', async () => {
    office.clock.now += 30 * minute
    expect(await office.door.stepOf(token)).toEqual({ over: 'idle' })
    expect(await office.door.viewerOf(token)).toBeUndefined()
  })

  it('ends at once when a role is given or taken, in every process', async () => {
    const elsewhere = await signInDoor(office.scratch.store, {
      district: demoAuthorities.district,
      profile: 'modern',
      secondFactor: 'demo-off',
      now: () => office.clock.now,
      today: dayOfTests,
    })
    expect(await elsewhere.door.viewerOf(token)).toBeDefined()
    const term = termIdSchema.parse('second')
    const act = { kind: 'person.appointed', term, person: handler, role: 'reviewer', from: on } as const
    const place = { authority: demoAuthorities.bureau, until: null, deputyFor: null }
    const given = await record(({ people, tree }) =>
      appoint(people, tree, { ...act, ...place }, defaultSeparation),
    )
    expect(given).toEqual({ ok: true })
    expect(await elsewhere.door.stepOf(token)).toEqual({ over: 'roles-changed' })
    office.clock.now += 1000
    token = tokenOf(await office.door.showPassword({ account: 'jingban', password, address }))
    expect(await office.door.viewerOf(token)).toMatchObject({ role: '经办人、审核人' })
    await record(({ people, tree }) => relieve(people, tree, { kind: 'person.relieved', term, on }, () => []))
    expect(await office.door.stepOf(token)).toEqual({ over: 'roles-changed' })
  })

  it('ends when the account is frozen, which then opens to nobody and says so to nobody', async () => {
    await record(({ people, tree }) =>
      freeze(people, tree, { kind: 'person.frozen', person: handler, on, because: 'ordered' }),
    )
    expect(await office.door.stepOf(token)).toEqual({ over: 'frozen' })
    expect(await office.door.showPassword({ account: 'jingban', password, address })).toEqual({
      kind: 'wrong',
    })
    await record(({ people }) => restore(people, { kind: 'person.restored', person: handler, on }))
    office.clock.now += 1000
    expect(await office.door.showPassword({ account: 'jingban', password, address })).toMatchObject({
      step: 'enter',
    })
  })

  it('is forgotten on signing out', async () => {
    await office.door.signOut(token, { address })
    expect(await office.door.stepOf(token)).toEqual({ over: 'unknown' })
  })

  it('goes on under a new token for whoever changes their password, and ends everywhere else', async () => {
    const other = tokenOf(await office.door.showPassword({ account: 'jingban', password, address }))
    const typed = { token, current: password, password: '柳暗花明又一村，再来一次', address }
    expect(await office.door.changePassword({ ...typed, current: 'wrong-one-x' })).toEqual({ kind: 'wrong' })
    const next = tokenOf(await office.door.changePassword(typed))
    expect(await office.door.viewerOf(next)).toBeDefined()
    for (const old of [token, other]) expect(await office.door.viewerOf(old)).toBeUndefined()
    expect(await office.door.changePassword({ ...typed, token: next, current: typed.password })).toEqual({
      kind: 'flawed',
      flaws: ['reused'],
    })
  })
})

it('a person without an office is told so, once both factors are right', async () => {
  const term = [...(await office.way.staff.now()).people.terms.values()].find(
    (one) => one.person === demoPersonId('leader'),
  )
  if (!term) throw new Error('the leader has a term')
  await record(({ people, tree }) =>
    relieve(people, tree, { kind: 'person.relieved', term: term.id, on }, () => []),
  )
  expect(await office.door.showPassword({ account: 'lingdao', password, address })).toEqual({
    kind: 'no-office',
  })
})

it('resetting leaves nothing to sign in with', async () => {
  const mine = { account: 'baomi', password, address }
  token = tokenOf(await office.door.showPassword(mine))
  office.clock.now += 1000
  await resetSignIn(office.way, demoPersonId('secrecyReviewer'), demoPersonId('securityAdministrator'))
  expect(await office.door.stepOf(token)).toEqual({ over: 'credentials-changed' })
  expect(await office.door.showPassword(mine)).toEqual({ kind: 'wrong' })
})
