import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

/** A network namespace with loopback alone; as the same user, so that the database starts as it would outside. */
const enter = ['--net', ...(process.getuid?.() === 0 ? [] : ['--map-current-user', '--keep-caps'])]

const alone = (command: readonly string[]) => [
  ...enter,
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
  ...command,
]

/** Why this machine makes no network namespace for us; undefined where it does. */
export function whyNoNamespace(): string | undefined {
  try {
    execFileSync('unshare', alone(['true']), { stdio: ['ignore', 'ignore', 'pipe'] })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Runs a program with its arguments where nothing but loopback exists, and gives what it printed. */
export async function runAlone(command: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('unshare', alone(command), { timeout: 50_000 })
  return stdout
}
