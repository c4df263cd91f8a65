import type { PlainDate } from '#law/calendar/plain-date.ts'
import { ancestorsOn, authorityOn, carriedOnBy, isLiving, versionsFrom } from './as-of.ts'
import type { Authorities, Authority, AuthorityId, Identity, Place } from './authority.ts'
import { type AuthorityKind, kindInfo } from './kinds.ts'
import { type AuthorityRefusal, type UniqueField, uniqueFields } from './refusal.ts'

export type Check = AuthorityRefusal | null

/** No two living authorities share a name, a credit code or a catalogue prefix, on that day or on a later one. */
export function checkIdentity(tree: Authorities, id: AuthorityId, identity: Identity, on: PlainDate): Check {
  for (const field of uniqueFields) {
    const holder = [...tree.values()].find(
      (other) => other.id !== id && holdsFrom(other, field, identity[field], on),
    )
    if (holder) return { reason: 'taken', field, by: holder.id }
  }
  return null
}

function holdsFrom(other: Authority, field: UniqueField, value: string | null, on: PlainDate): boolean {
  return value !== null && versionsFrom(other, on).some(({ identity }) => identity[field] === value)
}

interface Placed {
  readonly id: AuthorityId
  readonly kind: AuthorityKind
  readonly place: Place
}

export function checkPlace(tree: Authorities, placed: Placed, on: PlainDate): Check {
  const { id, kind, place } = placed
  for (const field of ['parent', 'superior', 'seat', 'supervisedBy'] as const) {
    const other = place[field]
    if (other !== null && other !== id && !staysLiving(tree, other, on))
      return { reason: 'place-not-living', field, id: other }
  }
  if (place.parent === null) return null
  const parent = tree.get(place.parent)
  if (place.parent === id) return { reason: 'circular', on }
  if (!parent || !kindInfo(kind).under.includes(parent.kind))
    return { reason: 'wrong-parent', parent: place.parent }
  return checkCircle(tree, id, place.parent, on)
}

/** A body to stand under must exist on the day and have no end set, or the one below would be left hanging. */
function staysLiving(tree: Authorities, id: AuthorityId, on: PlainDate): boolean {
  const authority = tree.get(id)
  return authority !== undefined && authority.dissolved === null && isLiving(authority, on)
}

/** The parent's own place may change later, so each later day on which anything moves is looked at too. */
function checkCircle(tree: Authorities, id: AuthorityId, parent: AuthorityId, on: PlainDate): Check {
  const laterDays = [...tree.values()]
    .flatMap(({ versions }) => versions.map(({ from }) => from))
    .filter((from) => from > on)
    .sort()
  for (const day of [on, ...laterDays])
    if (ancestorsOn(tree, parent, day).some((above) => above.id === id))
      return { reason: 'circular', on: day }
  return null
}

export function checkSuccessor(
  tree: Authorities,
  id: AuthorityId,
  successor: AuthorityId,
  on: PlainDate,
): Check {
  if (successor === id) return { reason: 'own-successor' }
  if (!authorityOn(tree, successor, on))
    return { reason: 'place-not-living', field: 'successor', id: successor }
  return carriedOnBy(tree, successor, on) === id ? { reason: 'own-successor' } : null
}
