import type { CheckedReport } from '#office/annual-report/checking/check.ts'
import type { Finding, Severity } from '#office/annual-report/finding.ts'
import { ruleGroups, rules, severityWords } from '#office/annual-report/rules.ts'
import { print } from './outcome.ts'
import { type Ink, paint } from './paint.ts'

const marks: Readonly<Record<Severity, { mark: string; ink: Ink }>> = {
  error: { mark: '✗', ink: 'red' },
  warning: { mark: '!', ink: 'yellow' },
  notice: { mark: '·', ink: 'gray' },
}

/** One report for a person: a heading, the findings by kind, a closing line. */
export function printReport(checked: CheckedReport): void {
  const year = checked.year === null ? '年度不明' : `${checked.year} 年度`
  const authority = checked.authority ?? '机关名称不明'
  print(
    `\n${paint('bold', `${authority} ${year}`)}  ${paint('gray', `${checked.file}，${checked.form} 年格式`)}`,
  )
  printFindings(checked.findings)
  print(`  ${verdict(checked.findings)}`)
}

export function printFindings(findings: readonly Finding[]): void {
  for (const group of ruleGroups) {
    const own = findings.filter((finding) => rules[finding.rule].group === group)
    if (own.length === 0) continue
    print(`\n  ${paint('bold', group)}`)
    for (const finding of [...own].sort((a, b) => weight(a) - weight(b))) printFinding(finding)
  }
}

function printFinding(finding: Finding): void {
  const { mark, ink } = marks[finding.severity]
  print(`    ${paint(ink, `${mark} ${severityWords[finding.severity]}`)}  ${finding.message}`)
  print(`      ${paint('gray', `${finding.rule} · ${rules[finding.rule].basis}`)}`)
}

/** Counts by severity in words, as in 发现 2 处错误、1 处警告. */
export function verdict(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const parts = (['error', 'warning', 'notice'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => paint(marks[severity].ink, `${count(severity)} 处${severityWords[severity]}`))
  if (parts.length === 0) return paint('green', '✓ 没有发现问题')
  const sound = count('error') === 0 ? paint('green', '✓ 没有错误，') : ''
  return `${sound}发现 ${parts.join('、')}`
}

function weight(finding: Finding): number {
  return { error: 0, warning: 1, notice: 2 }[finding.severity]
}
