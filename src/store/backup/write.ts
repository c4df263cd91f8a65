import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { executedMigrations } from '../database/migrate.ts'
import { inSnapshot, streamRows } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import { StoreRefusal } from '../refusal.ts'
import { makeCheckpoint } from '../register/checkpoints.ts'
import type { Store } from '../store.ts'
import { filesOf } from './files.ts'
import type { BackupEnd, BackupHead } from './format.ts'
import { noteBackup } from './noted.ts'
import { type BackedUpTable, rowText, tablesOf } from './tables.ts'

export interface BackupWritten {
  readonly file: string
  readonly rows: number
  readonly files: number
  readonly checkpoints: readonly string[]
}

/** Writes the whole office as it is at one moment into a new file, while work goes on. `at` is that moment, ISO 8601. */
export async function writeBackup(store: Store, file: string, at: string): Promise<BackupWritten> {
  const draft = `${file}.part`
  const checkpoints = await checkpointAll(store, at)
  try {
    const end = await inSnapshot(store.db, async (tx) => {
      const written: { end?: BackupEnd } = {}
      const lines = Readable.from(linesOf(tx, store.data, { at, checkpoints }, written), {
        objectMode: false,
      })
      await pipeline(
        lines,
        createZstdCompress(),
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      )
      return written.end
    })
    await rename(draft, file)
    await noteBackup(store.data, at)
    const rows = Object.values(end?.tables ?? {}).reduce((sum, table) => sum + table.rows, 0)
    return { file, rows, files: end?.files ?? 0, checkpoints }
  } catch (error) {
    if (!isCode(error, 'EEXIST')) await rm(draft, { force: true })
    if (isCode(error, 'ENOSPC'))
      throw new StoreRefusal(`${file}：磁盘空间不够，备份没有写成。请腾出空间或换一个位置。`)
    if (isCode(error, 'EEXIST'))
      throw new StoreRefusal(`${draft} 已经存在：另一个备份正在写，或上次没有写完。请删除它再试。`)
    throw error
  }
}

async function checkpointAll(store: Store, at: string): Promise<readonly string[]> {
  const registers = await store.db
    .selectFrom('registers')
    .select('authority_id')
    .orderBy('authority_id')
    .execute()
  const notes: string[] = []
  for (const { authority_id } of registers)
    notes.push(await makeCheckpoint(store.db, store.data, authority_id, at))
  return notes
}

async function* linesOf(
  tx: Transaction<Database>,
  data: string,
  { at, checkpoints }: Pick<BackupHead, 'at'> & { readonly checkpoints: readonly string[] },
  written: { end?: BackupEnd },
): AsyncGenerator<string> {
  const whole = createHash('sha256')
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`
    whole.update(text)
    return text
  }
  const migrations = await executedMigrations(tx)
  yield line({ format: 'gongkai/backup/1', at, migrations, checkpoints })
  const tables: BackupEnd['tables'] = {}
  for (const table of await tablesOf(tx)) {
    yield line({ table: table.name, columns: table.columns })
    const digest = createHash('sha256')
    let rows = 0
    for await (const texts of rowsOf(tx, table)) {
      const chunk = texts.map((text) => `${text}\n`).join('')
      rows += texts.length
      digest.update(chunk)
      whole.update(chunk)
      yield chunk
    }
    tables[table.name] = { rows, digest: digest.digest('hex') }
  }
  const files = await filesOf(data)
  for (const { path, mode, content } of files) {
    yield line({ file: path, mode, content: (await content()).toString('base64') })
  }
  written.end = { tables, files: files.length, digest: whole.digest('hex') }
  yield `${JSON.stringify({ end: written.end })}\n`
}

/** The rows of a table as texts, in the order of its key. */
export async function* rowsOf(
  tx: Transaction<Database>,
  table: BackedUpTable,
): AsyncGenerator<readonly string[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  const query = sql<{
    text: string
  }>`select ${rowText(table)} as text from ${sql.table(table.name)} order by ${key}`
  for await (const rows of streamRows(tx, query, table.rowsAtOnce)) yield rows.map((row) => row.text)
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
