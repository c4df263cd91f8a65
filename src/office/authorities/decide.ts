import type { AuthorityAct, AuthorityActOf } from './acts.ts'
import { isLiving, versionsFrom } from './as-of.ts'
import type { Authorities, Authority } from './authority.ts'
import { type Check, checkIdentity, checkPlace, checkSuccessor } from './checks.ts'
import { type Decision, record, refuse } from './decision.ts'
import type { AuthorityRefusal } from './refusal.ts'

/** Whether a change to the tree may be recorded. The command is the act itself: what is asked for is what is written down. */
export function decideAuthority(
  tree: Authorities,
  act: AuthorityAct,
): Decision<AuthorityAct, AuthorityRefusal> {
  const refusal = act.kind === 'authority.established' ? checkEstablished(tree, act) : checkChange(tree, act)
  return refusal ? refuse(refusal) : record(act)
}

function checkEstablished(tree: Authorities, act: AuthorityActOf<'authority.established'>): Check {
  if (tree.has(act.id)) return { reason: 'already-established' }
  return (
    checkIdentity(tree, act.id, act.identity, act.on) ??
    checkPlace(tree, { id: act.id, kind: act.authorityKind, place: act.place }, act.on)
  )
}

function checkChange(
  tree: Authorities,
  act: Exclude<AuthorityAct, { kind: 'authority.established' }>,
): Check {
  const authority = tree.get(act.id)
  if (!authority || authority.dissolved || !isLiving(authority, act.on))
    return { reason: 'not-living', on: act.on }
  const last = authority.versions.at(-1) ?? authority.versions[0]
  if (act.on < last.from) return { reason: 'before-last-change', last: last.from }
  switch (act.kind) {
    case 'authority.renamed':
      if (sameFields(last.identity, act.identity)) return { reason: 'nothing-changes' }
      return checkIdentity(tree, act.id, act.identity, act.on)
    case 'authority.moved':
      if (sameFields(last.place, act.place)) return { reason: 'nothing-changes' }
      return checkPlace(tree, { id: act.id, kind: authority.kind, place: act.place }, act.on)
    case 'authority.dissolved':
      return checkDissolved(tree, authority, act)
  }
}

function checkDissolved(
  tree: Authorities,
  authority: Authority,
  act: AuthorityActOf<'authority.dissolved'>,
): Check {
  const children = [...tree.values()].filter((other) =>
    versionsFrom(other, act.on).some(({ place }) => place.parent === authority.id),
  )
  if (children.length > 0) return { reason: 'still-has-children', children: children.map(({ id }) => id) }
  return act.successor === null ? null : checkSuccessor(tree, act.id, act.successor, act.on)
}

function sameFields<T extends object>(one: T, other: T): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
}
