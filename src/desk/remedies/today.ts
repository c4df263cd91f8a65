import { judge } from '#office/authorities/permissions/registry.ts'
import { newRemedyFacts } from '#office/remedies/commands/permission.ts'
import type { Viewer } from '#web/viewer.ts'
import { linesOf, type RemedyLine } from './list/lines.ts'
import { remedyTabs } from './list/tabs.ts'
import type { RemediesAtDesk } from './source.ts'
import { workOf } from './work.ts'

/** What of the reconsiderations and lawsuits comes next. */
export interface RemediesToday {
  /** Matters not closed. */
  readonly open: number
  /** Those of which the authority owes something, or is to appear on a day: the nearest first, what has no day last. */
  readonly next: readonly RemedyLine[]
}

/** More than fits a page is behind the link. */
const most = 8

/** An office has far fewer matters not closed than this. */
const mostOpen = 1_000

/** Undefined for whoever never reads one. */
export function remediesToday(source: Pick<RemediesAtDesk, 'remedies' | 'people'>) {
  return async (viewer: Viewer): Promise<RemediesToday | undefined> => {
    const { authority, asking, situation } = await workOf(source, viewer)
    if (judge('remedies.read', asking, newRemedyFacts) !== 'allowed') return undefined
    const { stages } = remedyTabs.open
    const { items, total } = await source.remedies.list(authority, { stages }, { skip: 0, limit: mostOpen })
    const owed = linesOf(items, situation).filter(({ due }) => due !== null)
    return { open: total, next: owed.slice(0, most) }
  }
}
