import type { Caller, SignInAnswer } from '#office/sign-in/door.ts'
import { typedAccount } from './account.ts'
import { arrive } from './arrive.ts'
import { dropAttempt } from './attempts.ts'
import type { Doorway } from './doorway.ts'
import { note } from './events.ts'
import { attempted, wrong } from './sign-in.ts'

/** Someone back from the provider, before anything they bring is believed. */
export interface Vouching extends Caller {
  /** The one trip to the provider, as they say: failures before an account is known count under it and their address. */
  readonly trip: string
  /** Asks the provider whose account it is; undefined where it vouches for nobody. */
  readonly account: () => Promise<string | undefined>
}

/**
 * An answer of the provider in the place of password and second factor: it vouches for both (GB/T 22239-2019 三级 8.1.4.1 d
 * is then its duty), so neither is asked for here. The account must be one of ours and open; none is ever made.
 */
export async function showVouched(way: Doorway, vouching: Vouching): Promise<SignInAnswer> {
  const trip = { key: way.key.pseudonym(`oidc\n${vouching.trip}`), person: undefined }
  return attempted(way, trip, vouching, async (attempt) => {
    const account = await vouching.account()
    if (account === undefined) return wrong(way, 'wrong-oidc', trip, vouching, attempt)
    await dropAttempt(way, attempt)
    return enterAs(way, account, vouching)
  })
}

/** Counted under the account from here on, so that a locked one is locked on every way in. */
async function enterAs(way: Doorway, vouchedFor: string, { address }: Caller): Promise<SignInAnswer> {
  const account = typedAccount(await way.staff.now(), way.key, vouchedFor)
  return attempted(way, account, { address }, async (attempt) => {
    if (!account.person) return wrong(way, 'wrong-oidc', account, { address }, attempt)
    const { id: person } = account.person
    await note(way, 'oidc-right', { account: account.key, person, address })
    return arrive(way, { person, stage: 'vouched', address, attempt })
  })
}
