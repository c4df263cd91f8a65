import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import type { UnsettledDemand } from '../annual-report/demand.ts'

/** Of the states of a report, those that are counted on the first page. */
export const countedToday = ['overdue', 'errors'] as const

/** What waits for a supervising authority in the reports of those under it. */
export interface OfficesToday {
  /** The year whose reports are due. */
  readonly year: number
  readonly counts: Readonly<Record<(typeof countedToday)[number], number>>
  /** Explained ones, which wait for its word, and those nobody answered in time; in whatever year. */
  readonly demands: readonly WaitingDemand[]
}

export interface WaitingDemand extends UnsettledDemand {
  readonly authority: Pick<AuthorityOnDay, 'id' | 'name'>
}
