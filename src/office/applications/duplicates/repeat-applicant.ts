import { daysBetween, type PlainDate } from '#law/calendar/plain-date.ts'
import { isSameApplicant, type Known } from './candidates.ts'

/** How often one applicant came; what is 明显超过合理范围 (条例 art. 35) stays the office's judgment. */
export interface Frequency {
  /** In the calendar month of the day: what 按件计收 counts (109号 art. 4). */
  readonly inMonth: number
  /** In the twelve months up to the day. */
  readonly inYear: number
  readonly numbers: readonly string[]
}

export function frequencyOf(
  applicant: Pick<Known, 'applicant' | 'identity'>,
  known: readonly Known[],
  day: PlainDate,
): Frequency {
  const theirs = known.filter((one) => one.receivedOn <= day && isSameApplicant(applicant, one))
  const recent = theirs.filter(({ receivedOn }) => daysBetween(receivedOn, day) < 365)
  return {
    inMonth: theirs.filter(({ receivedOn }) => receivedOn.slice(0, 7) === day.slice(0, 7)).length,
    inYear: recent.length,
    numbers: recent.map(({ number }) => number),
  }
}
