import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/gongkai.js', import.meta.url))

/** A demonstration in a process of its own, as an operator would start it. */
export interface Demo {
  /** As it prints it, `http://localhost:8080`. */
  readonly origin: string
  /** The printed password of each account. */
  readonly passwords: ReadonlyMap<string, string>
  /** Sends the signal; resolves to the exit code and the milliseconds it took. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<{ readonly code: number | null; readonly took: number }>
}

/** Starts the demonstration and waits until both doors are open. Throws with what it printed where it does not open. */
export async function startDemo(data: string, port: number): Promise<Demo> {
  const child = gongkai(['demo', '--data', data, '--port', String(port)])
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve))
  const printed = await untilOpen(child)
  const origin = /http:\/\/localhost:\d+/u.exec(printed)?.[0]
  if (origin === undefined) throw new Error(`the demonstration did not open: ${printed}`)
  const passwords = [...printed.matchAll(/账号 (\S+)\s+密码 (\S+)/gu)].map(
    ([, account = '', password = '']) => {
      return [account, password] as const
    },
  )
  return {
    origin,
    passwords: new Map(passwords),
    stop: async (signal = 'SIGTERM') => {
      const from = performance.now()
      child.kill(signal)
      const code = await gone
      return { code, took: performance.now() - from }
    },
  }
}

/** Runs a command to its end. */
export async function runGongkai(...args: readonly string[]) {
  const child = gongkai(args)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, text }
}

/** The data folder of the demonstration lies where `--data` says, whatever DATABASE_URL the tests run with. */
function gongkai(args: readonly string[]): ChildProcess {
  const env = { ...process.env, DATABASE_URL: '', NO_COLOR: '1' }
  return spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function untilOpen(child: ChildProcess): Promise<string> {
  let printed = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    printed += part
  })
  if (child.stdout === null) throw new Error('no output')
  for await (const line of createInterface(child.stdout)) {
    printed += `${line}\n`
    if (line.includes('Ctrl+C')) break
  }
  child.stdout.resume()
  return printed
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
