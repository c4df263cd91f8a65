import { setTimeout as wait } from 'node:timers/promises'
import { StoreRefusal } from '#store/refusal.ts'
import { openStore, type Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import { drainOn } from '#web/drain.ts'
import { openDoors } from '../main.ts'
import type { BegunIds } from '../wiring/first-run/first-office.ts'
import { firstRunDoor } from '../wiring/first-run/first-run-door.ts'
import { setupCode } from '../wiring/first-run/setup-code.ts'
import { findOffice } from '../wiring/serving/find-office.ts'
import { listen } from '../wiring/serving/listen.ts'
import { type OfficeFile, readOfficeFile } from '../wiring/serving/office-file.ts'
import { servedOffice } from '../wiring/serving/served-office.ts'
import { type ExitCode, refuse } from './outcome.ts'
import { localOrigin, type ServeCall, serveCall } from './serve-call.ts'
import { sayFirstCodes } from './serve-codes.ts'
import { sayCode, sayDoors, sayFirstRun, sayReopened } from './serve-print.ts'
import { refusing } from './store-options.ts'

/** On a terminal the lines for people must not drown among those for machines. */
const log = { level: process.env.GONGKAI_LOG ?? (process.stdout.isTTY ? 'warn' : 'info') }

/** Milliseconds that requests under way may take to finish when the program is told to stop. */
const patience = 10_000

/** `serve`: both doors of the office in the data folder; without an office, its first run. Stays open until stopped. */
export async function serve(args: readonly string[]): Promise<ExitCode> {
  const call = serveCall(args, process.env)
  if (typeof call === 'string') return refuse(call)
  return refusing(async () => {
    // Before the database is started: a slip should not cost a minute.
    originOf(call, await readOfficeFile(call.store.data))
    const store = await openStore(call.store)
    return inStore(store, call).catch(async (error: unknown) => {
      await store.close()
      throw error
    })
  })
}

async function inStore(store: Store, call: ServeCall): Promise<ExitCode> {
  const found = await findOffice(store)
  if (found.kind === 'open') return officeUntilStopped(store, call, found.file)
  const ended = await firstRun(store, call, found.ids)
  if (ended !== 'open') return ended
  const now = await findOffice(store)
  if (now.kind !== 'open') throw new Error('the office that was just opened is not there')
  sayReopened()
  return officeUntilStopped(store, call, now.file)
}

async function officeUntilStopped(store: Store, call: ServeCall, file: OfficeFile): Promise<ExitCode> {
  const origin = originOf(call, file)
  const { app, way } = await openDoors(store, await servedOffice(store, file, { ...call, origin, log }))
  sayDoors(origin)
  await sayFirstCodes(way, call.newCodes)
  return untilStopped(store, app)
}

/** The wizard until the office is open (`open`) or the program is stopped (its exit code). */
async function firstRun(store: Store, call: ServeCall, ids: BegunIds): Promise<ExitCode | 'open'> {
  const origin = originOf(call)
  let opened = () => {}
  const open = new Promise<'open'>((resolve) => {
    opened = () => resolve('open')
  })
  const code = setupCode(sayCode)
  const { origin: givenOrigin, proxy } = call
  const app = await firstRunDoor(store, { code, ids, origin, givenOrigin, proxy, log, done: opened })
  await listen(app, call)
  sayFirstRun(origin)
  sayCode(code.first)
  const ended = await Promise.race([open, untilStopped(store, app)])
  if (ended !== 'open') return ended
  app.standing.closing = true
  await Promise.race([app.fastify.close(), wait(patience, undefined, { ref: false })])
  return ended
}

function originOf(call: ServeCall, file?: OfficeFile): string {
  const origin = call.origin ?? file?.origin ?? localOrigin(call)
  if (origin) return origin
  throw new StoreRefusal(
    '--host 不是本机地址时，请用 --origin 写明浏览器打开的网址，如 --origin https://gk.example.gov.cn。',
  )
}

function untilStopped(store: Store, app: WebApp<never>): Promise<ExitCode> {
  return new Promise((resolve) => {
    const closed = (code: 0 | 1) => void store.close().finally(() => resolve(code))
    drainOn(process, app, { noticed: async () => {}, patience, exit: closed })
  })
}
