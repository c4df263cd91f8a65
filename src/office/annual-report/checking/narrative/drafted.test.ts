import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { tiedCells } from '../../../../../tests/reports/tied.ts'
import { draft } from '../../drafting/draft.ts'
import type { CellReading, Report } from '../../report.ts'
import type { Paragraph } from '../../yearly-report.ts'
import { checkNarrative, explainNarrative } from './check.ts'

const disclosure = fc.record({
  'disclosure/normativeDocuments/issued': fc.nat(60),
  'disclosure/normativeDocuments/repealed': fc.nat(60),
  'disclosure/normativeDocuments/inForce': fc.nat(600),
  'disclosure/licensing/decisions': fc.nat(2_000_000),
  'disclosure/penalties/decisions': fc.nat(5000),
  'disclosure/coercion/decisions': fc.nat(90),
})

const facts = fc.record({
  disclosed: fc.option(fc.nat(30_000)),
  processingFees: fc.option(
    fc.record({ notices: fc.nat(20), noticedFen: fc.nat(900_000), paidFen: fc.nat(900_000) }),
  ),
})

const said = (paragraphs: readonly Paragraph[]): readonly string[] =>
  paragraphs.map(({ runs }) =>
    runs.map((run) => (run.kind === 'words' ? run.text : `【${run.hint}】`)).join(''),
  )

const drafted = fc.tuple(tiedCells, disclosure, facts).map(([tied, table2, known]): Report => {
  const cells = new Map<CellAddress, number>([
    ...tied,
    ...(Object.entries(table2) as [CellAddress, number][]),
  ])
  const words = draft(cells, { authority: '平川区教育局', year: 2025 }, known)
  return {
    file: 'drafted',
    form: '2021',
    title: words.title,
    authority: '平川区教育局',
    year: 2025,
    cells: new Map([...cells].map(([cell, value]) => [cell, { state: 'read', value } satisfies CellReading])),
    preamble: said(words.preamble),
    sections: words.sections.map(({ id, paragraphs }) => ({
      id,
      heading: '',
      ordinal: '',
      paragraphs: said(paragraphs),
    })),
  }
})

test('the words drafted from any figures are understood and found to agree with them', () => {
  fc.assert(
    fc.property(drafted, (report) => {
      expect(checkNarrative(report, form2021)).toEqual([])
      expect(explainNarrative(report, form2021).length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('a drafted number changed by hand is found', () => {
  let changed = 0
  fc.assert(
    fc.property(drafted, (report) => {
      const wrong = {
        ...report,
        sections: report.sections.map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map((words) =>
            words.replace(/全年办结(\d+)件/u, (_, count) => `全年办结${Number(count) + 1}件`),
          ),
        })),
      }
      if (JSON.stringify(wrong.sections) === JSON.stringify(report.sections)) return
      changed++
      expect(checkNarrative(wrong, form2021).map(({ rule }) => rule)).toContain('narrative.mismatch')
    }),
    { numRuns: 100 },
  )
  expect(changed).toBeGreaterThan(50)
})
