import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import type { Policies } from '#web/viewer.ts'
import type { DeskPolicy } from '../policies.ts'
import { type PeoplePolicy, peoplePolicies, policyOn } from './policies.ts'

/** How the report of a year stands; `undefined` for the list of all years. */
type StepOfReport = (authority: string, year: string | undefined) => Promise<ReportFacts['state']>

/**
 * Every permission that the desk's routes name, ready for the server's configuration. A route that names another does not
 * start: its section brings it here, with what it is judged on.
 */
export function deskPolicies(
  people: PeopleAdministration,
  stepOfReport: StepOfReport,
): Policies<DeskPolicy | PeoplePolicy> {
  const on = policyOn(people)
  return {
    ...peoplePolicies(people),
    'annual-report.read': on('annual-report.read', async ({ own, params }) => {
      const state = await stepOfReport(own, params.year)
      return { authority: own, facts: { state, draftedBy: null, reviewedBy: null, secrecyReviewedBy: null } }
    }),
  }
}
