import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import { newRemedyFacts, remedyFacts } from '#office/remedies/commands/permission.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'
import type { Policies } from '#web/viewer.ts'
import { addressedAuthority } from '../offices/under.ts'
import { policyOn } from '../people/policies.ts'
import type { RemedyPolicy } from './source.ts'

/** The permissions of these pages, judged on the matter the address names; without one, on a matter about to begin. The authority is the viewer's own unless the address names another. */
export function remedyDeskPolicies(
  people: PeopleAdministration,
  remedies: Pick<RemedyRoom, 'find'>,
): Policies<RemedyPolicy> {
  const on = policyOn(people)
  const about = (name: RemedyPolicy) =>
    on(name, async (asked) => {
      const authority = addressedAuthority(asked)
      if (authority === undefined) return undefined
      const { number } = asked.params
      if (number === undefined) return { authority, facts: newRemedyFacts }
      const record = await remedies.find(authority, number)
      return record && { authority, facts: remedyFacts(record.file, name) }
    })
  return {
    'remedies.read': about('remedies.read'),
    'remedies.record': about('remedies.record'),
    'remedies.draft-defence': about('remedies.draft-defence'),
    'remedies.sign-defence': about('remedies.sign-defence'),
    'remedies.reopen': about('remedies.reopen'),
    'remedies.assign': about('remedies.assign'),
    'remedies.call-for': about('remedies.call-for'),
  }
}
