import { expect, it } from 'vitest'
import { askedTogether } from './asked-together.ts'

it('answers many with one question, and nobody with an answer older than his asking', async () => {
  let now = 0
  let questions = 0
  const finish: (() => void)[] = []
  const ask = askedTogether(async () => {
    questions++
    const seen = now
    await new Promise<void>((done) => finish.push(done))
    return seen
  })
  const first = ask('a')
  now = 1
  const later = [ask('a'), ask('a'), ask('a')]
  finish[0]?.()
  expect(await first).toBe(0)
  await new Promise((done) => setTimeout(done))
  finish[1]?.()
  expect(await Promise.all(later)).toEqual([1, 1, 1])
  expect(questions).toBe(2)
})

it('asks again after a question failed', async () => {
  let questions = 0
  const ask = askedTogether(async () => {
    questions++
    if (questions === 1) throw new Error('the database is down')
    return questions
  })
  const [first, second] = await Promise.allSettled([ask('a'), ask('a')])
  expect(first).toMatchObject({ status: 'rejected' })
  expect(second).toMatchObject({ status: 'fulfilled', value: 2 })
  expect(await ask('a')).toBe(3)
})
