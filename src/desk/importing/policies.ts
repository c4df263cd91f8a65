import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { Policies } from '#web/viewer.ts'
import { policyOn } from '../people/policies.ts'

/** The permissions that the pages on taking over name. */
export type ImportPolicy = Extract<PolicyName, 'register.read' | 'register.import' | 'register.undo-import'>

/**
 * Those permissions on the viewer's own register. An address names no year, and what is taken over may concern several: rows
 * of a locked year are refused one by one in the dry run.
 */
export function importPolicies(people: PeopleAdministration): Policies<ImportPolicy> {
  const on = policyOn(people)
  return {
    'register.read': on('register.read', ({ own }) => ({ authority: own, facts: { state: 'open' } })),
    'register.import': on('register.import', ({ own }) => ({ authority: own, facts: { state: 'open' } })),
    'register.undo-import': on('register.undo-import', ({ own }) => ({
      authority: own,
      facts: { state: 'open' },
    })),
  }
}
