import type { PlainDate } from '#law/calendar/plain-date.ts'
import { ancestorsOn, carriedOnBy, lastKnownOn, livingOn } from './as-of.ts'
import type { Authorities, AuthorityId, AuthorityOnDay } from './authority.ts'
import { childrenOn } from './children.ts'
import { kindInfo } from './kinds.ts'

/**
 * 政府信息公开工作主管部门 of an authority on a day (条例 art. 3 ¶3–4): the office of the government that leads its area; for
 * a government and for that office itself, the office one area up; in a vertical system, the authority above in the
 * system. An area may have named another body. Null where the tree does not hold it.
 */
export function supervisingAuthorityOn(
  tree: Authorities,
  id: AuthorityId,
  day: PlainDate,
): AuthorityId | null {
  const authority = lastKnownOn(tree, id, day)
  if (!authority) return null
  const named =
    authority.supervisedBy ??
    (kindInfo(authority.kind).supervisedFrom === 'its-system' ? authority.superior : null)
  if (named !== null) return carriedOnBy(tree, named, day)
  if (kindInfo(authority.kind).supervisedFrom === 'its-system') return null
  const government = supervisingGovernment(tree, authority, day)
  if (!government) return null
  const office = childrenOn(tree, government.id, day).find((child) => child.kind === 'government-office')
  return office?.id ?? null
}

/** All that supervise an authority, nearest first: its own supervising authority, then that one's, and so on up. */
export function supervisorsOn(
  tree: Authorities,
  id: AuthorityId,
  day: PlainDate,
  seen: ReadonlySet<AuthorityId> = new Set([id]),
): readonly AuthorityId[] {
  const nearest = supervisingAuthorityOn(tree, id, day)
  if (nearest === null || seen.has(nearest)) return []
  return [nearest, ...supervisorsOn(tree, nearest, day, new Set([...seen, nearest]))]
}

/** Whether an authority is anyone's supervising authority on a day. */
export function supervisesAnyone(tree: Authorities, id: AuthorityId, day: PlainDate): boolean {
  return livingOn(tree, day).some((authority) => supervisingAuthorityOn(tree, authority.id, day) === id)
}

function supervisingGovernment(
  tree: Authorities,
  authority: AuthorityOnDay,
  day: PlainDate,
): AuthorityOnDay | undefined {
  const leading = ancestorsOn(tree, authority.id, day).filter(({ kind }) => kindInfo(kind).leadsArea)
  // An office stands inside the area it supervises, so its own supervisor is one government further up.
  return authority.kind === 'government-office' ? leading[1] : leading[0]
}
