import { type Kysely, sql } from 'kysely'
import type { Caller } from '#office/sign-in/door.ts'
import type { Moment } from '#office/sign-in/moment.ts'
import type { SignInAttempt } from '#office/sign-in/records.ts'
import { type Wait, waitBeforeTry } from '#office/sign-in/throttle.ts'
import { throttleRules } from '#office/sign-in/throttle-rules.ts'
import type { Database } from '../database/tables.ts'
import type { Doorway } from './doorway.ts'

/** A try that is being judged. It counts as failed until it is settled, so that many at once gain nothing. */
export interface Attempt {
  readonly id: string
  /** Whether the account is locked from now on if nothing better becomes of it. */
  readonly locksIfWrong: boolean
}

type Begun = { readonly ok: true; readonly attempt: Attempt } | { readonly ok: false; readonly wait: Wait }
type At = Pick<Doorway, 'db' | 'district' | 'now'>

/** Takes a try at an account, one after another, or says how long to wait. */
export async function beginAttempt(
  { db, district, now }: At,
  account: string,
  caller: Caller,
): Promise<Begun> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${district} ${account}`}, 0))`.execute(tx)
    const at = now()
    const ofAccount = await attempts(tx, district, { account }, at - throttleRules.knownFor)
    const ofAddress = await attempts(tx, district, caller, at - throttleRules.addressWindow)
    const wait = waitBeforeTry(ofAccount, ofAddress, { address: caller.address, now: at })
    if (wait) return { ok: false, wait }
    const failed = { at, account, address: caller.address, succeeded: false }
    const { id } = await tx
      .insertInto('sign_in_attempts')
      .values({ authority_id: district, ...failed })
      .returning('id')
      .executeTakeFirstOrThrow()
    const next = waitBeforeTry([...ofAccount, failed], [], { address: caller.address, now: at })
    return { ok: true, attempt: { id, locksIfWrong: next?.because === 'account-locked' } }
  })
}

async function attempts(
  db: Kysely<Database>,
  district: string,
  of: { readonly account: string } | { readonly address: string },
  since: Moment,
): Promise<readonly SignInAttempt[]> {
  const query = db
    .selectFrom('sign_in_attempts')
    .select(['at', 'account', 'address', 'succeeded'])
    .where('authority_id', '=', district)
    .where('at', '>=', since)
    .orderBy('at')
  return 'account' in of
    ? query.where('account', '=', of.account).execute()
    : query.where('address', '=', of.address).execute()
}

/** All factors were right. Old attempts are forgotten on the way. */
export async function settleAttempt({ db, district, now }: At, { id }: Attempt): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set({ succeeded: true })
    .where('authority_id', '=', district)
    .where('id', '=', id)
    .execute()
  await db
    .deleteFrom('sign_in_attempts')
    .where('authority_id', '=', district)
    .where('at', '<', now() - throttleRules.knownFor)
    .execute()
}

/** Right so far, with more to come: it was neither a failure nor a success. */
export async function dropAttempt({ db, district }: At, { id }: Attempt): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('authority_id', '=', district).where('id', '=', id).execute()
}
