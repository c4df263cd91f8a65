import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applicationRows, formCells } from '#law/report-form/cells.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { buildReport } from '#office/annual-report/build.ts'
import { checkSums } from '#office/annual-report/checking/sums.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { type Register, registers, sourceOf } from './registers.ts'

async function build(register: Register, year: number): Promise<YearlyReport> {
  const built = await buildReport(sourceOf(register), { authority: '某局', year })
  if (!built.ok) throw new Error(built.problems.map((problem) => problem.message).join('；'))
  return built.report
}

const rowsOf = (part: string) =>
  applicationRows(form2021.applications)
    .filter((row) => row.part === part)
    .map((row) => row.id)

const idsIn = (report: YearlyReport, rows: readonly string[]) =>
  rows
    .flatMap((row) => (report.evidence.get(`applications/${row}/total`) ?? []).map((item) => item.id))
    .sort()

test('an application alive in a year came in exactly once and left exactly once, whatever the register', async () => {
  await fc.assert(
    fc.asyncProperty(registers, fc.integer({ min: 2023, max: 2026 }), async (register, year) => {
      const report = await build(register, year)
      const alive = (register.applications ?? [])
        .filter(
          ({ received = '', closed = '' }) =>
            received <= `${year}-12-31` && (closed === '' || closed >= `${year}-01-01`),
        )
        .map((row) => row.id ?? '')
        .sort()
      expect(idsIn(report, rowsOf('inflow'))).toEqual(alive)
      expect(idsIn(report, [...rowsOf('outcome'), ...rowsOf('outflow')])).toEqual(alive)
    }),
    { numRuns: 300 },
  )
})

test('every cell is what the cases behind it add up to, and the year ties', async () => {
  await fc.assert(
    fc.asyncProperty(registers, fc.integer({ min: 2023, max: 2026 }), async (register, year) => {
      const report = await build(register, year)
      for (const { address, unit } of formCells(form2021)) {
        const behind = (report.evidence.get(address) ?? []).reduce((sum, item) => sum + item.adds, 0)
        const value = Number(report.cells.get(address))
        if (unit === 'amount') expect(value * 10_000).toBeCloseTo(behind, 4)
        else expect(value).toBe(behind)
      }
      const read = new Map(
        [...report.cells].map(([cell, value]) => [cell, { state: 'read' as const, value }]),
      )
      expect(checkSums(read, form2021)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('what one year carries out, the next carries in, and no document or pending case is lost between them', async () => {
  await fc.assert(
    fc.asyncProperty(registers, fc.integer({ min: 2023, max: 2025 }), async (register, year) => {
      const [now, next] = [await build(register, year), await build(register, year + 1)]
      for (const { id } of form2021.applications.columns) {
        expect(next.cells.get(`applications/carriedIn/${id}`)).toBe(
          now.cells.get(`applications/carriedOut/${id}`),
        )
      }
      const stock = (report: YearlyReport, column: string) =>
        Number(report.cells.get(`disclosure/normativeDocuments/${column}`))
      expect(stock(next, 'inForce')).toBe(
        stock(now, 'inForce') + stock(next, 'issued') - stock(next, 'repealed'),
      )
      for (const { id } of form2021.remedies.blocks) {
        expect(Number(next.cells.get(`remedies/${id}/total`))).toBeGreaterThanOrEqual(
          Number(now.cells.get(`remedies/${id}/pending`)),
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('names of private applicants are masked unless asked for, those of companies are not', async () => {
  const register: Register = {
    applications: [
      { id: '1', received: '2025-03-01', applicant: '欧阳修远', kind: '自然人' },
      { id: '2', received: '2025-03-02', applicant: '某某有限公司', kind: '商业企业' },
    ],
  }
  const who = (report: YearlyReport) => report.evidence.get('applications/new/total')?.map((item) => item.who)
  expect(who(await build(register, 2025))).toEqual(['欧阳**', '某某有限公司'])
  const shown = await buildReport(sourceOf(register), { authority: '某局', year: 2025, showNames: true })
  expect(shown.ok && who(shown.report)).toEqual(['欧阳修远', '某某有限公司'])
})
