import type { Kysely, Selectable } from 'kysely'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Moment } from '#office/sign-in/moment.ts'
import type { Credentials } from '#office/sign-in/records.ts'
import type { Database } from '../database/tables.ts'
import type { Doorway } from './doorway.ts'

type Row = Selectable<Database['credentials']>
type At = Pick<Doorway, 'db' | 'district'>

/** A person's row; undefined where nothing was ever set. */
export function credentialsRow({ db, district }: At, person: string): Promise<Row | undefined> {
  return db
    .selectFrom('credentials')
    .selectAll()
    .where('authority_id', '=', district)
    .where('person', '=', person)
    .executeTakeFirst()
}

export async function credentialsOf(at: At, person: PersonId): Promise<Credentials> {
  return credentialsIn(person, await credentialsRow(at, person))
}

export function credentialsIn(person: PersonId, row: Row | undefined): Credentials {
  const { password = null, password_changed_at: changed = null, earlier = [] } = row ?? {}
  const {
    sealed_secret: sealed = null,
    confirmed_at: confirmed = null,
    last_used_step: step = null,
  } = row ?? {}
  return {
    person,
    password: password !== null && changed !== null ? { hash: password, changedAt: changed } : null,
    earlierHashes: earlier,
    secondFactor:
      sealed !== null && confirmed !== null && step !== null
        ? { sealedSecret: sealed, confirmedAt: confirmed, lastUsedStep: step }
        : null,
  }
}

/** A person's row beside another table's; `changed_at` is never null where there is one. */
export const credentialsColumns = [
  'credentials.password as c_password',
  'credentials.changed_at as c_changed_at',
  'credentials.password_changed_at as c_password_changed_at',
  'credentials.earlier as c_earlier',
  'credentials.sealed_secret as c_sealed_secret',
  'credentials.confirmed_at as c_confirmed_at',
  'credentials.last_used_step as c_last_used_step',
  'credentials.signed_out_at as c_signed_out_at',
] as const

type Joined = { readonly authority_id: string; readonly person: string } & {
  readonly [Column in Exclude<keyof Row, 'authority_id' | 'person'> as `c_${Column}`]: Row[Column] | null
}

export function joinedCredentials(row: Joined): Row | null {
  if (row.c_changed_at === null) return null
  return {
    authority_id: row.authority_id,
    person: row.person,
    password: row.c_password,
    changed_at: row.c_changed_at,
    password_changed_at: row.c_password_changed_at,
    earlier: row.c_earlier ?? [],
    sealed_secret: row.c_sealed_secret,
    confirmed_at: row.c_confirmed_at,
    last_used_step: row.c_last_used_step,
    signed_out_at: row.c_signed_out_at,
  }
}

/** As many as the strictest profile looks back. */
const kept = 5

/** Replaces the password; every session begun before is over. */
export async function putPassword(at: At, person: PersonId, hash: string, now: Moment): Promise<void> {
  const before = await credentialsRow(at, person)
  const change = { password: hash, password_changed_at: now, changed_at: now, earlier: earlierOf(before) }
  await put(at.db, { authority_id: at.district, person, ...change })
}

/** Clears both factors, so that both are set anew with an enrolment code; every session is over. */
export async function clearFactors(at: At, person: PersonId, now: Moment): Promise<void> {
  const before = await credentialsRow(at, person)
  const nothing = { sealed_secret: null, confirmed_at: null, last_used_step: null }
  const cleared = { password: null, password_changed_at: null, changed_at: now, earlier: earlierOf(before) }
  await put(at.db, { authority_id: at.district, person, ...cleared, ...nothing })
}

function earlierOf(row: Row | undefined): string[] {
  return [...(row?.password ? [row.password] : []), ...(row?.earlier ?? [])].slice(0, kept)
}

export async function putSecondFactor(
  at: At,
  person: PersonId,
  sealed: string,
  usedStep: number,
  now: Moment,
): Promise<void> {
  await at.db
    .updateTable('credentials')
    .set({ sealed_secret: sealed, confirmed_at: now, last_used_step: usedStep, changed_at: now })
    .where('authority_id', '=', at.district)
    .where('person', '=', person)
    .execute()
}

/** Spends a time step. False where it, or a later one, was spent meanwhile: of two who send one code only one gets in. */
export async function spendStep(at: At, person: PersonId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await at.db
    .updateTable('credentials')
    .set({ last_used_step: step })
    .where('authority_id', '=', at.district)
    .where('person', '=', person)
    .where('last_used_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function put(
  db: Kysely<Database>,
  row: Omit<Row, 'signed_out_at' | keyof SecondFactorColumns> & Partial<SecondFactorColumns>,
) {
  const { authority_id: _authority, person: _person, ...columns } = row
  await db
    .insertInto('credentials')
    .values(row)
    .onConflict((conflict) => conflict.columns(['authority_id', 'person']).doUpdateSet(columns))
    .execute()
}

type SecondFactorColumns = Pick<Row, 'sealed_secret' | 'confirmed_at' | 'last_used_step'>
