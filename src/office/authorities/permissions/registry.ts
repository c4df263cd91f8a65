import { reportPolicies } from './annual-report.ts'
import { applicationPolicies } from './applications.ts'
import { auditPolicies } from './audit.ts'
import { authorityPolicies } from './authorities.ts'
import { disclosurePolicies } from './disclosures.ts'
import { peoplePolicies } from './people.ts'
import type { Policy } from './policy.ts'
import { registerPolicies } from './register.ts'
import { remedyPolicies } from './remedies.ts'
import type { Asking } from './seats.ts'
import { systemPolicies } from './system.ts'
import type { Verdict } from './verdict.ts'

const sections = {
  ...registerPolicies,
  ...applicationPolicies,
  ...remedyPolicies,
  ...disclosurePolicies,
  ...reportPolicies,
  ...authorityPolicies,
  ...peoplePolicies,
  ...auditPolicies,
  ...systemPolicies,
}

/** What a route names: every action of the office that anyone must be allowed to do. */
export type PolicyName = keyof typeof sections

/** What every route declares: a permission, or that it needs none but a session (own password, signing out), or not even that. */
export type RoutePolicy = PolicyName | 'signed-in' | 'public'

/** What must be known of a thing to judge an action on it. */
export type FactsOf<Name extends PolicyName> = Parameters<(typeof sections)[Name]>[1]

export const policies: { readonly [Name in PolicyName]: Policy<FactsOf<Name>> } = sections

export function isPolicyName(text: string): text is PolicyName {
  return Object.hasOwn(policies, text)
}

export const policyNames: readonly PolicyName[] = Object.keys(policies).filter(isPolicyName)

/** Whether someone may do what a route names to a thing. `absent` where the thing itself is: hidden and absent answer alike. */
export function judge<Name extends PolicyName>(
  name: Name,
  asking: Asking,
  facts: FactsOf<Name> | undefined,
): Verdict {
  return facts === undefined ? 'absent' : policies[name](asking, facts)
}
