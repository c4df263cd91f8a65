import { type RawBuilder, sql } from 'kysely'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import type { StoreConfig } from '../config.ts'
import { connect } from '../database/connect.ts'
import { StoreRefusal } from '../refusal.ts'
import { appConnection, appLogin, appRole, databaseName, ownerConnection } from './connections.ts'
import { startEmbedded } from './embedded.ts'
import { type DataFolder, openFolder } from './folder.ts'
import { systemUser } from './system-user.ts'

/** A database that answers: how its owner and how the application connect, and what to do at the end. */
export interface OpenedServer {
  readonly owner: ClientConfig
  readonly app: ClientConfig
  /** After migrating: lets the application's login work under its role. */
  admitApp(): Promise<void>
  close(): Promise<void>
}

/** Starts or reaches the database. `patience` as in `holdFolder`. Throws `StoreRefusal` with a line for the operator. */
export async function openServer(config: StoreConfig, patience?: number): Promise<OpenedServer> {
  return config.kind === 'embedded' ? openEmbedded(config.data, patience) : openGiven(config)
}

async function openEmbedded(data: string, patience?: number): Promise<OpenedServer> {
  const { folder, stop } = await startEmbedded(data, patience)
  const known = sql`select from pg_database where datname = ${databaseName}`
  const made = unless(
    ownerConnection(folder, 'postgres'),
    known,
    sql`create database ${sql.id(databaseName)}`,
  )
  await made.catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    owner: ownerConnection(folder),
    app: appConnection(folder),
    admitApp: () => admitLogin(folder),
    close: stop,
  }
}

async function admitLogin(folder: DataFolder): Promise<void> {
  const known = sql`select from pg_roles where rolname = ${appLogin}`
  const role = sql`in role ${sql.id(appRole)} password ${sql.lit(folder.access.appPassword)}`
  await unless(ownerConnection(folder), known, sql`create role ${sql.id(appLogin)} login ${role}`)
}

/** Runs one statement where a query finds nothing. */
async function unless(config: ClientConfig, known: RawBuilder<unknown>, statement: RawBuilder<unknown>) {
  const db = connect(config, 1)
  try {
    const { rows } = await known.execute(db)
    if (rows.length === 0) await statement.execute(db)
  } finally {
    await db.destroy()
  }
}

/** How to connect to the database another process runs in a data folder. */
export async function runningApp(data: string): Promise<ClientConfig> {
  return appConnection(await openFolder(data, systemUser()))
}

const oldest = 150_000

async function openGiven({ url, ownerUrl }: Extract<StoreConfig, { kind: 'server' }>): Promise<OpenedServer> {
  const owner = { connectionString: ownerUrl ?? url }
  const version = await versionOf(owner)
  if (version < oldest) {
    throw new StoreRefusal(
      `DATABASE_URL 指向的 PostgreSQL 是 ${Math.floor(version / 10_000)} 版，需要 15 或更新版本。请升级它，或换一个。`,
    )
  }
  // Without a login of its own the application takes the lesser role for every session.
  const app = ownerUrl === undefined ? { ...owner, options: `-c role=${appRole}` } : { connectionString: url }
  return { owner, app, admitApp: async () => {}, close: async () => {} }
}

async function versionOf(config: ClientConfig): Promise<number> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    return Number(rows[0]?.server_version_num)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StoreRefusal(
      `连不上 DATABASE_URL 指定的数据库：${why}。请核对地址、用户、密码，并确认它已启动。`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
