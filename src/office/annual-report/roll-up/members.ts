import type { Finding } from '../finding.ts'
import type { ReportReading } from '../reading/report.ts'

/** Whose report counts into the area's, and which papers were set aside. */
export interface Members {
  readonly counted: readonly Member[]
  /** The area's own published report among the papers: compared with the sum, not added to it. */
  readonly own?: ReportReading
  readonly missing: readonly string[]
  readonly findings: readonly Finding[]
}

export interface Member {
  readonly name: string
  readonly reading: ReportReading
}

export interface RollUpCall {
  readonly authority: string
  readonly year: number
  /** Authorities that owe a report; empty where no list was given. */
  readonly expected: readonly string[]
}

/** Sorts the papers of an area: one report an authority, one year, the area's own apart. */
export function membersOf(readings: readonly ReportReading[], call: RollUpCall): Members {
  const findings: Finding[] = []
  const counted = new Map<string, Member>()
  let own: ReportReading | undefined
  for (const reading of readings) {
    const name = reading.report.authority ?? reading.report.file
    if (reading.report.year !== null && reading.report.year !== call.year) {
      findings.push(
        setAside(
          'narrative.year',
          reading,
          call.year,
          reading.report.year,
          `是 ${reading.report.year} 年度的报告，没有计入 ${call.year} 年度汇总`,
        ),
      )
    } else if (sameAuthority(name, call.authority)) own = reading
    else if (counted.has(nameKey(name))) {
      findings.push(
        setAside(
          'roll-up.sum',
          reading,
          1,
          2,
          `与前面的文件同属「${name}」，为免重复没有计入。请核对应采用哪一份`,
        ),
      )
    } else counted.set(nameKey(name), { name, reading })
  }
  const missing = call.expected.filter(
    (name) => ![...counted.values()].some((member) => sameAuthority(member.name, name)),
  )
  return { counted: [...counted.values()], ...(own ? { own } : {}), missing, findings }
}

function setAside(
  rule: Finding['rule'],
  { report }: ReportReading,
  expected: number,
  actual: number,
  why: string,
): Finding {
  return { rule, severity: 'error', cells: [], expected, actual, message: `${report.file}${why}。` }
}

/** The reporting year of most papers. */
export function commonYear(readings: readonly ReportReading[]): number | undefined {
  const votes = new Map<number, number>()
  for (const { report } of readings)
    if (report.year !== null) votes.set(report.year, (votes.get(report.year) ?? 0) + 1)
  return [...votes].sort(([a, votesA], [b, votesB]) => votesB - votesA || b - a)[0]?.[0]
}

function sameAuthority(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b)
}

/** 卫东区人民政府 and 卫东区 are one authority on paper. */
function nameKey(name: string): string {
  return name.replace(/\s+/gu, '').replace(/人民政府$/u, '')
}
