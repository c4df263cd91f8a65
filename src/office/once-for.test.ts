import { expect, test } from 'vitest'
import { onceFor } from './once-for.ts'

test('an answer is worked out once for the same three things, and anew where one of them is another', () => {
  let worked = 0
  const sum = onceFor((a: { n: number }, b: { n: number }, c: { n: number }) => {
    worked++
    return a.n + b.n + c.n
  })
  const [one, two, three] = [{ n: 1 }, { n: 2 }, { n: 3 }]
  expect([sum(one, two, three), sum(one, two, three)]).toEqual([6, 6])
  expect(worked).toBe(1)
  expect([sum(two, one, three), sum(one, two, two), sum(one, { n: 2 }, three)]).toEqual([6, 5, 6])
  expect(worked).toBe(4)
})

test('no answer is an answer too', () => {
  let worked = 0
  const nothing = onceFor((_a: object, _b: object, _c: object) => {
    worked++
    return undefined
  })
  const thing = {}
  nothing(thing, thing, thing)
  nothing(thing, thing, thing)
  expect(worked).toBe(1)
})
