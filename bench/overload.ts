import { rm } from 'node:fs/promises'
import { freePort, startDemo } from '../tests/operations/demo.ts'
import { signIn, visitorAt } from '../tests/operations/visitor.ts'
import { scratchFolder } from '../tests/store/scratch.ts'
import { type Load, type LoadCall, load } from './load.ts'
import { evidencePath } from './pages.ts'

export interface Overload {
  /** Answers a second when asked as fast as they come. */
  readonly capacity: number
  readonly calm: Load
  /** At twice the capacity, whatever comes back. */
  readonly twice: Load
  /** The longest that /livez took meanwhile, in milliseconds, asked every tenth of a second. */
  readonly health: number
  /** As `calm`, right afterwards. */
  readonly afterwards: Load
}

/** Twice what the desk can take of its dearest page, the cases behind a cell, for `time` seconds (T11). */
export async function benchOverload(time = 15): Promise<Overload> {
  const data = await scratchFolder()
  const demo = await startDemo(data, await freePort())
  const port = Number(new URL(demo.origin).port)
  const reader = visitorAt(demo.origin)
  await signIn(reader, 'jingban', demo.passwords.get('jingban'))
  const path = await evidencePath(reader)
  const ask = (pace: LoadCall['pace'], seconds: number) =>
    load({ port, path, cookie: reader.cookies(), seconds, pace })
  await ask({ connections: 32 }, 3)
  const capacity = (await ask({ connections: 32 }, 5)).perSecond
  const calm = await ask({ rate: capacity / 2 }, 5)
  const watched = watch(`${demo.origin}/livez`)
  const twice = await ask({ rate: capacity * 2 }, time)
  const health = await watched.stop()
  const afterwards = await ask({ rate: capacity / 2 }, 5)
  await demo.stop()
  await rm(data, { recursive: true, force: true })
  return { capacity, calm, twice, health, afterwards }
}

function watch(url: string): { stop(): Promise<number> } {
  let going = true
  let longest = 0
  const watching = (async () => {
    while (going) {
      const from = performance.now()
      const { status } = await fetch(url)
      if (status !== 200) throw new Error(`/livez says ${status}`)
      longest = Math.max(longest, performance.now() - from)
      await new Promise((done) => setTimeout(done, 100))
    }
  })()
  return {
    stop: async () => {
      going = false
      await watching
      return longest
    },
  }
}
