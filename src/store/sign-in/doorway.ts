import type { Kysely } from 'kysely'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Moment } from '#office/sign-in/moment.ts'
import { type PasswordProfileName, passwordProfiles } from '#office/sign-in/password-profiles.ts'
import type { SignInPolicy } from '#office/sign-in/steps.ts'
import type { Database } from '../database/tables.ts'
import { type StaffBook, staffBook } from '../people/staff-book.ts'
import type { Store } from '../store.ts'
import { type SealingKey, sealingKey } from './sealing-key.ts'

/** How an office lets its people in. */
export interface DoorSettings {
  /** The authority at the top of the district's tree; people, tree and sign-in are kept under it. */
  readonly district: AuthorityId
  readonly profile: PasswordProfileName
  /** `demo-off` asks nobody for a second factor and is for demonstrations alone (GB/T 22239-2019 三级 8.1.4.1 d). */
  readonly secondFactor: 'required' | 'demo-off'
  readonly now: () => Moment
  readonly today: () => PlainDate
}

/** What every step of a sign-in works with. */
export interface Doorway {
  readonly db: Kysely<Database>
  readonly district: AuthorityId
  readonly staff: StaffBook
  readonly key: SealingKey
  readonly policy: SignInPolicy
  readonly now: () => Moment
  readonly today: () => PlainDate
}

export async function doorway(
  { db, data }: Pick<Store, 'db' | 'data'>,
  settings: DoorSettings,
): Promise<Doorway> {
  const { district, profile, secondFactor, now, today } = settings
  return {
    db,
    district,
    staff: staffBook(db, district),
    key: await sealingKey(data),
    policy: {
      profile: passwordProfiles[profile],
      secondFactor: secondFactor === 'required' ? 'required' : 'offered',
    },
    now,
    today,
  }
}
