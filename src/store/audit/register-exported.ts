import type { Kysely } from 'kysely'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Database } from '../database/tables.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { note } from '../sign-in/events.ts'

/** Notes that one of the staff takes a copy of their register away. */
export async function noteExport(way: Doorway, person: PersonId): Promise<void> {
  const account = (await way.staff.now()).people.persons.get(person)?.account ?? ''
  await note(way, 'register-exported', { account, person })
}

/** Notes that whoever runs the house takes a copy of a register away, at the command line. */
export async function noteOperatorExport(db: Kysely<Database>, authority: string): Promise<void> {
  // Sign-in and its trail are kept under the authority whose chain the people stand in.
  const home = await db.selectFrom('people').select('authority_id').limit(1).executeTakeFirst()
  const district = home?.authority_id ?? authority
  await db
    .insertInto('sign_in_events')
    .values({
      authority_id: district,
      at: Date.now(),
      what: 'register-exported',
      // There is no account; what was taken is told in its place.
      account: authority,
      person: null,
      by: 'operator',
      address: null,
    })
    .execute()
}
