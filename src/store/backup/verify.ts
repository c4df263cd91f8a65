import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { countedFigures, keptFigures } from '../annual-report/figures.ts'
import { reportFrom } from '../annual-report/report.ts'
import { inSnapshot } from '../database/stream.ts'
import type { Database } from '../database/tables.ts'
import { type Checkpoint, readCheckpoint } from '../register/checkpoint.ts'
import { faultSentence } from '../register/fault.ts'
import { rebuildRegister } from '../register/rebuild.ts'
import { verifyChain } from '../register/verify.ts'
import { openStore, type Store } from '../store.ts'
import { filesOf } from './files.ts'
import type { BackupEnd } from './format.ts'
import { type Loaded, loadBackup } from './load.ts'
import { checkWhole } from './read.ts'
import { tablesOf } from './tables.ts'
import { rowsOf } from './write.ts'

export interface BackupVerified {
  /** ISO 8601: the moment the backup is of. */
  readonly at: string
  readonly rows: number
  readonly files: number
  readonly acts: number
  readonly reports: number
  /** What is not as it was when the backup was written; empty where it can be relied on. */
  readonly differences: readonly string[]
}

/**
 * Restores a backup into a database of its own in the system's temporary folder and compares: every row, every file, every
 * register's chain with its checkpoints, every yearly report counted three ways. Throws `StoreRefusal` where it cannot.
 */
export async function verifyBackup(file: string): Promise<BackupVerified> {
  await checkWhole(file)
  const data = await mkdtemp(join(tmpdir(), 'gongkai-verify-'))
  try {
    const loaded: Loaded[] = []
    const store = await openStore({ kind: 'embedded', data }, async (owner) => {
      loaded.push(await loadBackup(owner, data, file))
    })
    const [only] = loaded
    if (only === undefined) throw new Error('the backup was not loaded')
    return await compare(store, only).finally(() => store.close())
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

async function compare(store: Store, { head, end }: Loaded): Promise<BackupVerified> {
  const differences = [...(await tableDifferences(store.db, end))]
  const files = await filesOf(store.data)
  if (files.length !== end.files)
    differences.push(`备份里有 ${end.files} 个文件，恢复出 ${files.length} 个。`)
  const registers = await store.db.selectFrom('registers').select('authority_id').execute()
  let acts = 0
  let reports = 0
  for (const { authority_id } of registers) {
    const checkpoints = head.checkpoints
      .flatMap((note) => readCheckpoint(note) ?? [])
      .filter((checkpoint) => checkpoint.authority === authority_id)
    const register = await compareRegister(store.db, authority_id, checkpoints)
    acts += register.acts
    reports += register.reports
    differences.push(...register.differences)
  }
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0)
  return { at: head.at, rows, files: files.length, acts, reports, differences }
}

async function compareRegister(db: Kysely<Database>, authority: string, checkpoints: readonly Checkpoint[]) {
  const chain = await verifyChain(db, authority, { checkpoints })
  const differences = chain.faults.map((fault) => `${authority}：${faultSentence(fault)}`)
  const years = await yearsOf(db, authority)
  for (const year of years) differences.push(...(await reportDifferences(db, authority, year)))
  // From acts that are not as they were recorded nothing is made.
  if (chain.faultCount === 0) {
    const { corrected } = await rebuildRegister(db, authority)
    differences.push(
      ...corrected.map((table) => `${authority}：由登记记录重新生成的 ${table} 与备份里的不同。`),
    )
  }
  return { acts: chain.acts, reports: years.length, differences }
}

async function tableDifferences(db: Kysely<Database>, end: BackupEnd): Promise<readonly string[]> {
  return inSnapshot(db, async (tx) => {
    const differences: string[] = []
    for (const table of await tablesOf(tx)) {
      const written = end.tables[table.name]
      // A table that a later release brought is not in the backup, and empty.
      if (written === undefined) continue
      const digest = createHash('sha256')
      let rows = 0
      for await (const texts of rowsOf(tx, table)) {
        rows += texts.length
        digest.update(texts.map((text) => `${text}\n`).join(''))
      }
      if (rows !== written.rows)
        differences.push(`${table.name}：备份时 ${written.rows} 行，恢复出 ${rows} 行。`)
      else if (digest.digest('hex') !== written.digest)
        differences.push(`${table.name}：恢复出的内容与备份时不同。`)
    }
    return differences
  })
}

async function yearsOf(db: Kysely<Database>, authority: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('report_flows')
    .select('year')
    .distinct()
    .where('authority_id', '=', authority)
    .orderBy('year')
    .execute()
  return rows.map((row) => row.year)
}

async function reportDifferences(
  db: Kysely<Database>,
  authority: string,
  year: number,
): Promise<readonly string[]> {
  const call = { authority, year }
  const counted = reportFrom(await countedFigures(db, authority, year), call)
  const kept = reportFrom(await keptFigures(db, authority, year), call)
  const unlike = [...counted.cells].filter(([cell, value]) => kept.cells.get(cell) !== value)
  return unlike.map(
    ([cell, value]) =>
      `${authority} ${year} 年报 ${cell}：逐件统计为 ${value}，累计为 ${kept.cells.get(cell)}。`,
  )
}
