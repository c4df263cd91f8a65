import type { SignInEvent } from '#office/audit/sign-in-events.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Doorway } from './doorway.ts'

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
