import { afterAll, beforeAll, expect, it } from 'vitest'
import { password, type TestOffice, testOffice } from '../../../tests/sign-in/office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice('demo-off')
})
afterAll(() => office.close())

const guesses = 10_000

/** T30: one account, a guess every second from as many addresses as a botnet has. */
it('of ten thousand guesses at an account hardly any is even looked at, and the right one among the last is not', async () => {
  let judged = 0
  for (let i = 0; i < guesses; i++) {
    const guess = i === guesses - 1 ? password : `guess number ${i}`
    const answer = await office.door.showPassword({
      account: 'jingban',
      password: guess,
      address: `10.${i >> 8}.${i & 255}.1`,
    })
    if (answer.kind !== 'wait') judged += 1
    expect(answer.kind).not.toBe('next')
    office.clock.now += 1000
  }
  expect(judged).toBeLessThan(60)
  console.info(`${judged} of ${guesses} guesses were judged`)
}, 600_000)
