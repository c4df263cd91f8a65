import type { PlainDate } from '#law/calendar/plain-date.ts'
import { isLiving, lastKnownOn } from '#office/authorities/as-of.ts'
import type { Authorities, Authority, AuthorityId, AuthorityOnDay } from '#office/authorities/authority.ts'
import { childrenOn } from '#office/authorities/children.ts'
import { supervisingAuthorityOn } from '#office/authorities/supervision.ts'

/** A line of the tree as it stands on a day. */
export interface TreeLine {
  readonly authority: AuthorityOnDay
  /** 0 at the top. */
  readonly depth: number
  /** 政府信息公开工作主管部门; null where the tree does not hold it. */
  readonly supervisor: string | null
  /** The first day of its next version, or the first day it is no more; null where nothing is to come. */
  readonly next: PlainDate | null
}

/** All bodies that exist on a day, each under the one it stands under. */
export function treeLines(tree: Authorities, day: PlainDate): readonly TreeLine[] {
  const below = (id: AuthorityId | null, depth: number): readonly TreeLine[] =>
    childrenOn(tree, id, day).flatMap((authority) => [
      lineOf(tree, authority, depth, day),
      ...below(authority.id, depth + 1),
    ])
  return below(null, 0)
}

function lineOf(tree: Authorities, authority: AuthorityOnDay, depth: number, day: PlainDate): TreeLine {
  const supervising = supervisingAuthorityOn(tree, authority.id, day)
  const whole = tree.get(authority.id)
  const later = whole?.versions.find(({ from }) => from > day)?.from ?? null
  return {
    authority,
    depth,
    supervisor: supervising === null ? null : nameOn(tree, supervising, day),
    next: later ?? whole?.dissolved?.on ?? null,
  }
}

/** Those that are no more, and those to come. */
export function notLivingOn(tree: Authorities, day: PlainDate): readonly Authority[] {
  return [...tree.values()].filter((authority) => !isLiving(authority, day))
}

/** The name on a day; of one to come, the name it will have. */
export function nameOn(tree: Authorities, id: AuthorityId, day: PlainDate): string {
  return lastKnownOn(tree, id, day)?.name ?? tree.get(id)?.versions[0].identity.name ?? id
}
