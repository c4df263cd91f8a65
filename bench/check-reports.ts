import { parseDocument } from 'htmlparser2'
import { readPaperBytes } from '#documents/read/paper.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import { checkSiblings } from '#office/annual-report/checking/repetition.ts'
import { readReport } from '#office/annual-report/reading/report.ts'
import type { Report } from '#office/annual-report/report.ts'
import { publishedReports } from './published-reports.ts'

/** Checks 1,000 published HTML reports, against merely parsing them with the same parser; seconds for each. */
export async function benchCheck(count = 1_000): Promise<{ parse: number; check: number; ratio: number }> {
  const pages = publishedReports(count)
  const parse = () => {
    for (const { html } of pages) parseDocument(html)
  }
  const check = async () => {
    const reports: Report[] = []
    for (const { name, html } of pages) {
      const reading = await readPaperBytes(name, Buffer.from(html))
      if (!reading.ok) throw new Error(`${name}: ${reading.refusal}`)
      const report = readReport(reading.paper)
      if (report === undefined) throw new Error(`${name}: not read as a report`)
      checkReport(report)
      reports.push(report.report)
    }
    checkSiblings(reports)
  }
  parse()
  await check()
  const parsed = await seconds(async () => parse())
  const checked = await seconds(check)
  return { parse: parsed, check: checked, ratio: checked / parsed }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}
