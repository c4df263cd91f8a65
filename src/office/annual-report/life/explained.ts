import type { Fills } from '../drafting/fill.ts'
import type { Finding } from '../finding.ts'
import type { Explained } from './life.ts'

/** Why warnings are let stand, by `findingKey`. */
export type Reasons = ReadonlyMap<string, string>

/** What names a finding from one check to the next: the same words about the same cells. */
export function findingKey({ rule, message }: Pick<Finding, 'rule' | 'message'>): string {
  return `${rule} ${message}`
}

/**
 * The errors that stand in the way. An opening balance that differs from the year before does not where the report itself
 * says so with its reason: then nothing about it is silent.
 */
export function blockersOf(findings: readonly Finding[], fills: Fills): readonly Finding[] {
  const openingTold = (fills['other.opening'] ?? '') !== ''
  return findings.filter(
    ({ rule, severity }) => severity === 'error' && !(openingTold && rule === 'carry-over.applications'),
  )
}

/** What must be explained to go on: every warning, except that an opening balance told in the report explains itself. */
export function warningsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'warning')
}

/** The warnings with their reasons, and how many have none. The reason of an opening balance stands in the report itself. */
export function withReasons(
  findings: readonly Finding[],
  fills: Fills,
  reasons: Reasons,
): { readonly warnings: readonly Explained[]; readonly missing: number } {
  const warnings = warningsOf(findings).map(({ rule, message }) => ({
    rule,
    message,
    reason: (reasons.get(findingKey({ rule, message })) ?? '').trim(),
  }))
  const told = findings
    .filter(({ rule, severity }) => severity === 'error' && rule === 'carry-over.applications')
    .map(({ rule, message }) => ({ rule, message, reason: fills['other.opening'] ?? '' }))
  return {
    warnings: [...told, ...warnings],
    missing: warnings.filter(({ reason }) => reason === '').length,
  }
}
