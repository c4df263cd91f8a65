import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type Authority as InLaw, type OrgansFound, reconsiderationOrgans } from '#law/remedies/organ.ts'
import { ancestorsOn, carriedOnBy, lastKnownOn } from './as-of.ts'
import { type Authorities, type AuthorityId, type AuthorityOnDay, authorityIdSchema } from './authority.ts'
import { kindInfo } from './kinds.ts'

/**
 * The organs that may reconsider an act an authority did on a day; the law chooses, the tree gives the names. A dissolved
 * authority answers through the one that carries on its powers (复议法 2023 art. 19 ¶4; 2017 art. 15 ¶1 (5)).
 * `link-missing`: the law names an organ the tree does not hold. `not-reconsidered`: the law gives no reconsideration
 * (公共企事业单位, 条例 art. 55), or there is no such authority.
 */
export function reconsiderationOrgansOf(
  tree: Authorities,
  id: AuthorityId,
  day: PlainDate,
): OrgansFound | { readonly ok: false; readonly reason: 'not-reconsidered' } {
  const authority = inLaw(tree, carriedOnBy(tree, id, day), day)
  if (!authority) return { ok: false, reason: 'not-reconsidered' }
  return reconsiderationOrgans(authority, (other) => inLaw(tree, authorityIdSchema.parse(other), day), day)
}

/** An authority with its links as the reconsideration law looks at them. */
function inLaw(tree: Authorities, id: AuthorityId, day: PlainDate): InLaw | undefined {
  const authority = lastKnownOn(tree, id, day)
  if (!authority) return undefined
  const above = ancestorsOn(tree, id, day).find(({ kind }) => kindInfo(kind).reconsiders)
  const kind = kindInLaw(authority, above)
  if (kind === null) return undefined
  // For a branch the law means the department that set it up, under which it stands.
  const superior = kind === 'branch' ? authority.parent : authority.superior
  return {
    id,
    name: authority.name,
    kind,
    ...(above && { above: above.id }),
    ...(superior && { superior: carriedOnBy(tree, superior, day) }),
    ...(authority.seat && { seat: authority.seat }),
  }
}

function kindInLaw({ kind }: AuthorityOnDay, above: AuthorityOnDay | undefined): InLaw['kind'] | null {
  const { reconsideredAs } = kindInfo(kind)
  const isBranch = reconsideredAs === 'branch' || reconsideredAs === 'authorised-organisation'
  return isBranch && above?.kind === 'ministry' ? 'ministry-branch' : reconsideredAs
}
