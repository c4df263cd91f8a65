import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { OpenWork } from '#office/authorities/people/open-work.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { hasPassword, issueEnrolment, resetSignIn } from '../sign-in/enrolments.ts'

/** The people of an office for the desk. `openWork`: what the sections say lies open with whom. */
export function peopleAdministration(way: Doorway, openWork: OpenWork): PeopleAdministration {
  return {
    today: way.today,
    openWork,
    now: way.staff.now,
    record: (by, decide) => way.staff.record({ by, at: way.now() }, decide),
    hasPassword: (person) => hasPassword(way, person),
    issueEnrolment: (person, by) => issueEnrolment(way, person, by),
    resetSignIn: (person, by) => resetSignIn(way, person, by),
  }
}
