import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { judgeEnrolment } from '#office/sign-in/enrolment.ts'
import type { Enrolment } from '#office/sign-in/records.ts'
import { readSecretCode, secretCode, secretCodeBytes } from '#office/sign-in/secret-code.ts'
import type { Database } from '../database/tables.ts'
import { clearFactors, credentialsRow } from './credentials.ts'
import type { Doorway } from './doorway.ts'
import { note } from './events.ts'
import { codeHash } from './token.ts'

/** A code for a person's first sign-in; it is shown once and kept only as a hash. `by`: a person's id, or `first-run`. */
export async function issueEnrolment(way: Doorway, person: PersonId, by: string): Promise<string> {
  const shown = secretCode(randomBytes(secretCodeBytes))
  const code = readSecretCode(shown) ?? ''
  await way.db
    .insertInto('enrolments')
    .values({
      authority_id: way.district,
      code_hash: codeHash(code),
      person,
      issued_by: by,
      issued_at: way.now(),
      used_at: null,
    })
    .execute()
  await note(way, 'code-issued', { account: await accountOf(way, person), person, by })
  return shown
}

/** Whether a code as typed opens this person's first sign-in now. */
export async function enrolmentHolds(
  way: Doorway,
  person: PersonId | undefined,
  typed: string,
): Promise<boolean> {
  const code = readSecretCode(typed)
  const rows = await way.db
    .selectFrom('enrolments')
    .selectAll()
    .where('authority_id', '=', way.district)
    .where('person', '=', person ?? '')
    .execute()
  const all = rows.map(enrolmentIn)
  const enrolment = code === null ? undefined : all.find((one) => one.codeHash === codeHash(code))
  return enrolment !== undefined && judgeEnrolment(enrolment, all, way.now()) === 'accepted'
}

/** Codes stay good until their person is in: who is interrupted half-way begins again with the same paper. */
export async function useUpEnrolments(way: Doorway, person: PersonId): Promise<void> {
  await way.db
    .updateTable('enrolments')
    .set({ used_at: way.now() })
    .where('authority_id', '=', way.district)
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute()
}

/** Clears what someone signs in with. They are out at once, and come back with a code that another administrator hands out. */
export async function resetSignIn(way: Doorway, person: PersonId, by: string): Promise<void> {
  await clearFactors(way, person, way.now())
  await note(way, 'sign-in-reset', { account: await accountOf(way, person), person, by })
}

/** Whether someone has set a password, so that no administrator alone may hand out a code for the account. */
export async function hasPassword(way: Doorway, person: PersonId): Promise<boolean> {
  return (await credentialsRow(way, person))?.password != null
}

async function accountOf(way: Doorway, person: PersonId): Promise<string> {
  return (await way.staff.now()).people.persons.get(person)?.account ?? ''
}

function enrolmentIn(row: Selectable<Database['enrolments']>): Enrolment {
  return {
    person: personIdSchema.parse(row.person),
    codeHash: row.code_hash,
    issuedBy: row.issued_by === 'first-run' ? 'first-run' : personIdSchema.parse(row.issued_by),
    issuedAt: row.issued_at,
    usedAt: row.used_at,
  }
}
