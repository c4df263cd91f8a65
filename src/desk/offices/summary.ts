import { type PlainDate, yearOf } from '#law/calendar/plain-date.ts'
import { reportDeadline } from '#law/report-form/deadline.ts'
import { permissionFacts } from '#office/annual-report/life/decide.ts'
import type { ReportLife } from '#office/annual-report/life/life.ts'
import { classify } from '#office/applications/work-list/classify.ts'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { countUrgencies } from '#office/reminders/digest.ts'
import type { OfficesAtDesk } from './source.ts'

/** One authority as its supervising authority sees it: figures, and not a word of anybody's. */
export interface OfficeSummary {
  readonly authority: Pick<AuthorityOnDay, 'id' | 'name'>
  readonly open: number
  readonly overdue: number
  /** Due today or within three working days. */
  readonly soon: number
  readonly report: ReportSeen
}

/** What may be known of the report on last year. */
export type ReportSeen =
  | { readonly state: 'published'; readonly on: PlainDate | null }
  /** Handed to the supervising authority, not yet out (条例 art. 49 ¶1). */
  | { readonly state: 'handed-in' }
  | { readonly state: 'not-seen'; readonly overdue: boolean }

export interface Looking {
  readonly staff: Staff
  readonly person: PersonId
  readonly today: PlainDate
}

export async function officeSummary(
  { cases, reports }: OfficesAtDesk,
  looking: Looking,
  authority: AuthorityOnDay,
): Promise<OfficeSummary> {
  const { id, name } = authority
  const year = reportYear(looking.today)
  const [open, situation, { life }] = await Promise.all([
    cases.open(id),
    cases.situation(id),
    reports.report(id, year),
  ])
  const counts = countUrgencies(open.map((file) => classify(file, situation, { kind: 'applicant' }).urgency))
  return {
    authority: { id, name },
    open: open.length,
    overdue: counts.overdue,
    soon: counts['due-today'] + counts['due-soon'],
    report: reportSeen(
      life,
      looking,
      authority,
      looking.today > reportDeadline(year, situation.calendar).due,
    ),
  }
}

/** The report that is due in a year is that on the year before. */
export function reportYear(today: PlainDate): number {
  return yearOf(today) - 1
}

function reportSeen(
  life: ReportLife,
  { staff: { people, tree }, person, today }: Looking,
  { id }: AuthorityOnDay,
  overdue: boolean,
): ReportSeen {
  const published = life.versions.at(-1)
  if (published !== undefined) return { state: 'published', on: published.released.published }
  const who = asking(people, tree, person, id, today)
  const mayKnow = judge('annual-report.read', who, permissionFacts(life, person)) === 'allowed'
  return mayKnow ? { state: 'handed-in' } : { state: 'not-seen', overdue }
}
