import { rm } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { openRegister } from '#documents/register/open.ts'
import { countedFigures, keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import type { Database } from '#store/database/tables.ts'
import { importRegister } from '#store/importing/import.ts'
import { beginRegister } from '#store/register/head.ts'
import { openStore } from '#store/store.ts'
import { day } from '../tests/store/acts.ts'
import { scratchFolder } from '../tests/store/scratch.ts'
import { largeRegister } from './large-register.ts'

export interface YearBench {
  readonly applications: number
  /** Seconds to take the register over, act by act. */
  readonly imported: number
  /** Milliseconds, each the middle of nine, taken in turns. */
  readonly groupBy: number
  readonly fromRows: number
  readonly fromCounts: number
  readonly ratio: number
}

const year = 2025
const rounds = 9

/** The yearly report over a register of so many applications: from its rows against one bare GROUP BY of them, and from kept counts. */
export async function benchYear(applications: number): Promise<YearBench> {
  const data = await scratchFolder()
  const store = await openStore({ kind: 'embedded', data })
  const imported = await fill(store, applications)
  const { db } = store
  const call = { authority: 'bench', year }
  const times: Record<'groupBy' | 'fromRows' | 'fromCounts', number[]> = {
    groupBy: [],
    fromRows: [],
    fromCounts: [],
  }
  for (let round = 0; round < rounds; round++) {
    times.groupBy.push(await milliseconds(() => groupBy(db)))
    times.fromRows.push(
      await milliseconds(async () => reportFrom(await countedFigures(db, 'bench', year), call)),
    )
    times.fromCounts.push(
      await milliseconds(async () => reportFrom(await keptFigures(db, 'bench', year), call)),
    )
  }
  await proveEqual(db)
  await store.close()
  await rm(data, { recursive: true, force: true })
  const [bare, fromRows] = [middle(times.groupBy), middle(times.fromRows)]
  const fromCounts = middle(times.fromCounts)
  return { applications, imported, groupBy: bare, fromRows, fromCounts, ratio: fromRows / bare }
}

async function fill(store: Parameters<typeof importRegister>[0], applications: number): Promise<number> {
  await beginRegister(store.db, 'bench')
  const { folder, remove } = await largeRegister(applications)
  const opened = await openRegister(folder)
  if (!opened.ok) throw new Error(opened.message)
  const on = day('2026-01-02')
  const call = {
    authority: 'bench',
    id: 'all',
    file: 'all',
    on,
    recordedAt: '2026-01-02T00:00:00.000Z',
    by: 'bench',
  }
  const took = await milliseconds(() => importRegister(store, call, opened.source))
  await remove()
  return took / 1000
}

/** What table three asks of the rows, as one statement and nothing else. */
async function groupBy(db: Kysely<Database>): Promise<unknown> {
  return sql`
    select kind, received_year = ${sql.lit(year)} as fresh,
      case when closed_year = ${sql.lit(year)} then outcome end as outcome, count(*)
    from applications
    where authority_id = 'bench' and received_year <= ${sql.lit(year)}
      and (closed_year is null or closed_year >= ${sql.lit(year)})
    group by 1, 2, 3`.execute(db)
}

/** Quick and wrong would be no result: both ways must give the same report. */
async function proveEqual(db: Kysely<Database>): Promise<void> {
  const [rows, counts] = [await countedFigures(db, 'bench', year), await keptFigures(db, 'bench', year)]
  const cells = [rows, counts].map((figures) => [...reportFrom(figures, { authority: 'bench', year }).cells])
  if (JSON.stringify(cells[0]) !== JSON.stringify(cells[1])) throw new Error('the two reports differ')
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}
