import { cellName } from '#law/report-form/cells.ts'
import { crossChecks } from '#law/report-form/cross-checks.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import { effectiveCounts } from '../effective.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { found } from './form-rules.ts'

type Counts = ReadonlyMap<CellAddress, number>

/** A report against the one of the year before. Another year's report says nothing about this one and is passed over. */
export function checkCarryOver(report: Report, previous: Report, form: ReportForm): readonly Finding[] {
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) return []
  const checks = crossChecks(form)
  const now = effectiveCounts(report.cells, checks)
  const before = effectiveCounts(previous.cells, checks)
  const year = previous.year === null ? '上年' : `${previous.year} 年`
  return [
    ...carriedIn(form, now, before, year),
    ...pendingRemedies(form, now, before, year),
    ...stocks(form, now, before, year),
  ]
}

/** What was carried out of last year comes into this one, for each kind of applicant. */
function carriedIn(form: ReportForm, now: Counts, before: Counts, year: string): Finding[] {
  return form.applications.columns.flatMap((column) => {
    const cell = `applications/carriedIn/${column.id}` as const
    const expected = before.get(`applications/carriedOut/${column.id}`)
    const actual = now.get(cell)
    if (expected === undefined || actual === undefined || expected === actual) return []
    return [
      found('carry-over.applications', 'error', [cell, `applications/carriedOut/${column.id}`], {
        expected,
        actual,
        message: `${cellName(form, cell)}为 ${actual}，但${year}报告「四、结转下年度继续办理」的「${column.label}」为 ${expected}。两者应相等。`,
      }),
    ]
  })
}

/** Cases still open at the end of last year must be among those of this year, decided or open. */
function pendingRemedies(form: ReportForm, now: Counts, before: Counts, year: string): Finding[] {
  return form.remedies.blocks.flatMap((block) => {
    const cell = `remedies/${block.id}/total` as const
    const pending = before.get(`remedies/${block.id}/pending`)
    const total = now.get(cell)
    if (pending === undefined || total === undefined || total >= pending) return []
    return [
      found('carry-over.remedies', 'warning', [cell, `remedies/${block.id}/pending`], {
        expected: pending,
        actual: total,
        message: `${year}尚未审结的${block.label} ${pending} 件应计入本年，但${cellName(form, cell)}只有 ${total}。请核对是否漏计。`,
      }),
    ]
  })
}

/** 现行有效 = last year's + 本年制发 − 本年废止. A hand-over or a recount may break it, and must then be explained. */
function stocks(form: ReportForm, now: Counts, before: Counts, year: string): Finding[] {
  return form.disclosure.blocks.flatMap(({ stock, rows }) =>
    stock === undefined
      ? []
      : rows.flatMap((row) => {
          const cell = (column: string): CellAddress => `disclosure/${row.id}/${column}`
          const opening = before.get(cell(stock.opening))
          const added = now.get(cell(stock.added))
          const removed = now.get(cell(stock.removed))
          const actual = now.get(cell(stock.opening))
          if (opening === undefined || added === undefined || removed === undefined || actual === undefined)
            return []
          const expected = opening + added - removed
          if (expected === actual) return []
          return [
            found(
              'disclosure.stock',
              'warning',
              [cell(stock.opening), cell(stock.added), cell(stock.removed)],
              {
                expected,
                actual,
                message: `「${row.label}」现行有效 ${actual} 件，按${year}现行有效 ${opening} + 本年制发 ${added} − 本年废止 ${removed} 应为 ${expected} 件。如因职能划转或重新清理，请在文中说明。`,
              },
            ),
          ]
        }),
  )
}
