import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { rebuildRegister } from '#store/register/rebuild.ts'
import { verifyChain } from '#store/register/verify.ts'
import { openStore } from '#store/store.ts'
import { halvesOf, lostOf } from './acknowledged.ts'
import { scratchFolder } from './scratch.ts'

export interface Survived {
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly halves: readonly string[]
  readonly acts: number
  readonly chainFaults: number
  readonly corrected: readonly string[]
}

/** Who is killed with signal 9. `server` is gongkai, `database` PostgreSQL; after a killed database gongkai must go on. */
const victims = ['server', 'database', 'both'] as const

/**
 * Kills gongkai and its database `kills` times at random moments of a write load of fifty clients (T01), then counts what
 * became of everything that had been acknowledged.
 */
export async function surviveKills(kills: number, random: () => number): Promise<Survived> {
  const data = await scratchFolder()
  const acks = join(data, 'acks.txt')
  await writeFile(acks, '')
  const lost: string[] = []
  for (let done = 0; done < kills; ) {
    const office = spawn(
      process.execPath,
      [fileURLToPath(new URL('./clerks.ts', import.meta.url)), data, acks],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    lost.push(...(await readiness(office)))
    const victim = victims[Math.floor(random() * victims.length)] ?? 'both'
    await pause(random() * 300)
    if (victim !== 'server') await killDatabase(data)
    done++
    if (victim === 'database') {
      // It must come back by itself and take applications again.
      await untilLonger(acks)
      await pause(random() * 100)
      done++
    }
    const gone = new Promise((resolve) => office.once('exit', resolve))
    office.kill('SIGKILL')
    await gone
  }
  const counted = await count(data, acks)
  await rm(data, { recursive: true, force: true })
  return { ...counted, lost: [...lost, ...counted.lost] }
}

async function readiness(office: ChildProcess): Promise<readonly string[]> {
  if (office.stdout === null) throw new Error('no output')
  for await (const line of createInterface(office.stdout)) return line === 'ready' ? [] : [line]
  throw new Error('gongkai did not start')
}

async function killDatabase(data: string): Promise<void> {
  const text = await readFile(join(data, 'database', 'postmaster.pid'), 'utf8')
  process.kill(Number(text.split('\n')[0]), 'SIGKILL')
}

async function untilLonger(acks: string): Promise<void> {
  const before = (await readFile(acks)).length
  const patience = performance.now() + 30_000
  while ((await readFile(acks)).length === before) {
    if (performance.now() > patience) throw new Error('gongkai did not recover from the loss of its database')
    await pause(20)
  }
}

async function count(data: string, acks: string): Promise<Survived> {
  const store = await openStore({ kind: 'embedded', data })
  const text = await readFile(acks, 'utf8')
  const chain = await verifyChain(store.db, 'a')
  const survived = {
    acknowledged: text.split('\n').filter(Boolean).length,
    lost: await lostOf(store.db, 'a', text),
    halves: await halvesOf(store.db, 'a'),
    acts: chain.acts,
    chainFaults: chain.faultCount,
    corrected: (await rebuildRegister(store.db, 'a')).corrected,
  }
  await store.close()
  return survived
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
