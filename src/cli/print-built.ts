import { figuresOf } from '#office/annual-report/drafting/figures.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import type { RegisterSource } from '#office/annual-report/register/source.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { print } from './outcome.ts'
import { paint } from './paint.ts'
import { printFindings, verdict } from './print-findings.ts'
import { printHeaderMatch } from './print-register.ts'

interface PrintedBuild {
  readonly report: YearlyReport
  readonly source: RegisterSource
  readonly register: string
  readonly notices: readonly string[]
  readonly findings: readonly Finding[]
  readonly files: readonly string[]
}

/** What was built, for a person: how the register was understood, the main figures, what is left to fill in, the files. */
export function printBuilt(built: PrintedBuild): void {
  const { report, source, register, notices, findings, files } = built
  print(`\n${paint('bold', report.title)}  ${paint('gray', `由 ${register} 生成`)}`)
  printHeaderMatch(source)
  for (const notice of notices) print(`  ${paint('yellow', '!')} ${notice}`)
  print('')
  for (const line of figureLines(report)) print(`  ${line}`)
  const blanks = blanksOf(report)
  if (blanks > 0) print(`  另有 ${blanks} 处要由人填写，文中以〔待填：……〕标明`)
  printFindings(findings)
  print(`\n  核对写出的报告：${verdict(findings)}`)
  if (files.length > 0) print('\n  已写出：')
  for (const file of files) print(`    ${file}`)
}

function figureLines(report: YearlyReport): readonly string[] {
  const { count, words } = figuresOf(report.cells)
  const remedy = (block: string) => count(`remedies/${block}/total`)
  return [
    `申请    新收 ${count('applications/new/total')}，上年结转 ${count('applications/carriedIn/total')}，办结 ${count('applications/handled/total')}，结转下年 ${count('applications/carriedOut/total')}`,
    `复议    ${remedy('reconsideration')}    诉讼    ${remedy('directLitigation') + remedy('litigationAfterReconsideration')}`,
    `规范性文件  制发 ${count('disclosure/normativeDocuments/issued')}，废止 ${count('disclosure/normativeDocuments/repealed')}，现行有效 ${count('disclosure/normativeDocuments/inForce')}`,
    `许可 ${count('disclosure/licensing/decisions')}    处罚 ${count('disclosure/penalties/decisions')}    强制 ${count('disclosure/coercion/decisions')}    收费 ${words('disclosure/charges/amount')} 万元`,
  ]
}

function blanksOf(report: YearlyReport): number {
  return [...report.preamble, ...report.sections.flatMap((section) => section.paragraphs)]
    .flatMap((paragraph) => paragraph.runs)
    .filter((run) => run.kind === 'blank').length
}
