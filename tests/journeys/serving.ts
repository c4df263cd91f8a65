import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** `gongkai serve` as an operator runs it, in a process of its own. */
export interface Serving {
  readonly process: ChildProcess
  /** All it printed on the terminal so far. */
  said(): string
  complained(): string
  /** Waits until the terminal shows something. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for the end; its exit code. */
  ended(): Promise<number | null>
  stop(): Promise<number | null>
}

const entry = fileURLToPath(new URL('./serve-entry.ts', import.meta.url))

export function serving(args: readonly string[]): Serving {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    env: { ...process.env, GONGKAI_LOG: 'warn', NO_COLOR: '1', DATABASE_URL: '' },
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
  })
  child.stderr.on('data', (text: Buffer) => {
    complained += text.toString()
  })
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (let waited = 0; waited < 30_000; waited += 50) {
      const found = pattern.exec(said)
      if (found) return found
      if (child.exitCode !== null) break
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`${pattern} was not said:\n${said}\n${complained}`)
  }
  return {
    process: child,
    said: () => said,
    complained: () => complained,
    until,
    ended: () => end,
    stop: () => {
      child.kill('SIGTERM')
      return end
    },
  }
}

/** The setup code shown last. */
export async function codeShown(of: Serving): Promise<string> {
  await of.until(/启用码 {2}[0-9A-Z-]{19}/u)
  return [...of.said().matchAll(/启用码 {2}([0-9A-Z-]{19})/gu)].at(-1)?.[1] ?? ''
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
