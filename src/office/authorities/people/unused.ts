import { daysBetween, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Authorities } from '../authority.ts'
import { laterOf } from '../period.ts'
import type { PeopleActOf } from './acts.ts'
import { foldPeople } from './fold.ts'
import { lastAdministration } from './freeze.ts'
import type { People, PersonId } from './person.ts'

/** GB/T 22239-2019 三级 访问控制: accounts no longer in use are closed in time; the number of days is our rule. */
export const unusedAfterDays = 90

export interface UnusedAccounts {
  readonly acts: readonly PeopleActOf<'person.frozen'>[]
  /** Unused too, but the last administrator of a role: to be told, not frozen. */
  readonly kept: readonly PersonId[]
}

/**
 * Which accounts to freeze today for want of use. `lastUsed` gives the day of the last sign-in, or null. Decided one after
 * the other, so that two unused administrators of the same role are not both frozen.
 */
export function freezeUnused(
  people: People,
  tree: Authorities,
  lastUsed: (person: PersonId) => PlainDate | null,
  today: PlainDate,
): UnusedAccounts {
  const acts: PeopleActOf<'person.frozen'>[] = []
  const kept: PersonId[] = []
  let left = people
  for (const { id, openSince, frozen } of people.persons.values()) {
    if (frozen || daysBetween(laterOf(lastUsed(id) ?? openSince, openSince), today) < unusedAfterDays)
      continue
    if (lastAdministration(left, tree, id, today)) {
      kept.push(id)
      continue
    }
    const act = { kind: 'person.frozen', person: id, on: today, because: 'unused' } as const
    acts.push(act)
    left = foldPeople([act], left)
  }
  return { acts, kept }
}
