import type { PersonId } from '#office/authorities/people/person.ts'
import type { Doorway } from './doorway.ts'

/** What the audit trail of signing in knows (GB/T 22239-2019 三级 8.1.4.3: every user, success or failure). */
export type SignInEvent =
  | 'password-right'
  | 'signed-in'
  | 'wrong-password'
  | 'wrong-code'
  | 'wrong-enrolment'
  | 'oidc-right'
  | 'wrong-oidc'
  | 'must-wait'
  | 'locked'
  | 'no-office'
  | 'enrolment-taken'
  | 'password-set'
  | 'second-factor-set'
  | 'signed-out'
  | 'code-issued'
  | 'sign-in-reset'

export interface Noted {
  /** The account, or a pseudonym of what a stranger typed: people type passwords there. */
  readonly account: string
  readonly person?: PersonId | undefined
  /** An administrator who did it to the person. */
  readonly by?: string
  readonly address?: string
}

export async function note(
  way: Pick<Doorway, 'db' | 'district' | 'now'>,
  what: SignInEvent,
  noted: Noted,
): Promise<void> {
  const { account, person = null, by = null, address = null } = noted
  await way.db
    .insertInto('sign_in_events')
    .values({ authority_id: way.district, at: way.now(), what, account, person, by, address })
    .execute()
}
