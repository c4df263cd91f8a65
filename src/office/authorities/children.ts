import type { PlainDate } from '#law/calendar/plain-date.ts'
import { livingOn } from './as-of.ts'
import type { Authorities, AuthorityId, AuthorityOnDay } from './authority.ts'

type Children = ReadonlyMap<AuthorityId | null, readonly AuthorityOnDay[]>

/** One day of each tree, because every request asks about today and a province holds thousands of bodies. Trees never change. */
const indexed = new WeakMap<Authorities, { readonly day: PlainDate; readonly children: Children }>()

/** The authorities that stand directly under one on a day; under null, the tops of the tree. */
export function childrenOn(
  tree: Authorities,
  id: AuthorityId | null,
  day: PlainDate,
): readonly AuthorityOnDay[] {
  const known = indexed.get(tree)
  if (known?.day === day) return known.children.get(id) ?? []
  const children: Children = Map.groupBy(livingOn(tree, day), ({ parent }) => parent)
  indexed.set(tree, { day, children })
  return children.get(id) ?? []
}
