import pg from 'pg'
import { FolderHeld } from '../refusal.ts'
import { ownerConnection } from './connections.ts'
import type { DataFolder } from './folder.ts'

/** Any number that no other program locks in our own database; the digits of 1 May 2008, the Regulation's first day. */
const folderLock = 20_080_501

/**
 * Takes the folder for this process: a session lock in the database itself, which the kernel gives back when we die.
 * `patience` is how many milliseconds a session of a killed process may take to be noticed as gone. Throws `FolderHeld`
 * where another holds it, and the driver's error where the server does not answer.
 */
export async function holdFolder(folder: DataFolder, patience = 1_000): Promise<pg.Client> {
  const client = new pg.Client(ownerConnection(folder, 'postgres'))
  client.on('error', () => {})
  await client.connect()
  const until = performance.now() + patience
  while (!(await tryLock(client))) {
    if (performance.now() > until) {
      await client.end()
      throw new FolderHeld(
        `数据目录 ${folder.path} 正由另一个 gongkai 进程使用。请先停止那个进程，或用 --data 指定别的目录。`,
      )
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  return client
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    folderLock,
  ])
  return rows[0]?.held === true
}
