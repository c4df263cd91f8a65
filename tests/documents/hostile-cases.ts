import type { EvidenceItem, YearlyReport } from '#office/annual-report/yearly-report.ts'

/** For tests: what registers hold when someone means harm, or only pastes carelessly. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://example.com","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script></style><b>',
  '<!-- ]]> &amp; {{x}} #REF!',
  '甲\u0000乙\u0008丙\u202E丁',
]

/** For tests: the report with one or two such cases behind every number, which add up to it; an amount's are in yuan. */
export function withHostileCases(report: YearlyReport): YearlyReport {
  const evidence = [...report.cells].flatMap(([address, value]) => {
    const sum = typeof value === 'number' ? value : Math.round(Number(value) * 1e10) / 1e6
    return sum > 0 ? [[address, casesFor(sum)] as const] : []
  })
  return { ...report, evidence: new Map(evidence) }
}

function casesFor(sum: number): readonly EvidenceItem[] {
  const first = Math.min(1, sum)
  return [first, sum - first]
    .filter((adds) => adds > 0)
    .map((adds, i) => ({
      id: `2025-${i}`,
      who: hostile(sum + i),
      received: '2025-03-05',
      about: hostile(sum + i + 5),
      adds,
    }))
}

function hostile(at: number): string {
  return hostileTexts[Math.floor(at) % hostileTexts.length] ?? ''
}
