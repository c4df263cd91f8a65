import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openRegister } from '#documents/register/open.ts'
import { printedReport } from '#documents/write/json.ts'
import { type Built, buildReport } from '#office/annual-report/build.ts'
import { hasError } from '#office/annual-report/finding.ts'
import type { ReportReading } from '#office/annual-report/reading/report.ts'
import type { RegisterSource } from '#office/annual-report/register/source.ts'
import { countingRows } from './counting-rows.ts'
import { type ExitCode, printJson, refuse } from './outcome.ts'
import { printBuilt } from './print-built.ts'
import { printProblems } from './print-register.ts'
import { readReports } from './read-reports.ts'
import { saveReport } from './save-report.ts'

const options = {
  year: { type: 'string' },
  authority: { type: 'string' },
  previous: { type: 'string' },
  out: { type: 'string' },
  'show-names': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

interface BuildCall {
  readonly register: string
  readonly year: number
  readonly authority: string | undefined
  readonly previous: string | undefined
  readonly out: string | undefined
  readonly showNames: boolean
  readonly json: boolean
}

/** `report build REGISTER`: counts a register into the year's report and writes it on every kind of paper. */
export async function reportBuild(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args)
  if (typeof call === 'string') return refuse(call)
  const previous = call.previous === undefined ? undefined : await readReports(call.previous)
  if (previous && !previous.ok) return refuse(previous.line)
  const opened = await openRegister(call.register)
  if (!opened.ok) return refuse(opened.message)
  const before = previous?.readings.find(({ report }) => report.year === call.year - 1)
  if (previous && before === undefined)
    return refuse(`${call.previous}：不是 ${call.year - 1} 年度的报告，无法核对衔接。请换成上一年的报告。`)
  return finish(call, opened.source, await count(call, opened.source, before), before)
}

async function count(call: BuildCall, source: RegisterSource, before: ReportReading | undefined) {
  const counting = countingRows(source)
  const built = await buildReport(counting.source, {
    authority: call.authority ?? before?.report.authority ?? '〔待填：机关名称〕',
    year: call.year,
    showNames: call.showNames,
  })
  counting.done()
  return built
}

async function finish(
  call: BuildCall,
  source: RegisterSource,
  built: Built,
  before: ReportReading | undefined,
): Promise<ExitCode> {
  if (!built.ok) {
    printProblems(built.problems)
    return 2
  }
  const saved = await saveReport(built.report, call.out, before)
  if (!saved.ok) return refuse(saved.line)
  const { files, findings } = saved
  const notices = [...built.notices, ...saved.notices]
  const { report } = built
  if (call.json) printJson({ ...printedReport(report), findings, notices, files })
  else printBuilt({ report, source, register: basename(call.register), notices, findings, files })
  return hasError(findings) ? 1 : 0
}

function callOf(args: readonly string[]): BuildCall | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [register, ...others] = positionals
    if (register === undefined || others.length > 0)
      return '请给出一个登记簿（.xlsx 或 CSV 文件夹），例如：npx gongkai report build 登记簿.xlsx --year 2025 --authority 某局 --out out'
    const year = Number(values.year)
    if (!/^20\d{2}$/u.test(values.year ?? '')) return '请用 --year 指明报告年度，例如 --year 2025'
    if (year < 2021) return `${year} 年度用的是旧格式，这里只生成 2021 年起的现行格式。`
    if (values.out === undefined && !values.json) return '请用 --out 指明写到哪个目录，例如 --out out/2025'
    return {
      register,
      year,
      authority: values.authority,
      previous: values.previous,
      out: values.out,
      showNames: values['show-names'],
      json: values.json,
    }
  } catch {
    return '不认识的选项。运行 npx gongkai help 查看用法。'
  }
}
