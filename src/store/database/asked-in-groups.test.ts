import { expect, it } from 'vitest'
import { askedInGroups } from './asked-in-groups.ts'

/** A question that is answered when the test says so, with what is known at the moment it was asked. */
function slowQuestion() {
  const asked: (readonly string[])[] = []
  const finish: (() => void)[] = []
  const world = { now: 0 }
  const ask = askedInGroups(async (keys) => {
    asked.push(keys)
    const seen = world.now
    await new Promise<void>((done) => finish.push(done))
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}${seen}`]))
  })
  return { ask, asked, finish, world }
}

const breath = () => new Promise((done) => setTimeout(done))

it('answers all who ask in one breath with one question', async () => {
  const { ask, asked, finish } = slowQuestion()
  const answers = ['a', 'b', 'a', 'nobody'].map(ask)
  await breath()
  finish[0]?.()
  expect(await Promise.all(answers)).toEqual(['a0', 'b0', 'a0', undefined])
  expect(asked).toEqual([['a', 'b', 'nobody']])
})

it('gives nobody an answer older than his asking', async () => {
  const { ask, asked, finish, world } = slowQuestion()
  const first = ask('a')
  await breath()
  world.now = 1
  const later = ['a', 'b'].map(ask)
  finish[0]?.()
  expect(await first).toBe('a0')
  await breath()
  finish[1]?.()
  expect(await Promise.all(later)).toEqual(['a1', 'b1'])
  expect(asked).toHaveLength(2)
})

it('asks again after a question failed', async () => {
  let questions = 0
  const ask = askedInGroups(async (keys) => {
    questions++
    if (questions === 1) throw new Error('the database is down')
    return new Map(keys.map((key) => [key, questions]))
  })
  await expect(ask('a')).rejects.toThrow('the database is down')
  expect(await ask('a')).toBe(2)
})

it('names no more keys in one question than a database takes well', async () => {
  const sizes: number[] = []
  const ask = askedInGroups(async (keys) => {
    sizes.push(keys.length)
    return new Map(keys.map((key) => [key, key]))
  })
  const keys = Array.from({ length: 1_200 }, (_, i) => String(i))
  expect(await Promise.all(keys.map(ask))).toEqual(keys)
  expect(sizes).toEqual([500, 500, 200])
})
