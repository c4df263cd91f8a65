import type { CrossCheckRule } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'

export type Severity = 'error' | 'warning' | 'notice'

export type Rule =
  | CrossCheckRule
  | 'form.section-missing'
  | 'form.table-missing'
  | 'form.row-missing'
  | 'form.blank-cell'
  | 'form.not-a-count'
  | 'form.outdated'
  | 'disclosure.stock'
  | 'carry-over.applications'
  | 'carry-over.remedies'
  | 'roll-up.sum'
  | 'narrative.mismatch'
  | 'narrative.year'
  | 'narrative.authority'
  | 'import.recovered'
  | 'import.ambiguous'
  | 'privacy.identity-number'
  | 'privacy.phone'
  | 'privacy.bank-card'
  | 'repetition.last-year'
  | 'repetition.sibling'

/** One thing a reader of the report should know. `message` is a whole Chinese sentence: what, where, why, what to do. */
export interface Finding {
  readonly rule: Rule
  readonly severity: Severity
  readonly cells: readonly CellAddress[]
  /** What the rule leads one to expect, as a number or in words; null where the rule expects nothing in particular. */
  readonly expected: number | string | null
  readonly actual: number | string | null
  readonly message: string
}

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}
