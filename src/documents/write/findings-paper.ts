import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress, FormId } from '#law/report-form/form.ts'
import { form2019 } from '#law/report-form/form-2019.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { CheckedReport } from '#office/annual-report/checking/check.ts'
import type { Finding, Severity } from '#office/annual-report/finding.ts'
import { rules, severityWords } from '#office/annual-report/rules.ts'

/** What was found when many reports were checked at once. */
export interface FindingsPaper {
  readonly reports: readonly CheckedReport[]
  /** Files that could not be read, each with the line that says why and what to do. */
  readonly refused: readonly { readonly file: string; readonly line: string }[]
  /** Findings between the reports. */
  readonly siblings: readonly Finding[]
}

/** One finding in words, ready for a table. */
export interface FindingRow {
  readonly severity: Severity
  readonly level: string
  readonly group: string
  readonly rule: string
  readonly place: string
  readonly expected: string | number
  readonly actual: string | number
  readonly message: string
  readonly basis: string
}

export const severities: readonly Severity[] = ['error', 'warning', 'notice']

/** Findings in words, the gravest first. */
export function findingRows(findings: readonly Finding[], form: FormId = '2021'): readonly FindingRow[] {
  return severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({
        severity,
        level: severityWords[severity],
        group: rules[finding.rule].group,
        rule: rules[finding.rule].name,
        place: placeOf(finding.cells, form),
        expected: finding.expected ?? '',
        actual: finding.actual ?? '',
        message: finding.message,
        basis: rules[finding.rule].basis,
      })),
  )
}

const names: Readonly<Record<FormId, ReadonlyMap<CellAddress, string>>> = {
  '2019': new Map(
    [...formCells(form2021), ...formCells(form2019)].map(({ address, name }) => [address, name]),
  ),
  '2021': new Map(
    [...formCells(form2019), ...formCells(form2021)].map(({ address, name }) => [address, name]),
  ),
}

/** More cells than these are counted, not named. */
const mostNamed = 3

function placeOf(cells: readonly CellAddress[], form: FormId): string {
  const named = cells.slice(0, mostNamed).map((address) => names[form].get(address) ?? address)
  return named.join('；') + (cells.length > mostNamed ? `；等 ${cells.length} 格` : '')
}

/** What is to be done, by the gravest finding there is. */
const verdictWords: readonly (readonly [Severity | undefined, string])[] = [
  ['error', '有错误，须更正'],
  ['warning', '无错误，有警告，请核实'],
  ['notice', '无错误，有提示'],
  [undefined, '未发现问题'],
]

/** Counts by severity, and in a word what is to be done. */
export function verdictOf(
  findings: readonly Finding[],
): Readonly<Record<Severity, number>> & { readonly word: string } {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const counts = { error: count('error'), warning: count('warning'), notice: count('notice') }
  return {
    ...counts,
    word: verdictWords.find(([severity]) => severity === undefined || counts[severity] > 0)?.[1] ?? '',
  }
}

export function authorityOf(report: CheckedReport): string {
  return report.authority ?? '（未能读出）'
}

export function yearOf(report: CheckedReport): string {
  return report.year === null ? '（未能读出）' : `${report.year}`
}

/** All of them in a sentence, for the head of a paper. */
export function summaryOf({ reports, refused, siblings }: FindingsPaper): string {
  const verdicts = reports.map((report) => verdictOf(report.findings))
  const wrong = verdicts.filter(({ error }) => error > 0).length
  const doubtful = verdicts.filter(({ error, warning }) => error === 0 && warning > 0).length
  return (
    [
      `共核对 ${reports.length} 份报告：有错误 ${wrong} 份，仅有警告 ${doubtful} 份，无错误和警告 ${reports.length - wrong - doubtful} 份`,
      ...(siblings.length > 0 ? [`报告之间雷同 ${siblings.length} 处`] : []),
      ...(refused.length > 0 ? [`另有 ${refused.length} 个文件无法读取`] : []),
    ].join('；') + '。'
  )
}
