import { createHash } from 'node:crypto'
import type { Finding } from '#office/annual-report/finding.ts'
import { findingKey } from '#office/annual-report/life/explained.ts'

/** What names a finding in a form: the same for the same words, and fit for the id of a box to tick. */
export function reasonId(finding: Pick<Finding, 'rule' | 'message'>): string {
  return createHash('sha256').update(findingKey(finding)).digest('hex').slice(0, 16)
}
