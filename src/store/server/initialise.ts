import { spawn } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreRefusal } from '../refusal.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './folder.ts'
import type { SystemUser } from './system-user.ts'

/** Makes the database's own folder where there is none. A folder half made by a killed process is thrown away. */
export async function initialise(
  folder: DataFolder,
  { initdb, major }: Binaries,
  user: SystemUser | undefined,
): Promise<void> {
  if (await stat(folder.cluster).catch(() => undefined)) return refuseOther(folder, major)
  const draft = `${folder.cluster}.${process.pid}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const password = join(draft, '..', `password.${process.pid}`)
  await writeFile(password, folder.access.ownerPassword, { mode: 0o600 })
  if (user) for (const path of [draft, password]) await chown(path, user.ids.uid, user.ids.gid)
  try {
    await runInitdb(initdb, draft, password, user)
    await rename(draft, folder.cluster)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process was quicker; it is found running, and refused or joined, in the next step.
    if (!(await stat(folder.cluster).catch(() => undefined))) throw error
  } finally {
    await rm(password, { force: true })
  }
}

/** The files of one major version are not those of another: what was in them goes over by backup and restore. */
async function refuseOther(folder: DataFolder, major: string): Promise<void> {
  const made = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (made === major) return
  throw new StoreRefusal(
    `${folder.cluster} 是 PostgreSQL ${made || '未知版本'} 的数据，本版本自带的是 ${major}。请用原来的 gongkai 版本运行 backup，再用本版本 restore 到新的数据目录。`,
  )
}

/** Bytes order text, so that keys sort alike on every machine; letters still fold by Unicode. */
const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']

async function runInitdb(initdb: string, folder: string, password: string, user: SystemUser | undefined) {
  const own = ['-D', folder, '--username=gongkai_owner', `--pwfile=${password}`, '--auth=scram-sha-256']
  const child = spawn(initdb, [...own, ...locale], {
    ...user?.ids,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise<number | null>((done, fail) => child.once('close', done).once('error', fail))
  if (code === 0) return
  const who = user ? `系统用户 ${user.name} ` : ''
  throw new StoreRefusal(
    `数据库没能在 ${folder} 建立：${said.trim().split('\n').at(-1) ?? ''}。请检查磁盘空间，以及${who}能否进入上级目录；可改用 --data /var/lib/gongkai。`,
  )
}
