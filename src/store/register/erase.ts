import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act, MatterId } from '#office/acts/act.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import type { Store } from '../store.ts'
import type { Appended } from './append.ts'
import { historyOf } from './history.ts'

export interface Erasure {
  readonly authority: string
  readonly matter: MatterId
  /** Why, as 个人信息保护法 art. 47 asks: purpose reached, consent withdrawn, time over … */
  readonly reason: string
  readonly on: PlainDate
  readonly recordedAt: string
  readonly by: string
}

/** What an erasure would take away. */
export interface Erasable {
  /** Those that still have a personal part. */
  readonly acts: readonly Act[]
  /** How many files belong to the matter; they go with all they hold. */
  readonly files: number
}

export async function erasableIn(store: Store, authority: string, matter: MatterId): Promise<Erasable> {
  const acts = await historyOf(store.db, authority, matter)
  const { count } = await store.db
    .selectFrom('files')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority_id', '=', authority)
    .where('matter', '=', matter)
    .executeTakeFirstOrThrow()
  return { acts: acts.filter(({ personal }) => personal !== null), files: count }
}

/**
 * Erases the personal parts of all acts of a matter, and records that this was done. The register still verifies and the
 * yearly report stays as it is. `nothing-personal` where there is nothing left to erase. What backups still hold goes when
 * they are replaced.
 */
export async function erasePerson(
  store: Store,
  { authority, matter, reason, on, recordedAt, by }: Erasure,
): Promise<Appended | { readonly ok: false; readonly refusal: 'nothing-personal' }> {
  const acts = await historyOf(store.db, authority, matter)
  const personal = acts.filter((act) => act.personal !== null).map((act) => act.number)
  if (personal.length === 0) return { ok: false, refusal: 'nothing-personal' }
  const erased = personalErased.act(on, { acts: personal, reason }, null)
  return store.append(authority, {
    matter,
    expectedVersion: acts.length,
    recordedAt,
    by,
    record: { acts: [erased] },
  })
}
