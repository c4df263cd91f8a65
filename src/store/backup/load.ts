import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { executedMigrations } from '../database/migrate.ts'
import type { Database } from '../database/tables.ts'
import { StoreRefusal } from '../refusal.ts'
import type { BackupEnd, BackupHead, DataLine } from './format.ts'
import { openBackup } from './read.ts'
import { tablesOf } from './tables.ts'

export interface Loaded {
  readonly head: BackupHead
  readonly end: BackupEnd
}

interface OpenTable {
  readonly name: string
  readonly columns: readonly string[]
  rows: (readonly (string | null)[])[]
  /** Letters in them. */
  size: number
}

const rowsAtOnce = 5_000
const lettersAtOnce = 4 * 1024 * 1024

/**
 * Puts a backup into an empty, migrated database and its files into a data folder, all of it or nothing of the database.
 * `owner` may write every table. Throws `StoreRefusal` where the database is not empty or the backup is of a newer release.
 */
export async function loadBackup(owner: Kysely<Database>, data: string, file: string): Promise<Loaded> {
  const { head, lines } = await openBackup(file)
  return owner.transaction().execute(async (tx) => {
    await refuseUnfit(tx, head, file)
    let table: OpenTable | undefined
    for (;;) {
      const next = await lines.next()
      if (!next.done && isRow(next.value)) {
        if (table === undefined) continue
        add(table, next.value)
        if (table.rows.length >= rowsAtOnce || table.size >= lettersAtOnce) await flush(tx, table)
        continue
      }
      if (table) await flush(tx, table)
      if (next.done) return { head, end: next.value }
      const line = next.value
      if ('table' in line) table = { name: line.table, columns: line.columns, rows: [], size: 0 }
      else if ('file' in line) await putFile(data, line.file, line.mode, line.content)
    }
  })
}

function add(table: OpenTable, row: OpenTable['rows'][number]): void {
  table.rows.push(row)
  for (const text of row) table.size += text?.length ?? 0
}

function isRow(line: DataLine): line is Extract<DataLine, readonly unknown[]> {
  return Array.isArray(line)
}

async function refuseUnfit(tx: Kysely<Database>, head: BackupHead, file: string): Promise<void> {
  const known = new Set(await executedMigrations(tx))
  const unknown = head.migrations.find((name) => !known.has(name))
  if (unknown)
    throw new StoreRefusal(`${file}：这份备份来自更新的版本（${unknown}）。请先安装那个版本再恢复。`)
  for (const { name } of await tablesOf(tx)) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(tx)
    if (rows.length > 0)
      throw new StoreRefusal(`数据库里已有数据。恢复只能写入空的数据目录或数据库，请换一个。`)
  }
}

/** Rows go in by the columns the backup names: columns of later migrations take their defaults. */
async function flush(tx: Kysely<Database>, table: OpenTable): Promise<void> {
  const { name, columns, rows } = table
  if (rows.length === 0) return
  table.rows = []
  table.size = 0
  const types = await columnTypes(tx, name)
  const texts = columns.map((_, i) => sql`${rows.map((row) => row[i] ?? null)}::text[]`)
  const names = columns.map((_, i) => sql.ref(`c${i}`))
  // Each value is cast by itself: a column that holds a list would come apart if its values were unnested as such.
  const values = columns.map((column, i) => {
    const type = types.get(column)
    if (type === undefined) throw new Error(`the backup has a column ${name}.${column} this release has not`)
    return sql`${names[i]}::${sql.raw(type)}`
  })
  await sql`
    insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from unnest(${sql.join(texts)}) as given(${sql.join(names)})`.execute(tx)
}

async function columnTypes(tx: Kysely<Database>, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname::text as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(tx)
  return new Map(rows.map(({ name, type }) => [name, type]))
}

/** A file may only land inside the data folder, whatever its name says. */
async function putFile(data: string, path: string, mode: number, content: string): Promise<void> {
  const folder = resolve(data)
  const target = resolve(join(folder, path))
  if (!target.startsWith(`${folder}/`))
    throw new StoreRefusal(`备份里有越出数据目录的文件名：${path}。请改用另一份备份。`)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await writeFile(target, Buffer.from(content, 'base64'), { mode })
  await chmod(target, mode)
}
