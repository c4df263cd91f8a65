import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { OfficePlan } from './plan.ts'

/** The code on the terminal that opens the wizard. */
export interface SetupCode {
  /** A session for a code as typed; undefined where it is not the one shown last. */
  redeem(typed: string): string | undefined
  holds(session: string): boolean
}

/** A person's way in, shown this once. */
export interface FirstCode {
  readonly name: string
  readonly account: string
  readonly roles: readonly Role[]
  readonly code: string
}

export type Opened =
  | { readonly ok: true; readonly codes: readonly FirstCode[] }
  | { readonly ok: false; readonly mistake: Mistake }

/** What the wizard works with before there is an office. */
export interface FirstRun {
  readonly code: SetupCode
  /** Where browsers will find the site. */
  readonly origin: string
  today(): PlainDate
  /** The staff there is, which is nobody, for trying a plan before it is carried out. */
  now(): Promise<Staff>
  /** Records everything at once or nothing. */
  open(plan: OfficePlan): Promise<Opened>
  /** The last page has reached the browser: the doors may open. */
  done(): void
}
