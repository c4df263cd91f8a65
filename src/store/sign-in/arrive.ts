import type { PersonId } from '#office/authorities/people/person.ts'
import { activeTerms } from '#office/authorities/people/terms.ts'
import type { SignInAnswer } from '#office/sign-in/door.ts'
import { nextSignInStep, type SignInStep } from '#office/sign-in/steps.ts'
import { type Attempt, dropAttempt, settleAttempt } from './attempts.ts'
import { credentialsOf } from './credentials.ts'
import type { Doorway } from './doorway.ts'
import { useUpEnrolments } from './enrolments.ts'
import { note } from './events.ts'
import { beginSession, type Stage, shownAt } from './sessions.ts'

/** Someone who was right so far, and how they got here. */
export interface Arrival {
  readonly person: PersonId
  /** `vouched`: by the provider of a single sign-on, for all factors. */
  readonly stage: Exclude<Stage, 'full'> | 'vouched'
  readonly address: string
  /** Absent where nothing was guessed at, such as when a password was chosen. */
  readonly attempt?: Attempt
  /** The session this step was taken in. */
  readonly before?: string
}

/** Leads on to the next step of the one way in, in a new session. */
export async function arrive(way: Doorway, arrival: Arrival): Promise<SignInAnswer> {
  const { person, stage, before } = arrival
  if (stage === 'vouched') return enter(way, arrival)
  const step = nextSignInStep(shownAt[stage], await credentialsOf(way, person), way.policy, way.now())
  if (step === 'enter') return enter(way, arrival)
  if (step === 'password') return { kind: 'over' }
  if (arrival.attempt) {
    if (step === 'change-password') await settleAttempt(way, arrival.attempt)
    else await dropAttempt(way, arrival.attempt)
  }
  return { kind: 'next', step, token: await beginSession(way, person, stageBefore(step, stage), before) }
}

function stageBefore(step: SignInStep, stage: Stage): Stage {
  return step === 'change-password' ? 'overdue' : stage
}

async function enter(
  way: Doorway,
  { person, address, attempt, before, stage }: Arrival,
): Promise<SignInAnswer> {
  const { people, tree } = await way.staff.now()
  const account = people.persons.get(person)?.account ?? ''
  if (attempt) await settleAttempt(way, attempt)
  if (stage === 'enrolment') await useUpEnrolments(way, person)
  const inOffice = activeTerms(people, tree, person, way.today()).length > 0
  await note(way, inOffice ? 'signed-in' : 'no-office', { account, person, address })
  if (!inOffice) return { kind: 'no-office' }
  return { kind: 'next', step: 'enter', token: await beginSession(way, person, 'full', before) }
}
