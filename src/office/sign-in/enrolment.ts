import { day, type Moment } from './moment.ts'
import type { Enrolment } from './records.ts'

/** Long enough to be handed over on paper across a weekend (ASVS 6.4.1 asks for a short life). */
export const enrolmentLasts = 3 * day

export type EnrolmentVerdict = 'accepted' | 'expired' | 'used' | 'superseded'

/**
 * Whether a code found by its hash still opens its account. Only the newest of a person counts. To the one who types it all
 * refusals read alike; the difference is for the audit trail and for the administrator who issued it.
 */
export function judgeEnrolment(
  enrolment: Enrolment,
  ofSamePerson: readonly Enrolment[],
  now: Moment,
): EnrolmentVerdict {
  if (enrolment.usedAt !== null) return 'used'
  if (ofSamePerson.some((other) => other.issuedAt > enrolment.issuedAt)) return 'superseded'
  const lives = enrolment.issuedAt <= now && now < enrolment.issuedAt + enrolmentLasts
  return lives ? 'accepted' : 'expired'
}
