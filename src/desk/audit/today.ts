import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import { type AuditPart, type AuditTrail, auditParts } from '#office/audit/trail.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { Viewer } from '#web/viewer.ts'
import { searchOf } from './query.ts'

/** How many entries each part of the trail got since a day. */
export interface AuditToday {
  readonly since: PlainDate
  readonly counts: Readonly<Record<AuditPart, number>>
}

const days = 7

/** What an auditor begins the day with. Whoever calls has checked that the viewer may read the trail. */
export function auditToday(
  trail: Pick<AuditTrail, 'count'>,
  people: PeopleAdministration,
): (viewer: Viewer) => Promise<AuditToday> {
  return async ({ personId }) => {
    const [staff, today] = [await people.now(), people.today()]
    const since = addDays(today, 1 - days)
    const [signIn, staffActs, register] = await Promise.all(
      auditParts.map((part) => {
        const asked = { part, from: since, until: null, who: '', authority: null }
        const { reach, query } = searchOf(asked, staff, personId, today)
        return trail.count(reach, query)
      }),
    )
    return { since, counts: { 'sign-in': signIn ?? 0, staff: staffActs ?? 0, register: register ?? 0 } }
  }
}
