import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../migrations/all.ts'
import { StoreRefusal } from '../refusal.ts'
import type { Database } from './tables.ts'

/** Brings the tables to this release, as their owner. Gives the names of the migrations that ran. */
export async function migrate(owner: Kysely<Database>): Promise<readonly string[]> {
  await refuseNewer(owner)
  const { error, results } = await migrator(owner).migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** The migrations this release has and the database has not. */
export async function pendingMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const all = await migrator(db).getMigrations()
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name)
}

/** A database that a newer release has migrated must not be written by this one. */
async function refuseNewer(owner: Kysely<Database>): Promise<void> {
  const done = await executedMigrations(owner)
  const unknown = done.find((name) => !(name in migrations))
  if (unknown) {
    throw new StoreRefusal(
      `数据库已由更新的版本升级过（${unknown}），这个版本不能使用它。请安装更新的版本，或恢复升级前的备份。`,
    )
  }
}

/** The migrations a database has had, in order; none where it is empty. */
export async function executedMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{
    there: boolean
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (rows[0]?.there !== true) return []
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return done.rows.map((row) => row.name)
}

function migrator(db: Kysely<Database>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}
