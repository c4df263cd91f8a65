import { overlaps, type Period } from '../period.ts'
import type { PersonId, Term } from './person.ts'
import { type Role, roleInfo } from './roles.ts'

/** How far administrators are kept from cases. The three administrators are never one person, whatever is set here. */
export interface SeparationPolicy {
  /**
   * Whether a system or security administrator may also work on cases: no by default (GB/T 22239-2019 三级 asks for least
   * privilege); an office of few people may allow it. An audit administrator never may: nobody audits their own work.
   */
  readonly administratorsMayWorkOnCases: boolean
}
export const defaultSeparation: SeparationPolicy = { administratorsMayWorkOnCases: false }

export type SeparationBreach = 'administrators-are-one' | 'auditor-works' | 'administrator-works'

/** Why two roles may not be one person's at the same time; null where they may. */
export function separationBreach(one: Role, other: Role, policy: SeparationPolicy): SeparationBreach | null {
  if (one === other) return null
  const circles = [roleInfo(one).circle, roleInfo(other).circle]
  if (!circles.includes('work')) return 'administrators-are-one'
  if (circles.includes('audit')) return 'auditor-works'
  if (circles.includes('administration') && !policy.administratorsMayWorkOnCases) return 'administrator-works'
  return null
}

/** The person's term that a new role over a period would clash with, at whatever authority it is held. */
export function clashingTerm(
  terms: Iterable<Term>,
  wanted: { readonly person: PersonId; readonly role: Role; readonly period: Period },
  policy: SeparationPolicy,
): { readonly term: Term; readonly breach: SeparationBreach } | null {
  for (const term of terms) {
    if (term.person !== wanted.person || !overlaps(term, wanted.period)) continue
    const breach = separationBreach(term.role, wanted.role, policy)
    if (breach) return { term, breach }
  }
  return null
}
