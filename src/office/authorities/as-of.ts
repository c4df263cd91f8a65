import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Authorities, Authority, AuthorityId, AuthorityOnDay, AuthorityVersion } from './authority.ts'

/** The authority as it stands on a day; null where it is unknown, not yet established or already dissolved. */
export function authorityOn(tree: Authorities, id: AuthorityId, day: PlainDate): AuthorityOnDay | null {
  const authority = tree.get(id)
  return authority && isLiving(authority, day) ? onDay(authority, day) : null
}

/** As `authorityOn`, but a dissolved authority is shown as it last stood: its papers keep their letterhead. */
export function lastKnownOn(tree: Authorities, id: AuthorityId, day: PlainDate): AuthorityOnDay | null {
  const authority = tree.get(id)
  return authority && authority.versions[0].from <= day ? onDay(authority, day) : null
}

export function isLiving(authority: Authority, day: PlainDate): boolean {
  return authority.versions[0].from <= day && (authority.dissolved === null || day < authority.dissolved.on)
}

/** Its versions in force on a day or later; none once it is dissolved. */
export function versionsFrom(authority: Authority, day: PlainDate): readonly AuthorityVersion[] {
  if (authority.dissolved !== null && authority.dissolved.on <= day) return []
  return authority.versions.filter((_version, index) => {
    const ends = authority.versions[index + 1]?.from
    return ends === undefined || day < ends
  })
}

/** All authorities that exist on a day, in the order they were established in the register. */
export function livingOn(tree: Authorities, day: PlainDate): readonly AuthorityOnDay[] {
  return [...tree.values()]
    .filter((authority) => isLiving(authority, day))
    .map((authority) => onDay(authority, day))
}

/** The bodies it stands under, nearest first. The tree holds no circles: `decideAuthority` refuses them. */
export function ancestorsOn(tree: Authorities, id: AuthorityId, day: PlainDate): readonly AuthorityOnDay[] {
  const parent = lastKnownOn(tree, id, day)?.parent
  const above = parent ? lastKnownOn(tree, parent, day) : null
  return above ? [above, ...ancestorsOn(tree, above.id, day)] : []
}

/**
 * The authority that carries on the powers on a day (复议法 art. 19 ¶4): itself while it exists, else its successor's
 * successor and so on. The last of the line where it ended without one.
 */
export function carriedOnBy(tree: Authorities, id: AuthorityId, day: PlainDate): AuthorityId {
  const dissolved = tree.get(id)?.dissolved
  if (!dissolved || day < dissolved.on || dissolved.successor === null) return id
  return carriedOnBy(tree, dissolved.successor, day)
}

function onDay(authority: Authority, day: PlainDate): AuthorityOnDay {
  const { identity, place } = versionOn(authority, day)
  return { id: authority.id, kind: authority.kind, ...identity, ...place }
}

function versionOn(authority: Authority, day: PlainDate): AuthorityVersion {
  return authority.versions.findLast((version) => version.from <= day) ?? authority.versions[0]
}
