import type { PeopleAdministration, WorkBook } from '#office/authorities/people/administration.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { hasPassword, issueEnrolment, resetSignIn } from '../sign-in/enrolments.ts'

/** Nobody has anything open. */
const noWork: WorkBook = { openWork: async () => () => [], passOn: async () => undefined }

/** The people of an office for the desk. `work`: what the sections say lies open with whom. */
export function peopleAdministration(way: Doorway, work: WorkBook = noWork): PeopleAdministration {
  return {
    today: way.today,
    ...work,
    now: way.staff.now,
    record: (by, decide) => way.staff.record({ by, at: way.now() }, decide),
    hasPassword: (person) => hasPassword(way, person),
    issueEnrolment: (person, by) => issueEnrolment(way, person, by),
    resetSignIn: (person, by) => resetSignIn(way, person, by),
  }
}
