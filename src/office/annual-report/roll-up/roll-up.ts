import { draft } from '../drafting/draft.ts'
import type { Finding } from '../finding.ts'
import type { ReportReading } from '../reading/report.ts'
import type { YearlyReport } from '../yearly-report.ts'
import { type Change, changesSince, compareWithOwn, type EarlierRollUp } from './compare.ts'
import { membersOf, type RollUpCall } from './members.ts'
import { sumOfMembers } from './sum.ts'

/** An area's report with how it came about. */
export interface RollUp {
  readonly report: YearlyReport
  /** Authorities whose figures stand in the sum, in the order given. */
  readonly members: readonly { readonly authority: string; readonly file: string }[]
  readonly missing: readonly string[]
  readonly findings: readonly Finding[]
  readonly changes: readonly Change[]
}

/** Adds up the reports of an area, names who is missing, what does not tie and what changed since the earlier roll-up. */
export function rollUp(
  readings: readonly ReportReading[],
  call: RollUpCall,
  earlier: EarlierRollUp | undefined,
): RollUp {
  const { counted, own, missing, findings } = membersOf(readings, call)
  const sum = sumOfMembers(counted)
  const { authority, year } = call
  const words = draft(sum.cells, call, { disclosed: null, processingFees: null })
  return {
    report: { authority, year, cells: sum.cells, evidence: sum.evidence, ...words },
    members: counted.map(({ name, reading }) => ({ authority: name, file: reading.report.file })),
    missing,
    findings: [
      ...findings,
      ...missing.map(missingFinding),
      ...sum.findings,
      ...(own ? compareWithOwn(own, sum.cells) : []),
    ],
    changes: earlier ? changesSince(earlier, sum) : [],
  }
}

function missingFinding(name: string): Finding {
  return {
    rule: 'roll-up.sum',
    severity: 'error',
    cells: [],
    expected: name,
    actual: null,
    message: `缺「${name}」的报告，汇总数不含该单位。请催报。`,
  }
}
