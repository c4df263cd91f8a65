import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { Policies } from '#web/viewer.ts'
import { policyOn } from '../people/policies.ts'

/** The permissions that the pages on the audit trail name. */
export type AuditPolicy = Extract<PolicyName, 'audit.read' | 'audit.export'>

/** Those permissions on the viewer's own authority; what else they reach is asked authority by authority. */
export function auditPolicies(people: PeopleAdministration): Policies<AuditPolicy> {
  const on = policyOn(people)
  const own = { facts: { state: 'kept' } } as const
  return {
    'audit.read': on('audit.read', (asked) => ({ authority: asked.own, ...own })),
    'audit.export': on('audit.export', (asked) => ({ authority: asked.own, ...own })),
  }
}
