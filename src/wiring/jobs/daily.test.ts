import { expect, it } from 'vitest'
import { type Job, startJobs, type Timing } from './daily.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A clock that moves only when it is told to, and calls whoever is due. */
function handClock() {
  let now = 1_000
  const waiting = new Map<object, { at: number; call: () => void }>()
  const timing: Timing = {
    now: () => now,
    later: (milliseconds, call) => {
      const key = {}
      waiting.set(key, { at: now + milliseconds, call })
      return { cancel: () => void waiting.delete(key) }
    },
  }
  async function pass(milliseconds: number): Promise<void> {
    const until = now + milliseconds
    for (;;) {
      const [next] = [...waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      waiting.delete(next[0])
      now = Math.max(now, next[1].at)
      next[1].call()
      await settled()
    }
    now = until
  }
  return { timing, pass, waiting }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

function counting(name: string, every?: number): Job & { runs: number } {
  const job = {
    name,
    ...(every === undefined ? {} : { every }),
    runs: 0,
    run: async () => {
      job.runs += 1
    },
  }
  return job
}

it('runs every job at the start, and again a day later, or as often as it says', async () => {
  const { timing, pass } = handClock()
  const [daily, often] = [counting('daily'), counting('often', 15)]
  const work = startJobs([daily, often], () => {}, timing)
  await work.first
  expect([daily.runs, often.runs]).toEqual([1, 1])
  await pass(day - minute)
  expect([daily.runs, often.runs]).toEqual([1, 96])
  await pass(minute)
  expect([daily.runs, often.runs]).toEqual([2, 97])
  await work.close()
})

it('tells what failed, runs the others all the same, and tries again when it is due', async () => {
  const { timing, pass } = handClock()
  const told: unknown[] = []
  const broken: Job = { name: 'broken', run: () => Promise.reject(new Error('no')) }
  const sound = counting('sound')
  const work = startJobs([broken, sound], (error, name) => told.push([name, String(error)]), timing)
  await work.first
  await pass(day)
  expect(told).toEqual([
    ['broken', 'Error: no'],
    ['broken', 'Error: no'],
  ])
  expect(sound.runs).toBe(2)
  await work.close()
})

it('runs one at a time, waits at closing for the one under way, and begins none after it', async () => {
  const { timing, pass, waiting } = handClock()
  const done: string[] = []
  let finish = () => {}
  const slow: Job = {
    name: 'slow',
    run: () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }).then(() => void done.push('slow')),
  }
  const work = startJobs([slow, { name: 'next', run: async () => done.push('next') }], () => {}, timing)
  await settled()
  expect(done).toEqual([])
  const closed = work.close().then(() => done.push('closed'))
  await settled()
  expect(done).toEqual([])
  finish()
  await closed
  await pass(3 * day)
  expect(done).toEqual(['slow', 'closed'])
  expect(waiting.size).toBe(0)
})
