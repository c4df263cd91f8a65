import type { PlainDate } from '#law/calendar/plain-date.ts'
import { ancestorsOn, carriedOnBy } from './as-of.ts'
import type { Authorities, AuthorityId } from './authority.ts'
import { supervisorsOn } from './supervision.ts'

/** How a thing's authority stands to mine: `child` is below or supervised by mine, `parent` is above or supervises mine. */
export const relations = ['own', 'child', 'parent', 'other'] as const
export type Relation = (typeof relations)[number]

/**
 * How `theirs` stands to `mine` on a day. What a dissolved authority left belongs to the one that carries on its powers;
 * a government's office is beside the bureaus in the tree but above them in disclosure work (条例 art. 3).
 */
export function relationOn(
  tree: Authorities,
  mine: AuthorityId,
  theirs: AuthorityId,
  day: PlainDate,
): Relation {
  const now = carriedOnBy(tree, theirs, day)
  if (now === mine) return 'own'
  if (isBelow(tree, now, mine, day)) return 'child'
  return isBelow(tree, mine, now, day) ? 'parent' : 'other'
}

function isBelow(tree: Authorities, lower: AuthorityId, upper: AuthorityId, day: PlainDate): boolean {
  return (
    ancestorsOn(tree, lower, day).some(({ id }) => id === upper) ||
    supervisorsOn(tree, lower, day).includes(upper)
  )
}
