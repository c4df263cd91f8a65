import { lastKnownOn } from '#office/authorities/as-of.ts'
import type { Caller, SignInAnswer, TypedChange, TypedCode, TypedNewPassword } from '#office/sign-in/door.ts'
import { passwordFlaws } from '#office/sign-in/password.ts'
import { nextSignInStep, type SignInStep } from '#office/sign-in/steps.ts'
import { arrive } from './arrive.ts'
import { dropAttempt } from './attempts.ts'
import { isCommonPassword } from './common-passwords.ts'
import { putPassword, putSecondFactor } from './credentials.ts'
import type { Doorway } from './doorway.ts'
import { note } from './events.ts'
import { hashPassword, passwordHolds } from './password-hash.ts'
import { beginSession, findSession, keepPending, type Standing, shownAt } from './sessions.ts'
import { attempted, wrong } from './sign-in.ts'
import { matchedStep, newTotpSecret } from './totp.ts'

/** A password of one's own: the first one after an enrolment code, or a new one for one that is overdue. */
export async function setPassword(way: Doorway, typed: TypedNewPassword): Promise<SignInAnswer> {
  const found = await atStep(way, typed.token, ['set-password', 'change-password'])
  if (!found || found.stage === 'full') return { kind: 'over' }
  const flaws = await flawsOf(way, found, typed.password)
  if (flaws.length > 0) return { kind: 'flawed', flaws }
  await keepPassword(way, found, typed)
  return arrive(way, { person: found.person, stage: found.stage, address: typed.address, before: found.id })
}

/** One's own password, changed at the desk. All other sessions of the person end; the answer's token goes on. */
export async function changePassword(way: Doorway, typed: TypedChange): Promise<SignInAnswer> {
  const found = await findSession(way, typed.token)
  if (!found.ok || found.standing.stage !== 'full') return { kind: 'over' }
  const { standing } = found
  const person = standing.staff.people.persons.get(standing.person)
  const account = { key: person?.account ?? '', person }
  return attempted(way, account, typed, async (attempt) => {
    const holds = await passwordHolds(typed.current, standing.credentials.password?.hash ?? null)
    if (!holds) return wrong(way, 'wrong-password', account, typed, attempt)
    await dropAttempt(way, attempt)
    const flaws = await flawsOf(way, standing, typed.password)
    if (flaws.length > 0) return { kind: 'flawed', flaws }
    await keepPassword(way, standing, typed)
    return {
      kind: 'next',
      step: 'enter',
      token: await beginSession(way, standing.person, 'full', standing.id),
    }
  })
}

/** The secret to put into an authenticator app, the same one until it is confirmed; null where this is not the step. */
export async function pendingSecret(
  way: Doorway,
  token: string,
): Promise<{ readonly secret: string; readonly account: string } | null> {
  const found = await atStep(way, token, ['set-second-factor'])
  if (!found) return null
  const account = found.staff.people.persons.get(found.person)?.account ?? ''
  if (found.pendingSecret) return { secret: way.key.open(found.pendingSecret, found.person), account }
  const secret = newTotpSecret()
  await keepPending(way, found.id, way.key.seal(secret, found.person))
  return { secret, account }
}

/** The first code proves that the app has the secret; from now on it is never shown again. */
export async function confirmSecondFactor(way: Doorway, typed: TypedCode): Promise<SignInAnswer> {
  const found = await atStep(way, typed.token, ['set-second-factor'])
  if (!found?.pendingSecret || found.stage === 'full') return { kind: 'over' }
  const { id: before, person, stage, pendingSecret: sealed } = found
  const now = way.now()
  const step = matchedStep(way.key.open(sealed, person), typed.code, now)
  // Whoever types here holds the secret: there is nothing to guess, and nothing to count.
  if (step === null) return { kind: 'wrong' }
  await putSecondFactor(way, person, sealed, step, now)
  await noteOf(way, 'second-factor-set', found, typed)
  return arrive(way, { person, stage, address: typed.address, before })
}

async function atStep(way: Doorway, token: string, steps: readonly SignInStep[]): Promise<Standing | null> {
  const found = await findSession(way, token)
  if (!found.ok) return null
  const { credentials, stage } = found.standing
  const step = nextSignInStep(shownAt[stage], credentials, way.policy, way.now())
  return steps.includes(step) ? found.standing : null
}

async function flawsOf(way: Doorway, { person, staff, credentials }: Standing, password: string) {
  const { profile } = way.policy
  const known = staff.people.persons.get(person)
  const authority = lastKnownOn(staff.tree, staff.homeOf(person, way.today()), way.today())
  const words = [known?.account, known?.name, authority?.name, authority?.shortName]
  return passwordFlaws(password, profile, {
    isCommon: isCommonPassword,
    ownWords: words.flatMap((word) => word ?? []),
    reused: await isReused(credentials, password, profile.history),
  })
}

async function isReused(
  { password: present, earlierHashes }: Standing['credentials'],
  password: string,
  history: number,
): Promise<boolean> {
  const hashes = [...(present ? [present.hash] : []), ...earlierHashes].slice(0, history)
  for (const hash of hashes) if (await passwordHolds(password, hash)) return true
  return false
}

async function keepPassword(way: Doorway, standing: Standing, typed: TypedNewPassword): Promise<void> {
  await putPassword(way, standing.person, await hashPassword(typed.password), way.now())
  await noteOf(way, 'password-set', standing, typed)
}

async function noteOf(
  way: Doorway,
  what: 'password-set' | 'second-factor-set',
  { person, staff }: Standing,
  { address }: Caller,
): Promise<void> {
  await note(way, what, { account: staff.people.persons.get(person)?.account ?? '', person, address })
}
