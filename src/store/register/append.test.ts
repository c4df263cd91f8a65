import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendOf, granted, registered, wholeApplication } from '../../../tests/store/acts.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { beginRegister, switchAlgorithm } from './head.ts'
import { historyOf } from './history.ts'
import { verifyChain } from './verify.ts'

let office: Scratch
beforeAll(async () => {
  office = await scratch()
  for (const authority of ['a', 'b', 'c', 'd']) await beginRegister(office.store.db, authority)
})
afterAll(() => office.close())

const statusOf = async (authority: string) =>
  office.store.db
    .selectFrom('applications')
    .select(['matter', 'version', 'closed', 'closed_year', 'applicant'])
    .where('authority_id', '=', authority)
    .orderBy('first_act')
    .execute()

describe('recording acts', () => {
  it('refreshes the row a page is drawn from in the same step', async () => {
    const { append } = office.store
    await append('a', appendOf('applications/1', 0, [registered('1')]))
    const answer = await append('a', appendOf('applications/1', 1, [granted()]))
    expect(answer).toMatchObject({ ok: true, acts: [{ number: 2, version: 2, kind: 'application.closed' }] })
    expect(await statusOf('a')).toEqual([
      { matter: 'applications/1', version: 2, closed: '2026-01-20', closed_year: 2026, applicant: '赵明' },
    ])
    expect(await historyOf(office.store.db, 'a', 'applications/1')).toHaveLength(2)
  })

  it('tells the slower of two what came meanwhile, and records nothing of it', async () => {
    const { append, db } = office.store
    await append('b', appendOf('applications/1', 0, [registered('1')]))
    const [first, second] = await Promise.all([
      append('b', appendOf('applications/1', 1, [granted('2026-01-20')])),
      append('b', appendOf('applications/1', 1, [granted('2026-01-21')])),
    ])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({
      ok: false,
      refusal: 'changed-meanwhile',
      since: [{ version: 2, occurredOn: '2026-01-20' }],
    })
    expect(await verifyChain(db, 'b')).toMatchObject({ acts: 2, faultCount: 0 })
  })

  it('lets no act stand that cannot follow, and does not harm those recorded beside it', async () => {
    const { append, db } = office.store
    const answers = await Promise.allSettled([
      append('c', appendOf('applications/1', 0, [registered('1')])),
      append('c', appendOf('applications/2', 0, [granted()])),
      append('c', appendOf('applications/3', 0, [registered('3')])),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await statusOf('c')).map((row) => row.matter)).toEqual(['applications/1', 'applications/3'])
    expect(await verifyChain(db, 'c')).toMatchObject({ acts: 2, faultCount: 0 })
  })

  it('goes on in SM3 from one act to the next, and all of it verifies', async () => {
    const { append, db } = office.store
    await append('d', appendOf('applications/1', 0, wholeApplication('1')))
    await switchAlgorithm(db, 'd', 'sm3')
    await append('d', appendOf('applications/2', 0, wholeApplication('2')))
    const used = await db
      .selectFrom('acts')
      .select('algorithm')
      .where('authority_id', '=', 'd')
      .orderBy('number')
      .execute()
    expect(used.map((act) => act.algorithm)).toEqual(['sha256', 'sha256', 'sm3', 'sm3'])
    expect(await verifyChain(db, 'd')).toMatchObject({ acts: 4, faultCount: 0 })
  })
})
