import type { PlainDate } from '#law/calendar/plain-date.ts'
import { permissionFacts } from '#office/annual-report/life/decide.ts'
import { newLife } from '#office/annual-report/life/life.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { Work } from '#office/reminders/digest.ts'
import type { UnsettledDemand } from '../../desk/annual-report/demand.ts'
import { officeReportsPath } from '../../desk/offices/paths.ts'
import { authoritiesUnder } from '../../desk/offices/under.ts'

/** The corrections asked of an authority that are not settled. */
export type DemandsOf = (authority: AuthorityId) => Promise<readonly UnsettledDemand[]>

export interface DemandsAsked {
  readonly staff: Staff
  readonly demands: DemandsOf
  readonly authority: AuthorityId
  readonly day: PlainDate
  readonly origin: string
}

type DemandsTold = Pick<Work, 'demanded' | 'explained'>

/** How many corrections wait for an authority, and for a person as somebody who asks others for them. */
export async function demandsTold(asked: DemandsAsked, person: PersonId): Promise<DemandsTold> {
  const { staff, demands, authority, day, origin } = asked
  const who = asking(staff.people, staff.tree, person, authority, day)
  const mayFollow = judge('annual-report.follow', who, permissionFacts(newLife(0), person)) === 'allowed'
  const under = await Promise.all(authoritiesUnder(staff, person, day).map(({ id }) => demands(id)))
  return {
    demanded: mayFollow ? await demandsOwed(asked) : none(origin),
    explained: { counts: countIn(under.flat(), 'explained'), at: `${origin}${officeReportsPath}` },
  }
}

/** How many an office owes an answer on. */
export async function demandsOwed({ demands, authority, origin }: DemandsAsked): Promise<Work['demanded']> {
  return { counts: countIn(await demands(authority), 'open'), at: `${origin}/desk/annual-report` }
}

export function none(origin: string): Work['explained'] {
  return { counts: 0, at: origin }
}

function countIn(demands: readonly UnsettledDemand[], state: UnsettledDemand['state']): number {
  return demands.filter((demand) => demand.state === state).length
}
