import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type CellChange, cellChanges } from './changes.ts'
import type { Version } from './life.ts'
import type { DrawnReport } from './situation.ts'

/** A later change of a published year by an act of an application or a remedy, with its reason (`application.year-restated`, `remedy.year-restated`). */
export interface RestatementLine {
  /** The number of the act in the register. */
  readonly act: number
  /** The earliest year it changes. */
  readonly year: number
  readonly reason: string
  readonly on: PlainDate
  /** The application, reconsideration or lawsuit, by its own number. */
  readonly number: string
}

/** What has changed in the register since a report was published: to be corrected in the open, or explained. */
export interface Pending {
  readonly cells: readonly CellChange[]
  readonly lines: readonly RestatementLine[]
}

/**
 * A published report beside the register as it is now. Lines of an earlier year reach into later ones through what was carried
 * over; they count where figures of this year moved.
 */
export function pendingChanges(
  year: number,
  published: Version | undefined,
  now: DrawnReport | undefined,
  lines: readonly RestatementLine[],
): Pending {
  if (!published || !now?.counted) return { cells: [], lines: [] }
  const cells = cellChanges(published.released.cells, Object.fromEntries(now.report.cells))
  const later = lines.filter(({ act }) => act > (published.asOf ?? 0))
  return {
    cells,
    lines: later.filter((line) => line.year === year || (line.year < year && cells.length > 0)),
  }
}
