import { rm } from 'node:fs/promises'
import { scratchFolder } from '../store/scratch.ts'
import { type Demo, freePort, runGongkai, startDemo } from './demo.ts'
import { type Load, newLoad, type Registered } from './steady-load.ts'
import { signIn, visitorAt } from './visitor.ts'

export interface Restarted {
  /** People whose registration was shown as done, and pages read, over all restarts. */
  readonly acknowledged: number
  readonly read: number
  /** Accounts that were acknowledged and are not there. */
  readonly lost: readonly string[]
  /** Answers a client may not see: anything but a page, 503 with Retry-After, or no connection at all. */
  readonly errors: readonly string[]
  /** Exit codes other than 0. */
  readonly badExits: readonly (number | null)[]
  readonly longestDrain: number
  /** What a second gongkai said that tried to open the same folder each time. */
  readonly seconds: ReadonlySet<string>
  readonly verify: { readonly code: number | null; readonly text: string }
}

/** Restarts the demonstration under load, again and again on the same folder and port (T43), then counts what is there. */
export async function surviveRestarts(restarts: number): Promise<Restarted> {
  const data = await scratchFolder()
  const port = await freePort()
  let demo = await startDemo(data, port)
  const load = newLoad(demo)
  const badExits: (number | null)[] = []
  const seconds = new Set<string>()
  let longestDrain = 0
  for (let done = 0; done < restarts; done++) {
    seconds.add((await untilBusy(load, data)).replace(data, 'DATA'))
    const { code, took } = await demo.stop(done % 2 === 0 ? 'SIGTERM' : 'SIGINT')
    longestDrain = Math.max(longestDrain, took)
    if (code !== 0) badExits.push(code)
    demo = await startDemo(data, port)
    load.moveTo(demo)
  }
  await load.moreThan(load.acknowledged.length + 5)
  const { errors, acknowledged, read } = await load.stop()
  const lost = await missing(demo, acknowledged)
  await demo.stop()
  const verify = await runGongkai('verify', '--data', data)
  await rm(data, { recursive: true, force: true })
  return { acknowledged: acknowledged.length, read, lost, errors, badExits, longestDrain, seconds, verify }
}

/** Lets the load run, and meanwhile has another gongkai try the folder. */
async function untilBusy(load: Load, data: string): Promise<string> {
  const [second] = await Promise.all([
    runGongkai('migrate', '--data', data),
    load.moreThan(load.acknowledged.length + 20),
  ])
  return `${second.code} ${second.text.trim()}`
}

async function missing(
  { origin, passwords }: Demo,
  acknowledged: readonly Registered[],
): Promise<readonly string[]> {
  const administrator = visitorAt(origin, '198.51.100.9')
  await signIn(administrator, 'xitong', passwords.get('xitong'))
  const there = new Set<string>()
  for (let page = 1; ; page++) {
    const list = await administrator.get(`/desk/people?page=${page}`)
    if (list.status !== 200) break
    for (const [, account = ''] of list.text.matchAll(/<td[^>]*>(c\d+-\d+)<\/td>/gu)) there.add(account)
  }
  return acknowledged.filter((account) => !there.has(account))
}
