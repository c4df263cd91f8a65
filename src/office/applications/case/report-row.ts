import { type PlainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { ApplicantKind } from '#office/annual-report/register/words.ts'
import type { Case } from './case.ts'
import type { Closing } from './dossier.ts'

/** What table three counts of a case: one applicant kind, one day of receipt, at most one end. */
export interface ReportRow {
  readonly kind: ApplicantKind
  readonly received: PlainDate
  readonly closing: Closing | null
}

/** Null where the report counts nothing: not received, or no application at all (条例 art. 41). */
export function reportRowOf(file: Case): ReportRow | null {
  if (file.stage === 'arrived' || file.stage === 'never-received' || file.stage === 'record-correction') {
    return null
  }
  const { applicantKind, closing } = file.dossier
  return { kind: applicantKind, received: file.receivedOn, closing }
}

/** The first year whose figures another state of the case would change; null where none does. */
export function earliestChangedYear(before: Case | undefined, after: Case | undefined): number | null {
  const [was, is] = [before && reportRowOf(before), after && reportRowOf(after)].map((row) => row ?? null)
  const days: PlainDate[] = []
  if (was?.received !== is?.received) days.push(...[was, is].flatMap((row) => row?.received ?? []))
  const ends = [was?.closing ?? null, is?.closing ?? null]
  if (ends[0]?.on !== ends[1]?.on || ends[0]?.outcome !== ends[1]?.outcome) {
    days.push(...ends.flatMap((end) => end?.on ?? []))
  }
  return days.length === 0 ? null : Math.min(...days.map(yearOf))
}
