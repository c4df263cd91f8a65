import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import type { Policies } from '#web/viewer.ts'
import { type AuditPolicy, auditPolicies } from '../audit/policies.ts'
import { type AuthorityPolicy, authorityPolicies } from '../authorities/policies.ts'
import { officeReportPolicies } from '../offices/policies.ts'
import type { OfficeReportPolicy } from '../offices/source.ts'
import { addressedAuthority } from '../offices/under.ts'
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
): Policies<DeskPolicy | PeoplePolicy | AuthorityPolicy | AuditPolicy | OfficeReportPolicy> {
  const on = policyOn(people)
  const about = async (asked: Asked) => {
    const authority = addressedAuthority(asked)
    if (authority === undefined) return undefined
    return { authority, facts: await stepOfReport(authority, asked.params.year, asked.viewer) }
  }
  return {
    ...peoplePolicies(people),
    ...authorityPolicies(people),
    ...auditPolicies(people),
    ...officeReportPolicies(people, stepOfReport),
    'annual-report.read': on('annual-report.read', about),
    'annual-report.follow': on('annual-report.follow', about),
  }
}
