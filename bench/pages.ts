import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Demo, freePort, startDemo } from '../tests/operations/demo.ts'
import { signIn, type Visitor, visitorAt } from '../tests/operations/visitor.ts'
import { scratchFolder } from '../tests/store/scratch.ts'
import { type Load, load } from './load.ts'

export interface PageBench {
  readonly page: string
  readonly bytes: number
  readonly gongkai: Load
  readonly bare: Load
  /** The middle of the rounds' ratios, each of two loads one right after the other. */
  readonly ratio: number
}

const rounds = 5
const connections = 32

/** Pages of both doors against bare Fastify sending the same bytes: 32 connections, in turns of two seconds. */
export async function benchPages(): Promise<readonly PageBench[]> {
  const data = await scratchFolder()
  const demo = await startDemo(data, await freePort())
  const reader = visitorAt(demo.origin)
  await signIn(reader, 'jingban', demo.passwords.get('jingban'))
  const all: PageBench[] = []
  const desk = ['/desk', '/desk/applications', '/desk/annual-report/2025', await evidencePath(reader)]
  for (const page of ['/', '/annual-reports/2025', ...desk]) {
    all.push(await compare(demo, page, page.startsWith('/desk') ? reader.cookies() : ''))
  }
  await demo.stop()
  await rm(data, { recursive: true, force: true })
  return all
}

/** The first cell of the desk's report that leads to cases. */
export async function evidencePath(reader: Visitor): Promise<string> {
  const report = await reader.get('/desk/annual-report/2025')
  const path = /\/desk\/annual-report\/2025\/cells\/[^"]+/u.exec(report.text)?.[0]
  if (path === undefined) throw new Error('the report at the desk leads to no case')
  return path
}

async function compare(demo: Demo, page: string, cookie: string): Promise<PageBench> {
  const answer = await fetch(new URL(page, demo.origin), { headers: { cookie }, redirect: 'error' })
  const body = await answer.text()
  const bare = await startBare({ headers: carried(answer.headers), body })
  const port = Number(new URL(demo.origin).port)
  const pace = { connections }
  const turns: { readonly gongkai: Load; readonly bare: Load }[] = []
  // The first round warms both up and does not count.
  for (let round = 0; round <= rounds; round++) {
    const own = await load({ port, path: page, cookie, seconds: 2, pace })
    const other = await load({ port: bare.port, path: '/', cookie, seconds: 2, pace })
    if (own.shed.count + own.failed + other.failed > 0)
      throw new Error(`${page}: not every answer was the page`)
    if (round > 0) turns.push({ gongkai: own, bare: other })
  }
  bare.child.kill()
  const ratios = turns.map((turn) => turn.gongkai.perSecond / turn.bare.perSecond)
  const ratio = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  const middle = turns[ratios.indexOf(ratio)]
  if (!middle) throw new Error('no rounds')
  return { page, bytes: Buffer.byteLength(body), ...middle, ratio }
}

/** Headers that the server sets by itself stay out. */
function carried(headers: Headers): Readonly<Record<string, string>> {
  const own = new Set(['date', 'connection', 'keep-alive', 'content-length'])
  return Object.fromEntries([...headers].filter(([name]) => !own.has(name)))
}

async function startBare(answer: object): Promise<{ readonly port: number; readonly child: ChildProcess }> {
  const file = fileURLToPath(new URL('bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(answer))
  for await (const line of createInterface(child.stdout)) return { port: Number(line), child }
  throw new Error('bare Fastify did not start')
}
