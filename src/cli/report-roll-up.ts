import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { printedReport, readSavedReport } from '#documents/write/json.ts'
import { hasError } from '#office/annual-report/finding.ts'
import type { ReportReading } from '#office/annual-report/reading/report.ts'
import type { EarlierRollUp } from '#office/annual-report/roll-up/compare.ts'
import { commonYear } from '#office/annual-report/roll-up/members.ts'
import { rollUp } from '#office/annual-report/roll-up/roll-up.ts'
import { type ExitCode, printJson, refuse } from './outcome.ts'
import { printRollUp } from './print-roll-up.ts'
import { progressOf } from './progress.ts'
import { readReports } from './read-reports.ts'
import { saveReport } from './save-report.ts'

const options = {
  authority: { type: 'string' },
  year: { type: 'string' },
  expected: { type: 'string' },
  previous: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

interface RollUpArgs {
  readonly files: readonly string[]
  readonly authority: string
  readonly year: number | undefined
  readonly expected: string | undefined
  readonly previous: string | undefined
  readonly out: string | undefined
  readonly json: boolean
}

/** `report roll-up FILE…`: the reports of an area into the area's own. */
export async function reportRollUp(args: readonly string[]): Promise<ExitCode> {
  const call = callOf(args)
  if (typeof call === 'string') return refuse(call)
  const expected = await linesOf(call.expected)
  if (expected === undefined) return refuse(`${call.expected}：读不到名单，应为文本文件，一行一个单位。`)
  const earlier = await earlierOf(call.previous)
  if (earlier === 'unreadable')
    return refuse(`${call.previous}：不是以前的汇总结果，请给出上次 --out 目录中的 annual-report.json。`)
  const { readings, refused } = await readAll(call.files)
  for (const line of refused) refuse(line)
  const year = call.year ?? commonYear(readings)
  if (year === undefined)
    return refuse('没有一份报告能读出年度，无法汇总。请用 --year 指明年度，或换成报告原文。')
  return finish(call, readings, refused, { authority: call.authority, year, expected }, earlier)
}

async function finish(
  call: RollUpArgs,
  readings: readonly ReportReading[],
  refused: readonly string[],
  area: { readonly authority: string; readonly year: number; readonly expected: readonly string[] },
  earlier: EarlierRollUp | undefined,
): Promise<ExitCode> {
  const rolled = rollUp(readings, area, earlier)
  const saved = await saveReport(rolled.report, call.out, undefined)
  if (!saved.ok) return refuse(saved.line)
  if (call.json) {
    const { members, missing, findings, changes } = rolled
    printJson({
      ...printedReport(rolled.report),
      members,
      missing,
      changes,
      findings,
      refused,
      files: saved.files,
    })
  } else printRollUp(rolled, refused, saved)
  if (refused.length > 0) return 2
  return hasError(rolled.findings) ? 1 : 0
}

async function readAll(files: readonly string[]) {
  const readings: ReportReading[] = []
  const refused: string[] = []
  const progress = progressOf(files.length, '正在读取')
  for (const file of files) {
    progress.step(file)
    const read = await readReports(file)
    if (read.ok) readings.push(...read.readings)
    else refused.push(read.line)
  }
  progress.done()
  return { readings, refused }
}

async function linesOf(path: string | undefined): Promise<readonly string[] | undefined> {
  if (path === undefined) return []
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text
    ?.replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

async function earlierOf(path: string | undefined): Promise<EarlierRollUp | undefined | 'unreadable'> {
  if (path === undefined) return undefined
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return (text === undefined ? undefined : readSavedReport(text)) ?? 'unreadable'
}

function callOf(args: readonly string[]): RollUpArgs | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length === 0 || values.authority === undefined)
      return '请给出要汇总的报告和地区名称，例如：npx gongkai report roll-up 各局年报/*.docx --authority 某区 --out out/area'
    if (values.out === undefined && !values.json) return '请用 --out 指明写到哪个目录，例如 --out out/area'
    if (values.year !== undefined && !/^20\d{2}$/u.test(values.year)) return `--year 应为年份：${values.year}`
    return {
      files: positionals,
      authority: values.authority,
      year: values.year === undefined ? undefined : Number(values.year),
      expected: values.expected,
      previous: values.previous,
      out: values.out,
      json: values.json,
    }
  } catch {
    return '不认识的选项。运行 npx gongkai help 查看用法。'
  }
}
