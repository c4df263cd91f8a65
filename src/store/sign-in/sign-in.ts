import type { SignInEvent } from '#office/audit/sign-in-events.ts'
import type { Caller, SignInAnswer, TypedCode, TypedEnrolment, TypedPassword } from '#office/sign-in/door.ts'
import { judgeCode } from '#office/sign-in/totp.ts'
import { type TypedAccount, typedAccount } from './account.ts'
import { arrive } from './arrive.ts'
import { type Attempt, beginAttempt } from './attempts.ts'
import { clearFactors, credentialsRow, spendStep } from './credentials.ts'
import type { Doorway } from './doorway.ts'
import { enrolmentHolds } from './enrolments.ts'
import { note } from './events.ts'
import { passwordHolds } from './password-hash.ts'
import { findSession } from './sessions.ts'
import { matchedStep } from './totp.ts'

/** Account and password, the first step. Whatever is wrong takes as long and reads the same. */
export async function showPassword(way: Doorway, typed: TypedPassword): Promise<SignInAnswer> {
  const account = typedAccount(await way.staff.now(), way.key, typed.account)
  return attempted(way, account, typed, async (attempt) => {
    const row = await credentialsRow(way, account.person?.id ?? '')
    const holds = await passwordHolds(typed.password, row?.password ?? null)
    if (!holds || !account.person) return wrong(way, 'wrong-password', account, typed, attempt)
    const { id: person } = account.person
    await note(way, 'password-right', { account: account.key, person, address: typed.address })
    return arrive(way, { person, stage: 'password', address: typed.address, attempt })
  })
}

/** A code of the second factor, after the password. Each code gets one person in, once. */
export async function showCode(way: Doorway, typed: TypedCode): Promise<SignInAnswer> {
  const found = await findSession(way, typed.token)
  if (!found.ok || found.standing.stage !== 'password') return { kind: 'over' }
  const { id: before, person, staff, credentials } = found.standing
  const known = staff.people.persons.get(person)
  const { secondFactor } = credentials
  if (!known || !secondFactor) return { kind: 'over' }
  const account = { key: known.account, person: known }
  return attempted(way, account, typed, async (attempt) => {
    const now = way.now()
    const step = matchedStep(way.key.open(secondFactor.sealedSecret, person), typed.code, now)
    const verdict = judgeCode(step, secondFactor.lastUsedStep, now)
    const taken = verdict.verdict === 'accepted' && (await spendStep(way, person, verdict.lastUsedStep))
    if (!taken) return wrong(way, 'wrong-code', account, typed, attempt)
    return arrive(way, { person, stage: 'overdue', address: typed.address, attempt, before })
  })
}

/** A one-time code in the place of both factors, which are cleared: they are set anew in the next steps. */
export async function showEnrolment(way: Doorway, typed: TypedEnrolment): Promise<SignInAnswer> {
  const account = typedAccount(await way.staff.now(), way.key, typed.account)
  return attempted(way, account, typed, async (attempt) => {
    const holds = await enrolmentHolds(way, account.person?.id, typed.code)
    if (!holds || !account.person) return wrong(way, 'wrong-enrolment', account, typed, attempt)
    const { id: person } = account.person
    await clearFactors(way, person, way.now())
    await note(way, 'enrolment-taken', { account: account.key, person, address: typed.address })
    return arrive(way, { person, stage: 'enrolment', address: typed.address, attempt })
  })
}

/** Judges a try, unless the account or the address must wait. */
export async function attempted(
  way: Doorway,
  { key, person }: TypedAccount,
  { address }: Caller,
  judge: (attempt: Attempt) => Promise<SignInAnswer>,
): Promise<SignInAnswer> {
  const begun = await beginAttempt(way, key, { address })
  if (begun.ok) return judge(begun.attempt)
  await note(way, 'must-wait', { account: key, person: person?.id, address })
  return { kind: 'wait', wait: begun.wait, now: way.now() }
}

/** The attempt stays as the failure it began as. */
export async function wrong(
  way: Doorway,
  what: SignInEvent,
  { key, person }: TypedAccount,
  { address }: Caller,
  { locksIfWrong }: Attempt,
): Promise<SignInAnswer> {
  const noted = { account: key, person: person?.id, address }
  await note(way, what, noted)
  if (locksIfWrong) await note(way, 'locked', noted)
  return { kind: 'wrong' }
}
