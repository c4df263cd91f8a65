import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import type { Policies } from '#web/viewer.ts'
import { type AuditPolicy, auditPolicies } from '../audit/policies.ts'
import { type AuthorityPolicy, authorityPolicies } from '../authorities/policies.ts'
import type { DeskPolicy } from '../policies.ts'
import { type Asked, type PeoplePolicy, peoplePolicies, policyOn } from './policies.ts'

/** How the report of a year stands for someone; `undefined` for the list of all years. */
type StepOfReport = (authority: string, year: string | undefined, person: PersonId) => Promise<ReportFacts>

/**
 * Every permission that the desk's routes name, ready for the server's configuration. A route that names another does not
 * start: its section brings it here, with what it is judged on.
 */
export function deskPolicies(
  people: PeopleAdministration,
  stepOfReport: StepOfReport,
): Policies<DeskPolicy | PeoplePolicy | AuthorityPolicy | AuditPolicy> {
  const on = policyOn(people)
  const about = async ({ own, params, viewer }: Asked) => ({
    authority: own,
    facts: await stepOfReport(own, params.year, viewer),
  })
  return {
    ...peoplePolicies(people),
    ...authorityPolicies(people),
    ...auditPolicies(people),
    'annual-report.read': on('annual-report.read', about),
    'annual-report.follow': on('annual-report.follow', about),
  }
}
