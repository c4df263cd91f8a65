import type { Kysely } from 'kysely'
import type { ClientConfig } from 'pg'
import type { StoreConfig } from './config.ts'
import { connect } from './database/connect.ts'
import { executedMigrations, migrate } from './database/migrate.ts'
import type { Database } from './database/tables.ts'
import { FolderHeld, StoreRefusal } from './refusal.ts'
import { renewRows } from './register/rebuild.ts'
import { type Writer, writerOn } from './register/writer.ts'
import { type OpenedServer, openServer, runningApp } from './server/open.ts'

/** An office's database, open. */
export interface Store {
  /** For reading, under the application's rights. */
  readonly db: Kysely<Database>
  /** Records acts. */
  readonly append: Writer
  /** The data folder: keys and papers. */
  readonly data: string
  close(): Promise<void>
}

const connections = 20
const connectionsBeside = 5

/**
 * Opens the store: starts or reaches the database and brings its tables to this release; `prepare` may then work as their
 * owner before anyone else does. Throws `StoreRefusal`.
 */
export async function openStore(
  config: StoreConfig,
  prepare: (owner: Kysely<Database>) => Promise<unknown> = async () => {},
): Promise<Store> {
  const server = await openServer(config)
  return orClose(server, async () => {
    await asOwner(server, async (owner) => {
      await migrate(owner)
      await prepare(owner)
      await renewRows(owner)
    })
    await server.admitApp()
    return storeOn(config, server.app, connections, server.close)
  })
}

/**
 * Opens the store for a command: as it is, without migrating, and beside a gongkai that is at work in the same data folder
 * where there is one. Throws `StoreRefusal`.
 */
export async function joinStore(config: StoreConfig): Promise<Store> {
  const server = await openServer(config, 0).catch((error: unknown) => {
    if (error instanceof FolderHeld) return undefined
    throw error
  })
  if (server === undefined) return storeOn(config, await runningApp(config.data), connectionsBeside)
  return orClose(server, async () => {
    const done = await asOwner(server, executedMigrations)
    if (done.length === 0) throw new StoreRefusal(nothingThere(config.data))
    await server.admitApp()
    return storeOn(config, server.app, connectionsBeside, server.close)
  })
}

function nothingThere(data: string): string {
  return `${data} 里还没有登记簿。请用 --data 指定正确的目录，或运行 npx gongkai migrate 建立。`
}

function storeOn(
  { data }: StoreConfig,
  app: ClientConfig,
  most: number,
  after: () => Promise<void> = async () => {},
): Store {
  const db = connect(app, most)
  const close = () => db.destroy().finally(after)
  return { db, append: writerOn(db), data, close }
}

/** Does something to the database as the owner of its tables, with nobody else at work in an embedded one. */
export async function withOwner<T>(
  config: StoreConfig,
  work: (owner: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const server = await openServer(config)
  return asOwner(server, work).finally(() => server.close())
}

async function asOwner<T>(server: OpenedServer, work: (owner: Kysely<Database>) => Promise<T>): Promise<T> {
  const owner = connect(server.owner, 1)
  return work(owner).finally(() => owner.destroy())
}

/** What cannot be used is stopped again: a server left running would keep this process alive. */
async function orClose<T>(server: OpenedServer, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await server.close()
    throw error
  }
}
