import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  address,
  codeAt,
  enrolled,
  password,
  type TestOffice,
  testOffice,
  tokenOf,
} from '../../../tests/sign-in/office.ts'
import { demoPersonId } from '../people/demo-people.ts'
import { issueEnrolment } from './enrolments.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice('required')
})
afterAll(() => office.close())

const minute = 60_000

describe('signing in', () => {
  it('takes an enrolment code, a password of one’s own and a second factor, and then password and code', async () => {
    const { door, clock } = office
    const who = await enrolled(office, 'handler')
    const half = await door.showPassword({ ...who, address })
    expect(half).toMatchObject({ kind: 'next', step: 'second-factor' })
    expect(await door.viewerOf(tokenOf(half))).toBeUndefined()
    const code = codeAt(who.secret, clock.now)
    const full = await door.showCode({ token: tokenOf(half), code, address })
    expect(full).toMatchObject({ kind: 'next', step: 'enter' })
    expect(await door.viewerOf(tokenOf(full))).toEqual({
      personId: demoPersonId('handler'),
      person: '张敏',
      role: '经办人',
      authority: { id: 'weidong-rsj', name: '卫东区人力资源和社会保障局' },
    })
    expect(await door.stepOf(tokenOf(half))).toEqual({ over: 'unknown' })
  })

  it('gives a new token at every step, so that a planted one opens nothing', async () => {
    const { door, clock } = office
    const who = await enrolled(office, 'reviewer')
    const half = tokenOf(await door.showPassword({ ...who, address }))
    const full = tokenOf(await door.showCode({ token: half, code: codeAt(who.secret, clock.now), address }))
    expect(full).not.toBe(half)
    expect(await door.viewerOf('planted')).toBeUndefined()
  })

  it('takes a code once, even from many browsers at the same moment', async () => {
    const { door, clock } = office
    const who = await enrolled(office, 'leader')
    const halves = []
    for (let i = 0; i < 4; i++) halves.push(tokenOf(await door.showPassword({ ...who, address })))
    const code = codeAt(who.secret, clock.now)
    const answers = await Promise.all(halves.map((token) => door.showCode({ token, code, address })))
    expect(answers.filter(({ kind }) => kind === 'next')).toHaveLength(1)
    clock.now += 5 * minute
    const half = tokenOf(await door.showPassword({ ...who, address }))
    expect(await door.showCode({ token: half, code, address })).toEqual({ kind: 'wrong' })
  })

  it('lets a password alone choose no second factor', async () => {
    const { door } = office
    const answer = await door.showPassword({ account: 'zhuguan', password, address })
    expect(answer).toMatchObject({ kind: 'next', step: 'enrolment-code' })
    expect(await door.pendingFactor(tokenOf(answer))).toBeNull()
    expect(await door.viewerOf(tokenOf(answer))).toBeUndefined()
  })

  it('takes an enrolment code until it led in, and never again', async () => {
    const { door, way } = office
    const code = await issueEnrolment(way, demoPersonId('secrecyReviewer'), 'first-run')
    const typed = { account: 'baomi', code: code.toLowerCase().replaceAll('-', ' '), address }
    expect(await door.showEnrolment({ ...typed, account: 'jingban' })).toEqual({ kind: 'wrong' })
    expect(await door.showEnrolment(typed)).toMatchObject({ step: 'set-password' })
    const token = tokenOf(await door.showEnrolment(typed))
    expect(await door.setPassword({ token, password: '123456789012', address })).toEqual({
      kind: 'flawed',
      flaws: ['common'],
    })
    const next = tokenOf(await door.setPassword({ token, password: '青山依旧在，几度夕阳红呀呀', address }))
    const secret = (await door.pendingFactor(next))?.secret ?? ''
    expect((await door.pendingFactor(next))?.secret).toBe(secret)
    expect(await door.confirmSecondFactor({ token: next, code: '000000', address })).toEqual({
      kind: 'wrong',
    })
    const done = await door.confirmSecondFactor({
      token: next,
      code: codeAt(secret, office.clock.now),
      address,
    })
    expect(done).toMatchObject({ step: 'enter' })
    expect(await door.showEnrolment(typed)).toEqual({ kind: 'wrong' })
  })

  it('keeps no token, no code and no secret that could be read from the database', async () => {
    const { owner } = office.scratch
    const who = await enrolled(office, 'handler')
    const half = tokenOf(await office.door.showPassword({ ...who, address }))
    const rows = JSON.stringify([
      await owner.selectFrom('sessions').selectAll().execute(),
      await owner.selectFrom('credentials').selectAll().execute(),
      await owner.selectFrom('enrolments').selectAll().execute(),
    ])
    for (const word of [who.secret, half, who.password]) expect(rows).not.toContain(word)
    expect(rows).toContain('$argon2id$v=19$m=47104,t=2,p=1$')
  })
})
