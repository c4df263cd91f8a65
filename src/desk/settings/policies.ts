import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { Policies } from '#web/viewer.ts'
import { policyOn } from '../people/policies.ts'

/** The permissions that the pages on open questions name. */
export type SettingsPolicy = Extract<PolicyName, `settings.${string}`>

/** Those permissions on the viewer's own authority. Whether an answer may change now is decided, and said in words, on its page. */
export function settingsPolicies(people: PeopleAdministration): Policies<SettingsPolicy> {
  const on = policyOn(people)
  const open = { state: 'open' } as const
  return {
    'settings.read': on('settings.read', ({ own }) => ({ authority: own, facts: open })),
    'settings.set': on('settings.set', ({ own }) => ({ authority: own, facts: open })),
  }
}
