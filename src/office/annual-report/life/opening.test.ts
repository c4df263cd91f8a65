import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellAddress } from '#law/report-form/form.ts'
import { tiedCells } from '../../../../tests/reports/tied.ts'
import { asReading } from '../as-reading.ts'
import { checkReport } from '../checking/check.ts'
import { draft } from '../drafting/draft.ts'
import { type Fills, fillReport } from '../drafting/fill.ts'
import { releaseOf, reportOfRelease } from '../release.ts'
import type { ReportWithoutCases } from '../yearly-report.ts'
import { blockersOf } from './explained.ts'
import { openingCases, openingDifferences, withOpeningTold } from './opening.ts'
import { wholeFills } from './play.fixture.ts'

const facts = { disclosed: null, processingFees: null }

function reportOn(year: number, cells: ReadonlyMap<CellAddress, number | string>): ReportWithoutCases {
  const call = { authority: '平川区教育局', year }
  return { ...call, cells, ...draft(cells, call, facts) }
}

test('a year that opens otherwise than the last was closed says so itself, or is not handed in', () => {
  let differing = 0
  fc.assert(
    fc.property(tiedCells, tiedCells, (then, now) => {
      const closed = releaseOf(reportOn(2024, then), wholeFills)
      if (!closed.ok) return expect.fail('every blank is filled')
      const before = closed.released
      const told = withOpeningTold(reportOn(2025, now), before)
      const previous = asReading(reportOfRelease('平川区教育局', before))
      const found = (fills: Fills) => {
        const { findings } = checkReport(asReading(fillReport(told, fills)), previous)
        return { findings, blockers: blockersOf(findings, fills).map(({ rule }) => rule) }
      }
      const same = openingDifferences(told.cells, before).length === 0
      const silent = found(wholeFills)
      expect(silent.blockers.includes('carry-over.applications')).toBe(!same)
      // What it says about the difference is understood, and agrees with the tables.
      const open = found({ ...wholeFills, 'other.opening': '上年登记时漏记' })
      expect(open.blockers).not.toContain('carry-over.applications')
      expect(open.findings.filter(({ rule }) => rule.startsWith('narrative'))).toEqual([])
      if (same) return
      differing++
      expect(releaseOf(told, wholeFills)).toEqual({ ok: false, refusal: 'not-whole' })
      const text = releaseOf(told, { ...wholeFills, 'other.opening': '上年登记时漏记' })
      expect(text.ok && text.released.sections.at(-1)?.paragraphs[0]).toContain('原因是：上年登记时漏记。')
    }),
    { numRuns: 100 },
  )
  expect(differing).toBeGreaterThan(50)
})

test('cases stand on one side only: come since, or gone since', () => {
  expect(openingCases(['1', '2'], ['2', '3'])).toEqual({ added: ['3'], gone: ['1'] })
})
