import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityOnDay } from '#office/authorities/authority.ts'
import type { Viewer } from '#web/viewer.ts'
import { linesOf, lookingAs } from './reports/overview-routes.ts'
import { type ReportState, states } from './reports/query.ts'
import type { OfficesAtDesk } from './source.ts'
import { reportYear } from './summary.ts'
import { authoritiesUnder } from './under.ts'
import type { OfficesToday, WaitingDemand } from './waiting.ts'

/** What a supervising authority begins the day with. Whoever calls has checked that the viewer follows the reports. */
export function officesToday(source: OfficesAtDesk): (viewer: Viewer) => Promise<OfficesToday> {
  return async (viewer) => {
    const looking = await lookingAs(source, viewer)
    const year = reportYear(looking.today)
    const under = authoritiesUnder(looking.staff, looking.person, looking.today)
    const [lines, asked] = await Promise.all([
      linesOf(source, looking, year),
      Promise.all(under.map((authority) => demandsOn(source, authority))),
    ])
    const count = (state: ReportState) => lines.filter(states[state].holds).length
    return {
      year,
      counts: { overdue: count('overdue'), errors: count('errors') },
      demands: waitingOn(asked.flat(), looking.today),
    }
  }
}

async function demandsOn(
  { reports }: OfficesAtDesk,
  { id, name }: AuthorityOnDay,
): Promise<readonly WaitingDemand[]> {
  return (await reports.demands(id)).map((demand) => ({ ...demand, authority: { id, name } }))
}

/** Those explained in front, in each the oldest first. */
function waitingOn(demands: readonly WaitingDemand[], today: PlainDate): readonly WaitingDemand[] {
  const explained = demands.filter(({ state }) => state === 'explained')
  const late = demands.filter(({ state, until }) => state === 'open' && until < today)
  return [explained, late].flatMap((some) => some.toSorted((a, b) => a.until.localeCompare(b.until)))
}
