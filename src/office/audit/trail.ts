import type { AuthorityId } from '../authorities/authority.ts'
import type { PersonId } from '../authorities/people/person.ts'
import type { Moment } from '../sign-in/moment.ts'

/** Signing in; who exists and holds which office; and what was recorded in the registers. */
export const auditParts = ['sign-in', 'staff', 'register'] as const
export type AuditPart = (typeof auditParts)[number]

/** Who did what and when, never what it says: no words of an application, no name of an applicant (GB/T 22239-2019 三级 8.1.4.3). */
export interface AuditEntry {
  readonly at: Moment
  readonly part: AuditPart
  /** A `SignInEvent`, or the kind of an act. */
  readonly what: string
  /** A person's id, or what the house calls itself where nobody did it; null where it was the person it is about. */
  readonly by: string | null
  /** Whom it is about, where it is about one of the staff. */
  readonly person: string | null
  /** As typed at the door, or a pseudonym where nobody has such an account. */
  readonly account: string | null
  readonly address: string | null
  /** Whose register an act stands in, with its place there. */
  readonly authority: string | null
  readonly matter: string | null
  /** The number its office knows the matter by; null where it has none. */
  readonly called: string | null
  readonly number: number | null
}

/** What an auditor may see: of which authorities and people, and whether also of those whom nobody knows. */
export interface AuditReach {
  readonly authorities: readonly AuthorityId[]
  readonly people: readonly PersonId[]
  readonly strangers: boolean
}

export interface AuditQuery {
  readonly parts: readonly AuditPart[]
  /** From this moment; null for the beginning. */
  readonly from: Moment | null
  /** Before this moment; null for now. */
  readonly until: Moment | null
  /** Only what these did or what was done to them; null for everyone. */
  readonly people: readonly PersonId[] | null
}

/** The audit trail; the store works it. */
export interface AuditTrail {
  /** Newest first. */
  read(
    reach: AuditReach,
    query: AuditQuery,
    slice: { readonly from: number; readonly count: number },
  ): Promise<readonly AuditEntry[]>
  count(reach: AuditReach, query: AuditQuery): Promise<number>
  /** Notes that someone took a copy away. */
  exported(by: PersonId): Promise<void>
}
