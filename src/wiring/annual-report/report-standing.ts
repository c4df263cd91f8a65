import type { Kysely } from 'kysely'
import { toldOf } from '#office/annual-report/life/fold.ts'
import {
  type OpeningDifference,
  openingCases,
  openingDifferences,
} from '#office/annual-report/life/opening.ts'
import { pendingChanges, type RestatementLine } from '#office/annual-report/life/restatements.ts'
import type { Opening, ReportStanding } from '#office/annual-report/life/room.ts'
import { evidencePage } from '#store/annual-report/evidence.ts'
import type { Database } from '#store/database/tables.ts'
import { restatementsOf } from '#store/reports/restatements.ts'
import type { ReportAtDesk } from '../../desk/source.ts'
import { type RecordedLife, readLife } from './report-lives.ts'

export interface StandingOf {
  readonly db: Kysely<Database>
  personName(id: string): Promise<string>
}

/** Where a year's report is on its way, beside the register as it is now. */
export async function reportStanding(
  { db, personName }: StandingOf,
  authority: string,
  { life, acts }: RecordedLife,
  now: ReportAtDesk | undefined,
): Promise<Omit<ReportStanding, 'deadline'>> {
  const { year } = life
  const before = (await readLife(db, authority, year - 1)).life.versions.at(-1)
  const lines = await restatementsOf(db, authority)
  const differences = now ? openingDifferences(now.report.cells, before?.released) : []
  const earlier = lines.filter((line) => line.year < year && line.act > (before?.asOf ?? 0))
  return {
    life,
    version: acts.length,
    events: await Promise.all(
      acts.map(async (act) => ({ on: act.occurredOn, by: await personName(act.by), ...toldOf(act) })),
    ),
    previous: before,
    pending: pendingChanges(year, life.versions.at(-1), now, lines),
    opening: await openingOf(db, authority, year, differences, earlier, before?.carriedOut ?? null),
  }
}

async function openingOf(
  db: Kysely<Database>,
  authority: string,
  year: number,
  differences: readonly OpeningDifference[],
  lines: readonly RestatementLine[],
  frozen: readonly string[] | null,
): Promise<Opening> {
  if (differences.length === 0) return { differences, lines: [], cases: null }
  const open = frozen && (await carriedOver(db, authority, year, 'carriedIn'))
  return { differences, lines, cases: frozen && open && openingCases(frozen, open) }
}

/** More than any office carries over; beyond it the list is cut. */
const mostCases = 10_000

/** The applications that a year took over, or hands on, by number. */
export async function carriedOver(
  db: Kysely<Database>,
  authority: string,
  year: number,
  which: 'carriedIn' | 'carriedOut',
): Promise<readonly string[]> {
  const cell = `applications/${which}/total` as const
  const { items } = await evidencePage(db, authority, year, cell, { after: 0, limit: mostCases })
  return items.map(({ id }) => id)
}
