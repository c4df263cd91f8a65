import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '../authority.ts'
import type { Period } from '../period.ts'
import type { Role } from './roles.ts'

export const personIdSchema = z.string().min(1).max(64).brand<'PersonId'>()
export type PersonId = z.infer<typeof personIdSchema>

export const termIdSchema = z.string().min(1).max(64).brand<'TermId'>()
export type TermId = z.infer<typeof termIdSchema>

/** Why an account is closed for sign-in: unused for 90 days, the person left, or by order. */
export const freezeCauses = ['unused', 'left', 'ordered'] as const
export type FreezeCause = (typeof freezeCauses)[number]

export interface Person {
  readonly id: PersonId
  readonly name: string
  /** What is typed to sign in; one person, one account (GB/T 22239-2019 三级 身份鉴别: no shared accounts). */
  readonly account: string
  /** The day from which disuse is counted: registered, or last restored. */
  readonly openSince: PlainDate
  readonly frozen: { readonly on: PlainDate; readonly because: FreezeCause } | null
}

/** A term of office: one role at one authority over a period. */
export interface Term extends Period {
  readonly id: TermId
  readonly person: PersonId
  readonly role: Role
  readonly authority: AuthorityId
  /** The person stood in for; null for an office of one's own. A deputy's term always has an end. */
  readonly deputyFor: PersonId | null
}

export interface People {
  readonly persons: ReadonlyMap<PersonId, Person>
  readonly terms: ReadonlyMap<TermId, Term>
}

export const nobody: People = { persons: new Map(), terms: new Map() }
