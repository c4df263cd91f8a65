import { parseArgs } from 'node:util'
import { type CheckedReport, checkReport } from '#office/annual-report/checking/check.ts'
import { checkSiblings } from '#office/annual-report/checking/repetition.ts'
import { type Finding, hasError } from '#office/annual-report/finding.ts'
import type { ReportReading } from '#office/annual-report/reading/report.ts'
import { explain } from './explain.ts'
import { type ExitCode, printJson, refuse } from './outcome.ts'
import { printFindings, printReport, verdict } from './print-findings.ts'
import { progressOf } from './progress.ts'
import { readReports } from './read-reports.ts'
import { saveFindings } from './save-findings.ts'

const options = {
  previous: { type: 'string' },
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const

interface Checked {
  readonly checked: CheckedReport
  readonly reading: ReportReading
}

/** `report check FILE…`: reads published reports and says what does not hold. */
export async function reportCheck(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args)
  if (typeof call === 'string') return refuse(call)
  const previous = call.previous === undefined ? undefined : await readReports(call.previous)
  if (previous && !previous.ok) return refuse(previous.line)

  const done: Checked[] = []
  const refused: { file: string; line: string }[] = []
  const progress = progressOf(call.files.length, '正在核对')
  for (const file of call.files) {
    progress.step(file)
    const read = await readReports(file)
    if (read.ok) done.push(...checkAll(read.readings, previous?.readings ?? []))
    else refused.push({ file: read.file, line: read.line })
  }
  progress.done()

  const siblings = checkSiblings(done.map(({ reading }) => reading.report))
  for (const { line } of refused) refuse(line)
  if (call.out !== undefined) {
    const saved = await saveFindings(
      call.out,
      done.map(({ checked }) => checked),
      refused,
      siblings,
    )
    if (saved !== undefined) return refuse(saved)
  }
  if (call.json) printAsJson(done, siblings, refused)
  else if (done.length > 0) printAll(done, siblings, call.explain)
  if (refused.length > 0) return 2
  return hasError([...done.flatMap(({ checked }) => checked.findings), ...siblings]) ? 1 : 0
}

function callOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length === 0) return '请给出要核对的文件，例如：npx gongkai report check 年报.docx'
    if (values.out !== undefined && !/\.(?:xlsx|html)$/u.test(values.out)) {
      return `--out 只能写成 .xlsx 或 .html：${values.out}`
    }
    return { ...values, files: positionals }
  } catch {
    return '不认识的选项。运行 npx gongkai help 查看用法。'
  }
}

/** A report is held against the year before it where that one is at hand: given, or in the same comparison sheet. */
function checkAll(readings: readonly ReportReading[], given: readonly ReportReading[]): readonly Checked[] {
  return readings.map((reading) => {
    const year = reading.report.year
    const before = [...readings, ...given].find(
      (other) => other !== reading && year !== null && other.report.year === year - 1,
    )
    return { checked: checkReport(reading, before ?? given[0]), reading }
  })
}

function printAsJson(
  done: readonly Checked[],
  siblings: readonly Finding[],
  refused: readonly { file: string; line: string }[],
): void {
  const [only, ...others] = done
  if (only === undefined) return
  if (others.length === 0 && refused.length === 0) printJson(only.checked)
  else
    printJson({
      reports: done.map(({ checked }) => checked),
      findings: siblings,
      ...(refused.length > 0 ? { refused } : {}),
    })
}

function printAll(done: readonly Checked[], siblings: readonly Finding[], explained: boolean): void {
  for (const { checked, reading } of done) {
    printReport(checked)
    if (explained) explain(reading)
  }
  if (siblings.length > 0) {
    process.stdout.write('\n各报告之间\n')
    printFindings(siblings)
  }
  if (done.length > 1) {
    const all = [...done.flatMap(({ checked }) => checked.findings), ...siblings]
    process.stdout.write(`\n共 ${done.length} 份报告：${verdict(all)}\n`)
  }
}
