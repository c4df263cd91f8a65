import { type Facts, policy } from './policy.ts'

export type AuthorityFacts = Facts<'living' | 'dissolved'>

/** Which bodies exist, and what they are called, is public (条例 art. 20 (2)). */
export const mayReadAuthority = policy<AuthorityFacts>({
  does: '查看机关',
  known: 'everyone',
  by: 'everyone',
})

/** The thing is the authority under which the new one stands. */
export const mayEstablish = policy<AuthorityFacts>({
  does: '登记下级机关',
  known: 'everyone',
  by: { systemAdministrator: { own: ['living'], child: ['living'] } },
})

/** Rename, move, dissolve. */
export const mayChangeAuthority = policy<AuthorityFacts>({
  does: '变更机关',
  known: 'everyone',
  by: { systemAdministrator: { own: ['living'], child: ['living'] } },
})

export const authorityPolicies = {
  'authorities.read': mayReadAuthority,
  'authorities.establish': mayEstablish,
  'authorities.change': mayChangeAuthority,
}
