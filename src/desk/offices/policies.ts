import { permissionFacts } from '#office/annual-report/life/decide.ts'
import { newLife } from '#office/annual-report/life/life.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { ReportFacts } from '#office/authorities/permissions/annual-report.ts'
import type { Policies } from '#web/viewer.ts'
import { type Asked, policyOn } from '../people/policies.ts'
import type { OfficeReportPolicy } from './source.ts'
import { addressedAuthority, authoritiesUnder } from './under.ts'

type StepOfReport = (authority: string, year: string | undefined, person: PersonId) => Promise<ReportFacts>

/** The permissions of a supervising authority on reports; without an authority in the address, on the first that it supervises. */
export function officeReportPolicies(
  people: PeopleAdministration,
  stepOfReport: StepOfReport,
): Policies<Exclude<OfficeReportPolicy, 'annual-report.read'>> {
  const on = policyOn(people)
  const about = async (asked: Asked) => {
    const authority = addressedAuthority(asked)
    if (authority === undefined) return undefined
    return { authority, facts: await stepOfReport(authority, asked.params.year, asked.viewer) }
  }
  /** A list is of all of them: whichever step the first one's report is in. */
  const inGeneral = (stage: 'drafting' | 'released') => (asked: Asked) => {
    if (asked.params.authority !== undefined) return about(asked)
    const [first] = authoritiesUnder(asked.staff, asked.viewer, people.today())
    const facts = { ...permissionFacts(newLife(0), asked.viewer), state: stage }
    return first && { authority: first.id, facts }
  }
  return {
    'annual-report.follow-progress': on('annual-report.follow-progress', inGeneral('drafting')),
    'annual-report.roll-up': on('annual-report.roll-up', inGeneral('released')),
    'annual-report.demand-correction': on('annual-report.demand-correction', about),
  }
}
