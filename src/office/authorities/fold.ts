import type { AuthorityAct, AuthorityActOf } from './acts.ts'
import type { Authorities, Authority, AuthorityId, AuthorityVersion } from './authority.ts'

/** The tree that a series of recorded acts leaves, oldest act first. */
export function foldAuthorities(acts: Iterable<AuthorityAct>, before: Authorities = new Map()): Authorities {
  const tree = new Map(before)
  for (const act of acts) tree.set(act.id, afterAct(tree, act))
  return tree
}

/** Acts come from the register, where only decided ones stand: one that does not fit is a bug, not a refusal. */
function afterAct(tree: Authorities, act: AuthorityAct): Authority {
  switch (act.kind) {
    case 'authority.established':
      return established(act)
    case 'authority.renamed':
      return withVersion(known(tree, act.id), (last) => ({ ...last, from: act.on, identity: act.identity }))
    case 'authority.moved':
      return withVersion(known(tree, act.id), (last) => ({ ...last, from: act.on, place: act.place }))
    case 'authority.dissolved':
      return { ...known(tree, act.id), dissolved: { on: act.on, successor: act.successor } }
  }
}

function established(act: AuthorityActOf<'authority.established'>): Authority {
  const first = { from: act.on, identity: act.identity, place: act.place }
  return { id: act.id, kind: act.authorityKind, versions: [first], dissolved: null }
}

/** Two changes on one day make one version of that day. */
function withVersion(authority: Authority, next: (last: AuthorityVersion) => AuthorityVersion): Authority {
  const [first, ...later] = authority.versions
  const last = later.at(-1) ?? first
  const version = next(last)
  if (version.from !== last.from) return { ...authority, versions: [first, ...later, version] }
  if (later.length === 0) return { ...authority, versions: [version] }
  return { ...authority, versions: [first, ...later.slice(0, -1), version] }
}

function known(tree: Authorities, id: AuthorityId): Authority {
  const authority = tree.get(id)
  if (!authority) throw new Error(`An act names the authority ${id}, which no act established`)
  return authority
}
