import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityAct } from '../acts.ts'
import type { Authorities, AuthorityId } from '../authority.ts'
import type { Decision } from '../decision.ts'
import type { PeopleAct } from './acts.ts'
import type { OpenWork } from './open-work.ts'
import type { People, PersonId } from './person.ts'

/** The tree of authorities and the people in it, as the register leaves them now. */
export interface Staff {
  readonly tree: Authorities
  readonly people: People
  /** The authority whose administrators look after a person's account on a day. */
  homeOf(person: PersonId, day: PlainDate): AuthorityId
}

/** An act on the tree or on the people in it. */
export type StaffAct = AuthorityAct | PeopleAct

export type Recorded<Refusal> = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

/** Open matters as work that lies with people; each section answers for its own. */
export interface WorkBook {
  /** What lies open with whom at an authority. */
  openWork(authority: AuthorityId): Promise<OpenWork>
  /** Gives a successor what the other had, once the hand-over is recorded. `by`: whoever handed over. */
  passOn(
    by: string,
    handed: { readonly from: PersonId; readonly to: PersonId; readonly authority: AuthorityId },
  ): Promise<void>
}

/** What the desk's pages on people work with; the store works it. */
export interface PeopleAdministration extends WorkBook {
  readonly today: () => PlainDate
  now(): Promise<Staff>
  /** Records what is decided on the newest state, with nobody else recording meanwhile. `by`: a person's id. */
  record<Refusal>(
    by: string,
    decide: (staff: Staff) => Decision<StaffAct, Refusal>,
  ): Promise<Recorded<Refusal>>
  /** Whether someone has set a password, so that no administrator alone may hand out a code for the account. */
  hasPassword(person: PersonId): Promise<boolean>
  /** A code for the first sign-in, to be shown once. */
  issueEnrolment(person: PersonId, by: string): Promise<string>
  /** Clears what someone signs in with. */
  resetSignIn(person: PersonId, by: string): Promise<void>
}
