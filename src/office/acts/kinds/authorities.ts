import { type AuthorityAct, authorityActSchema, authorityActSchemas } from '#office/authorities/acts.ts'
import type { Authorities } from '#office/authorities/authority.ts'
import { foldAuthorities } from '#office/authorities/fold.ts'
import type { Act, NewAct } from '../act.ts'
import type { Kind } from '../kind.ts'

/** An act on the tree as the register keeps it. Which bodies exist is public (条例 art. 20 (2)): no part of it is ever erased. */
export function recordedAuthorityAct(act: AuthorityAct): NewAct {
  const { kind, on, ...facts } = authorityActSchema.parse(act)
  return { kind, occurredOn: on, facts, personal: null }
}

/** The other way round. Throws on an act of another section. */
export function authorityActOf({ kind, occurredOn, facts }: Pick<NewAct, 'kind' | 'occurredOn' | 'facts'>) {
  return authorityActSchema.parse({ ...facts, kind, on: occurredOn })
}

/** One matter is one authority; its row is the tree that its own acts leave, which holds it alone. */
export const authorityActKinds: readonly Kind<Authorities>[] = Object.keys(authorityActSchemas).map((id) => ({
  id,
  apply: (row: Authorities | undefined, act: Pick<Act, 'occurredOn' | 'facts'>) =>
    foldAuthorities([authorityActOf({ ...act, kind: id })], row),
}))
