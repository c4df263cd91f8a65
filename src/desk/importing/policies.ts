import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { Policies } from '#web/viewer.ts'
import { addressedAuthority } from '../offices/under.ts'
import { policyOn } from '../people/policies.ts'

/** The permissions that the pages on taking over name. */
export type ImportPolicy = Extract<
  PolicyName,
  'register.read' | 'register.import' | 'register.undo-import' | 'register.export'
>

/**
 * Those permissions on the viewer's own register; reading also on that of the authority an address names. An address names no year, and what is taken over may concern several: rows
 * of a locked year are refused one by one in the dry run.
 */
export function importPolicies(people: PeopleAdministration): Policies<ImportPolicy> {
  const on = policyOn(people)
  return {
    'register.read': on('register.read', (asked) => {
      const authority = addressedAuthority(asked)
      return authority && { authority, facts: { state: 'open' } }
    }),
    'register.import': on('register.import', ({ own }) => ({ authority: own, facts: { state: 'open' } })),
    'register.export': on('register.export', ({ own }) => ({ authority: own, facts: { state: 'open' } })),
    'register.undo-import': on('register.undo-import', ({ own }) => ({
      authority: own,
      facts: { state: 'open' },
    })),
  }
}
