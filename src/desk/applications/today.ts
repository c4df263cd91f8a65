import type { Viewer } from '#web/viewer.ts'
import { classified, type ListRow, rowOf } from './list/rows.ts'
import { isUnder, type OpenTab } from './list/tabs.ts'
import type { ApplicationsAtDesk } from './source.ts'
import { mayReadAny, workOf } from './work.ts'

/** What of the applications concerns somebody today. */
export interface ApplicationsToday {
  readonly counts: Readonly<Record<'mine' | 'today' | 'soon' | 'overdue', number>>
  /** The cases whose next step is theirs, the soonest due first. */
  readonly yours: readonly ListRow[]
}

/** More than fits a page is behind the link. */
const most = 8

/** Undefined for whoever never reads an application. */
export function applicationsToday(source: ApplicationsAtDesk) {
  return async (viewer: Viewer): Promise<ApplicationsToday | undefined> => {
    const work = await workOf(source, viewer)
    if (!mayReadAny(work)) return undefined
    const all = classified(await source.cases.open(work.authority), work)
    const count = (tab: OpenTab) => all.filter(({ listed }) => isUnder(tab, listed)).length
    const mine = all.filter(({ listed }) => listed.mine).map((one) => rowOf(one, work))
    return {
      counts: { mine: count('mine'), today: count('today'), soon: count('soon'), overdue: count('overdue') },
      yours: mine.filter(({ yours }) => yours).slice(0, most),
    }
  }
}
