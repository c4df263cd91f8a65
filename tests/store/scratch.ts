import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import pg from 'pg'
import type { StoreConfig } from '#store/config.ts'
import { connect } from '#store/database/connect.ts'
import type { Database } from '#store/database/tables.ts'
import { ownerConnection } from '#store/server/connections.ts'
import { openFolder } from '#store/server/folder.ts'
import { systemUser } from '#store/server/system-user.ts'
import { openStore, type Store } from '#store/store.ts'

/** An empty store on a real server, all gone at the end, and a connection that may do what its owner may. */
export interface Scratch {
  readonly store: Store
  readonly config: StoreConfig
  readonly owner: Kysely<Database>
  close(): Promise<void>
}

/** The shipped server in a folder of its own; a database of its own where DATABASE_URL names a server. */
export async function scratch(): Promise<Scratch> {
  const data = await scratchFolder()
  const url = process.env.DATABASE_URL
  return url ? scratchOn(url, data) : scratchEmbedded(data)
}

export function scratchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gongkai-test-'))
}

async function scratchEmbedded(data: string): Promise<Scratch> {
  const config: StoreConfig = { kind: 'embedded', data }
  const store = await openStore(config)
  const owner = connect(ownerConnection(await openFolder(data, systemUser())), 2)
  return {
    store,
    config,
    owner,
    close: async () => {
      await owner.destroy()
      await store.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function scratchOn(server: string, data: string): Promise<Scratch> {
  const name = `gongkai_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const config: StoreConfig = { kind: 'server', data, url: url.href }
  const store = await openStore(config)
  const owner = connect({ connectionString: url.href }, 2)
  return {
    store,
    config,
    owner,
    close: async () => {
      await owner.destroy()
      await store.close()
      await onServer(server, `drop database ${name} with (force)`)
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
