import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPaperBytes } from '#documents/read/paper.ts'
import { writeDocx } from '#documents/write/docx.ts'
import { writeHtml } from '#documents/write/html.ts'
import { writePdf } from '#documents/write/pdf.ts'
import { writeXlsx } from '#documents/write/xlsx.ts'
import { buildReport } from '#office/annual-report/build.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import { readReport } from '#office/annual-report/reading/report.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { type Register, registers, sourceOf } from './registers.ts'

async function pdfBytes(report: YearlyReport): Promise<Uint8Array> {
  const pdf = await writePdf(report)
  if (!pdf.ok) throw new Error(pdf.message)
  return pdf.bytes
}

const papers: readonly (readonly [string, number, (report: YearlyReport) => Promise<Uint8Array>])[] = [
  ['docx', 25, writeDocx],
  ['html', 60, async (report) => Buffer.from(writeHtml(report))],
  ['xlsx', 30, writeXlsx],
  ['pdf', 20, pdfBytes],
]

async function build(register: Register, year: number): Promise<YearlyReport> {
  const built = await buildReport(sourceOf(register), { authority: '测试市某某局', year })
  if (!built.ok) throw new Error(built.problems.map((problem) => problem.message).join('；'))
  return built.report
}

test.each(papers)(
  'any register gives a %s that reads back cell for cell and has no error',
  async (kind, runs, write) => {
    await fc.assert(
      fc.asyncProperty(registers, fc.integer({ min: 2023, max: 2026 }), async (register, year) => {
        const report = await build(register, year)
        const paper = await readPaperBytes(`report.${kind}`, await write(report))
        const reading = paper.ok ? readReport(paper.paper) : undefined
        if (reading === undefined) throw new Error(`${kind} does not read as a report`)
        const checked = checkReport(reading)
        expect(checked.cells).toEqual(Object.fromEntries(report.cells))
        expect([checked.authority, checked.year]).toEqual(['测试市某某局', year])
        expect(checked.findings.filter((finding) => finding.severity !== 'notice')).toEqual([])
      }),
      { numRuns: runs },
    )
  },
)
