import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { yearRestated } from '#office/acts/kinds/application-end.ts'
import { remedyYearRestated } from '#office/acts/kinds/remedy-amended.ts'
import { begin as beginRemedy, reconsideration } from '#office/remedies/playing/play.fixture.ts'
import { appendOf, day, registered } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { beginRegister } from '../register/head.ts'
import { restatementsOf } from './restatements.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  await beginRegister(office.store.db, 'a')
})
afterAll(() => office.close())

describe('the lines on changes of published years', () => {
  it('come from applications and from remedies, in the order of the register, each with its own number', async () => {
    const { db, append } = office.store
    const on = day('2026-03-02')
    const late = yearRestated.act(on, { year: 2025, reason: '来信误送信访科' }, null)
    await append('a', appendOf('applications/1', 0, [registered('2025-003'), late]))
    const overturned = remedyYearRestated.act(on, { year: 2024, reason: '二审改判' }, null)
    await append('a', appendOf('remedies/1', 0, [...beginRemedy(reconsideration).acts, overturned]))
    const lines = await restatementsOf(db, 'a')
    expect(lines.map(({ year, reason }) => [year, reason])).toEqual([
      [2025, '来信误送信访科'],
      [2024, '二审改判'],
    ])
    expect(lines.map(({ number }) => number)).toEqual(['2025-003', '复议2026-1'])
    expect(await restatementsOf(db, 'b')).toEqual([])
  })
})
