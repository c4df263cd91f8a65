import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { Policies } from '#web/viewer.ts'
import { policyOn } from '../people/policies.ts'

/** The permission that the page on the state of the house names. */
export type HealthPolicy = Extract<PolicyName, 'system.read-health'>

/** That permission on the district: all its authorities live in one house. */
export function healthPolicies(people: PeopleAdministration, district: AuthorityId): Policies<HealthPolicy> {
  const running = { authority: district, facts: { state: 'running' } } as const
  return { 'system.read-health': policyOn(people)('system.read-health', () => running) }
}
