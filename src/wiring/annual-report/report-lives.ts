import type { Kysely } from 'kysely'
import type { Act, MatterId } from '#office/acts/act.ts'
import { foldLife } from '#office/annual-report/life/fold.ts'
import type { ReportLife } from '#office/annual-report/life/life.ts'
import type { Database } from '#store/database/tables.ts'
import { historyOf } from '#store/register/history.ts'

export interface RecordedLife {
  readonly life: ReportLife
  readonly acts: readonly Act[]
}

export function reportMatter(year: number): MatterId {
  return `reports/${year}`
}

/** A year's report with every act of its life. */
export async function readLife(db: Kysely<Database>, authority: string, year: number): Promise<RecordedLife> {
  const acts = await historyOf(db, authority, reportMatter(year))
  return { life: foldLife(year, acts), acts }
}
