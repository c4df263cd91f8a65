import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What to ask, and how: as fast as the answers come (`connections`), or so many a second whatever comes back (`rate`). */
export interface LoadCall {
  readonly port: number
  readonly path: string
  readonly cookie: string
  readonly seconds: number
  readonly pace: { readonly connections: number } | { readonly rate: number }
}

/** Answers of one kind; milliseconds from when the request was due. */
export interface Times {
  readonly count: number
  readonly p50: number
  readonly p99: number
}

export interface Load {
  readonly perSecond: number
  readonly accepted: Times
  /** 503 with Retry-After. */
  readonly shed: Times
  /** Anything else, broken connections and requests without an answer included. */
  readonly failed: number
}

/** Puts a load on a server from a process of its own. */
export async function load(call: LoadCall): Promise<Load> {
  const file = fileURLToPath(new URL('load-once.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(call)])
  return JSON.parse(stdout)
}
