import { expect, it } from 'vitest'
import { beginReading, onceInReading } from './one-reading.ts'

function counter() {
  let asked = 0
  return onceInReading(async (key: string) => `${key}${++asked}`)
}

/** What is asked inside a reading, and how to end it. */
function within<T>(work: () => Promise<T>): { readonly answer: Promise<T>; readonly end: () => void } {
  let answer: Promise<T> | undefined
  const end = beginReading(() => {
    answer = work()
  })
  if (!answer) throw new Error('it runs at once')
  return { answer, end }
}

it('asks each key once in a reading, however often and from wherever it is asked', async () => {
  const ask = counter()
  const { answer } = within(async () => {
    const first = await ask('a')
    await new Promise((done) => setTimeout(done))
    return [first, await ask('a'), await ask('b'), await ask('a')]
  })
  expect(await answer).toEqual(['a1', 'a1', 'b2', 'a1'])
})

it('keeps nothing from one reading to the next, nor for those outside', async () => {
  const ask = counter()
  const two = [within(() => ask('a')), within(() => ask('a'))].map(({ answer }) => answer)
  expect(await Promise.all(two)).toEqual(['a1', 'a2'])
  expect([await ask('a'), await ask('a')]).toEqual(['a3', 'a4'])
})

it('asks anew where work goes on after its reading has ended', async () => {
  const ask = counter()
  let goOn = () => {}
  const paused = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const { answer, end } = within(async () => {
    const before = await ask('a')
    await paused
    return [before, await ask('a')]
  })
  await new Promise((done) => setTimeout(done))
  end()
  goOn()
  expect(await answer).toEqual(['a1', 'a2'])
})
