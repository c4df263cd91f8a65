import { spawnSync } from 'node:child_process'
import { StoreRefusal } from '../refusal.ts'

/** The system user the database runs as when gongkai itself runs as root: PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly name: string
  readonly ids: { readonly uid: number; readonly gid: number }
}

const name = 'gongkai'

/** Undefined where gongkai does not run as root: the database then runs as whoever started it. */
export function systemUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp() ?? (create() ? lookUp() : undefined)
  if (found) return found
  throw new StoreRefusal(
    `以 root 运行时，数据库要用系统用户 ${name}，但没能建立它。请先运行 useradd --system --user-group ${name}，或改用普通用户运行。`,
  )
}

function lookUp(): SystemUser | undefined {
  const uid = idOf('-u')
  const gid = idOf('-g')
  return uid === undefined || gid === undefined ? undefined : { name, ids: { uid, gid } }
}

function idOf(which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/** Two processes may create it at once; the loser finds it by looking again. */
function create(): boolean {
  const shadow = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name])
  if (shadow.error === undefined) return true
  return spawnSync('adduser', ['-S', '-D', '-H', name]).error === undefined
}
