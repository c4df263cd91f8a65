import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { StoreRefusal } from '../refusal.ts'
import type { SystemUser } from './system-user.ts'

/** The data folder of an embedded database and how to reach the server in it. */
export interface DataFolder {
  readonly path: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  readonly log: string
  readonly access: Access
}

const accessSchema = z.object({
  /** Folder of the unix socket, or the loopback address. */
  host: z.string(),
  port: z.number().int(),
  ownerPassword: z.string(),
  appPassword: z.string(),
})
export type Access = z.infer<typeof accessSchema>

/** Room for `/.s.PGSQL.5432` within the 107 bytes a unix socket path may have. */
const longestSocketFolder = 90

/** Opens the data folder, making it on first use. Throws `StoreRefusal` where it cannot be written. */
export async function openFolder(path: string, user: SystemUser | undefined): Promise<DataFolder> {
  try {
    await mkdir(path, { recursive: true })
    // The database's user must pass through; what is private in here is closed file by file.
    await chmod(path, user ? 0o711 : 0o700)
    const access = (await readAccess(path)) ?? (await newAccess(path, user))
    return { path, cluster: join(path, 'database'), log: join(path, 'database.log'), access }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EROFS')) {
      throw new StoreRefusal(`数据目录 ${path} 不可写。请换一个目录（--data 目录），或改正其权限。`)
    }
    throw error
  }
}

async function readAccess(path: string): Promise<Access | undefined> {
  const text = await readFile(accessFile(path), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : accessSchema.parse(JSON.parse(text))
}

async function newAccess(path: string, user: SystemUser | undefined): Promise<Access> {
  const place = platform() === 'win32' ? await freeLoopback() : await socketFolder(path, user)
  const access = { ...place, ownerPassword: secret(), appPassword: secret() }
  const draft = `${accessFile(path)}.${process.pid}`
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 })
  await rename(draft, accessFile(path))
  return access
}

async function socketFolder(path: string, user: SystemUser | undefined) {
  const own = join(path, 'run')
  const folder =
    Buffer.byteLength(own) <= longestSocketFolder ? own : await mkdtemp(join(tmpdir(), 'gongkai-'))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (user) await chown(folder, user.ids.uid, user.ids.gid)
  return { host: folder, port: 5432 }
}

async function freeLoopback(): Promise<{ host: string; port: number }> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  server.close()
  return {
    host: '127.0.0.1',
    port: typeof address === 'object' && address !== null ? address.port : 54_329,
  }
}

function accessFile(path: string): string {
  return join(path, 'server.json')
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}
