import type { ChildProcess } from 'node:child_process'
import type pg from 'pg'
import { StoreRefusal } from '../refusal.ts'
import { type Binaries, binariesFor } from './binaries.ts'
import { type DataFolder, openFolder } from './folder.ts'
import { holdFolder } from './holder.ts'
import { initialise } from './initialise.ts'
import { lastLogLine, postmasterOf, startPostmaster, stopPostmaster, takeBack } from './postmaster.ts'
import { type SystemUser, systemUser } from './system-user.ts'

/** A running PostgreSQL that this process alone uses. If it is killed it is started again; `stop` ends it in order. */
export interface EmbeddedServer {
  readonly folder: DataFolder
  stop(): Promise<void>
}

interface Parts {
  readonly folder: DataFolder
  readonly binaries: Binaries
  readonly user: SystemUser | undefined
  /** False once it is to be stopped: then nothing is started any more. */
  wanted(): boolean
}

/** A start that fails because children of a killed server still hold its memory is tried again so much later. */
const startsApart = 250

/** How long a server may take to come up: after a crash it replays its log first. */
const longestStart = 60_000

/** Starts the database of a data folder, or joins one that outlived its killed gongkai. Throws `StoreRefusal`. */
export async function startEmbedded(data: string, patience?: number): Promise<EmbeddedServer> {
  const user = systemUser()
  const folder = await openFolder(data, user)
  let stopping = false
  const parts: Parts = { folder, binaries: await binariesFor(user, data), user, wanted: () => !stopping }
  await initialise(folder, parts.binaries, user)
  let holder = await raise(parts, patience)
  let recovering = Promise.resolve()
  watch()

  function watch(): void {
    holder.once('end', () => {
      if (!stopping) recovering = comeBack()
    })
  }

  /** The database was killed: start it again, as often as it takes. Until it is there, queries fail with their own errors. */
  async function comeBack(): Promise<void> {
    while (!stopping) {
      const raised = await raise(parts).catch(() => pause(startsApart))
      if (raised === undefined) continue
      holder = raised
      watch()
      return
    }
  }

  async function stop(): Promise<void> {
    stopping = true
    await recovering
    await stopPostmaster(folder)
    await holder.end().catch(() => {})
  }

  return { folder, stop }
}

/** Gets the server up and held: starts it as often as needed, since a killed one may leave children that die slowly. */
async function raise({ folder, binaries, user, wanted }: Parts, patience?: number): Promise<pg.Client> {
  const until = performance.now() + longestStart
  let started: { readonly at: number; readonly child: ChildProcess } | undefined
  for (;;) {
    const held = await holdFolder(folder, patience).catch((error: unknown) => {
      if (error instanceof StoreRefusal) throw error
      return undefined
    })
    if (held) return held
    if (!wanted()) {
      if (started) await takeBack(started.child)
      throw new Error('the database is not wanted any more')
    }
    const due = started === undefined || performance.now() - started.at > startsApart
    if (due && (await postmasterOf(folder)) === undefined) {
      started = { at: performance.now(), child: startPostmaster(folder, binaries, user) }
    }
    if (performance.now() > until) {
      throw new StoreRefusal(
        `数据库没有在 ${longestStart / 1000} 秒内启动：${await lastLogLine(folder)}。日志在 ${folder.log}。`,
      )
    }
    await pause(25)
  }
}

async function pause(milliseconds: number): Promise<undefined> {
  await new Promise((done) => setTimeout(done, milliseconds))
  return undefined
}
