import { parsePlainDate } from '#law/calendar/plain-date.ts'
import { record } from '#office/authorities/decision.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import { freezeUnused } from '#office/authorities/people/unused.ts'
import { hour, type Moment } from '#office/sign-in/moment.ts'
import type { Doorway } from '../sign-in/doorway.ts'

/**
 * Freezes accounts nobody has signed in to for 90 days (GB/T 22239-2019 三级 访问控制); to be run once a day. Gives those that
 * were left open because nobody else administers their authority.
 */
export async function freezeUnusedAccounts(way: Doorway): Promise<readonly PersonId[]> {
  const last = await lastSignIns(way)
  let kept: readonly PersonId[] = []
  await way.staff.record({ by: 'unused-accounts', at: way.now() }, ({ people, tree }) => {
    const unused = freezeUnused(people, tree, (person) => dayOf(last.get(person)), way.today())
    kept = unused.kept
    return record(...unused.acts)
  })
  return kept
}

async function lastSignIns({ db, district }: Doorway): Promise<ReadonlyMap<string, Moment>> {
  const rows = await db
    .selectFrom('sign_in_events')
    .select(({ fn }) => ['person', fn.max('at').as('at')])
    .where('authority_id', '=', district)
    .where('what', '=', 'signed-in')
    .groupBy('person')
    .execute()
  return new Map(rows.map(({ person, at }) => [person ?? '', at]))
}

/** The day in China, which keeps one time and no summer time. */
function dayOf(moment: Moment | undefined) {
  if (moment === undefined) return null
  return parsePlainDate(new Date(moment + 8 * hour).toISOString().slice(0, 10)) ?? null
}
