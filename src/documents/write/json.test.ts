import { describe, expect, it } from 'vitest'
import { withHostileCases } from '../../../tests/documents/hostile-cases.ts'
import { reportOf } from '../../../tests/documents/written-report.ts'
import { printedReport, readSavedReport, savedReport } from './json.ts'

const sample = withHostileCases(reportOf(new Map([['applications/new/person', 7]]), '测试区民政局'))
const saved = new TextDecoder().decode(savedReport(sample))

describe('the report as data', () => {
  it('prints each cell with the ids of its cases', () => {
    const printed = printedReport(sample)
    expect(printed.cells['applications/new/person']).toBe(7)
    expect(printed.evidence['applications/new/person']).toEqual(['2025-0', '2025-1'])
    expect(printed).toMatchObject({ authority: '测试区民政局', year: 2025, form: '2021' })
  })

  it('saves every case in full, as JSON that any reader takes', () => {
    const parsed = JSON.parse(saved)
    expect(new Map(Object.entries(parsed.evidence))).toEqual(sample.evidence)
    expect(parsed.sections.map(({ heading }: { heading: string }) => heading)[0]).toBe('一、总体情况')
  })

  it('is an earlier roll-up when read again', () => {
    const earlier = readSavedReport(saved)
    expect(earlier?.cells).toEqual(sample.cells)
    expect(earlier?.evidence.get('applications/new/person')?.map(({ id, adds }) => [id, adds])).toEqual([
      ['2025-0', 1],
      ['2025-1', 6],
    ])
  })

  it('stays whole with no case at all and with more than are written at once', () => {
    const empty = savedReport({ ...sample, evidence: new Map() })
    expect(JSON.parse(new TextDecoder().decode(empty)).evidence).toEqual({})
    const items = Array.from({ length: 12_001 }, (_, i) => ({ id: `${i}`, adds: 1 }))
    const many = savedReport({ ...sample, evidence: new Map([['applications/new/person', items]]) })
    expect(readSavedReport(new TextDecoder().decode(many))?.evidence.get('applications/new/person')).toEqual(
      items,
    )
  })

  it.each([
    ['text', 'not json'],
    ['another document', '{"cells":1}'],
    ['cells of no form', '{"cells":{"x":1},"evidence":{}}'],
    ['words for a number', '{"cells":{"applications/new/person":"many"},"evidence":{}}'],
    ['cases without a number', '{"cells":{},"evidence":{"applications/new/person":[{"id":"a"}]}}'],
  ])('does not take %s for a report', (_, text) => {
    expect(readSavedReport(text)).toBeUndefined()
  })
})
