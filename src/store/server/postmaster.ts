import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './folder.ts'
import type { SystemUser } from './system-user.ts'

/** Starts PostgreSQL on the folder and leaves it to itself: it outlives us if we are killed, and is found again. */
export function startPostmaster(
  folder: DataFolder,
  { postgres }: Binaries,
  user: SystemUser | undefined,
): ChildProcess {
  const log = openSync(folder.log, 'a', 0o600)
  const options = Object.entries(settings(folder)).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  // A process group of its own: Ctrl-C at the terminal reaches us, and we stop it in order.
  const child = spawn(postgres, ['-D', folder.cluster, ...options], {
    ...user?.ids,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  return child
}

function settings({ access }: DataFolder): Readonly<Record<string, string>> {
  const place = access.host.startsWith('/')
    ? {
        listen_addresses: '',
        unix_socket_directories: access.host,
        unix_socket_permissions: '0700',
        port: String(access.port),
      }
    : { listen_addresses: access.host, port: String(access.port) }
  return {
    ...place,
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements may carry personal data: the log never shows them.
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_error_verbosity: 'terse',
  }
}

/** The process id of the server that holds the folder, or undefined where none is alive. */
export async function postmasterOf(folder: DataFolder): Promise<number | undefined> {
  const text = await readFile(join(folder.cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return pid > 0 && isAlive(pid) ? pid : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Stops the server in order: sessions end, data goes to disk. Resolves when the process is gone. */
export async function stopPostmaster(folder: DataFolder): Promise<void> {
  const pid = await postmasterOf(folder)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  while ((await postmasterOf(folder)) === pid) await new Promise((done) => setTimeout(done, 20))
}

/** Ends a server that was started and may not have taken the folder yet. */
export async function takeBack(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise((done) => child.once('exit', done))
  child.ref()
  child.kill('SIGINT')
  await gone
}

/** The last line of the server's log, for a person who must find out why it does not start. */
export async function lastLogLine(folder: DataFolder): Promise<string> {
  const text = await readFile(folder.log, 'utf8').catch(() => '')
  return text.trim().split('\n').at(-1) ?? ''
}
