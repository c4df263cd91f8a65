import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scratchFolder } from '../../../tests/store/scratch.ts'
import { FolderHeld } from '../refusal.ts'
import { beginRegister } from '../register/head.ts'
import { joinStore, openStore } from '../store.ts'

let data: string
beforeAll(async () => {
  data = await scratchFolder()
})
afterAll(() => rm(data, { recursive: true, force: true }))

const postmaster = async () =>
  Number((await readFile(join(data, 'database/postmaster.pid'), 'utf8')).split('\n')[0])

describe('the database that ships with gongkai', () => {
  it('is made in an empty folder, closed to others, and found again with what was in it', async () => {
    const first = await openStore({ kind: 'embedded', data })
    await beginRegister(first.db, 'a')
    await first.close()
    expect((await stat(join(data, 'database'))).mode & 0o077).toBe(0)
    expect((await stat(join(data, 'server.json'))).mode & 0o077).toBe(0)
    expect((await stat(join(data, 'run'))).mode & 0o077).toBe(0)
    await expect(postmaster()).rejects.toThrow('ENOENT')
    const second = await openStore({ kind: 'embedded', data })
    expect(await second.db.selectFrom('registers').select('authority_id').execute()).toEqual([
      { authority_id: 'a' },
    ])
    await second.close()
  })

  it('runs as a user of its own and listens to nobody outside', async () => {
    const store = await openStore({ kind: 'embedded', data })
    const { rows } = await sql<{
      listen: string
    }>`select current_setting('listen_addresses') as listen`.execute(store.db)
    expect(rows).toEqual([{ listen: '' }])
    const status = await readFile(`/proc/${await postmaster()}/status`, 'utf8')
    expect(Number(/^Uid:\t(\d+)/mu.exec(status)?.[1])).not.toBe(0)
    await store.close()
  })

  it('refuses a second gongkai on the folder with one clear line, and lets a command work beside the first', async () => {
    const store = await openStore({ kind: 'embedded', data })
    const second = await openStore({ kind: 'embedded', data }).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(FolderHeld)
    expect(String(second)).toContain(`数据目录 ${data} 正由另一个 gongkai 进程使用`)
    const beside = await joinStore({ kind: 'embedded', data })
    expect(await beside.db.selectFrom('registers').select('size').execute()).toEqual([{ size: 0 }])
    await beside.close()
    expect(await store.db.selectFrom('registers').select('size').execute()).toEqual([{ size: 0 }])
    await store.close()
  })

  it('is not started on files of another version of PostgreSQL', async () => {
    const version = join(data, 'database/PG_VERSION')
    const own = await readFile(version, 'utf8')
    await writeFile(version, '14\n')
    await expect(openStore({ kind: 'embedded', data })).rejects.toThrow(
      '是 PostgreSQL 14 的数据，本版本自带的是 18',
    )
    await writeFile(version, own)
  })

  it('comes back by itself when it is killed', async () => {
    const store = await openStore({ kind: 'embedded', data })
    const killed = await postmaster()
    process.kill(killed, 'SIGKILL')
    const answered = async () => {
      for (;;) {
        const rows = await store.db
          .selectFrom('registers')
          .select('size')
          .execute()
          .catch(() => undefined)
        if (rows && (await postmaster()) !== killed) return rows
        await new Promise((done) => setTimeout(done, 20))
      }
    }
    expect(await answered()).toEqual([{ size: 0 }])
    await store.close()
  })

  it('stays stopped when it is stopped while coming back', async () => {
    for (const wait of [0, 5, 50, 150]) {
      const store = await openStore({ kind: 'embedded', data })
      process.kill(await postmaster(), 'SIGKILL')
      await new Promise((done) => setTimeout(done, wait))
      await store.close()
      await new Promise((done) => setTimeout(done, 200))
      const left = await postmaster().catch(() => 0)
      expect(left !== 0 && isAlive(left), `stopped after ${wait} ms`).toBe(false)
    }
  })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
