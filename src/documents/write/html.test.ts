import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { CellAddress } from '#law/report-form/form.ts'
import { annualReportData } from '#office/annual-report/drawing/report-data.ts'
import type { EvidenceItem, YearlyReport } from '#office/annual-report/yearly-report.ts'
import { withHostileCases } from '../../../tests/documents/hostile-cases.ts'
import { asRead, readBack, reportOf, tiedReports } from '../../../tests/documents/written-report.ts'
import { writeHtml } from './html.ts'

const sample = withHostileCases(
  reportOf(
    new Map<CellAddress, number | string>([
      ['disclosure/licensing/decisions', 7],
      ['disclosure/charges/amount', '0.168'],
      ['applications/denied.thirdParty/company', 3],
      ['applications/denied.thirdParty/total', 3],
    ]),
  ),
)

describe('the report as a page', () => {
  it('reads back to the same cells and ties, whatever the figures', async () => {
    await fc.assert(
      fc.asyncProperty(tiedReports, async (tied) => {
        const report = withHostileCases(tied)
        const reading = await readBack('a.html', bytesOf(writeHtml(report)))
        expect(reading?.report.cells).toEqual(asRead(report))
        expect(reading?.proofs).toEqual([])
        expect(reading?.report).toMatchObject({ authority: report.authority, year: 2025 })
      }),
      { numRuns: 60 },
    )
  })

  it('tells those who listen every head a number stands under', () => {
    const { elements, texts } = parsed(writeHtml(sample))
    const value = elements.find(
      ({ attributes }) => attributes['data-cell'] === 'applications/denied.thirdParty/company',
    )
    const heads = (value?.attributes.headers ?? '').split(' ').map((id) => texts.get(id))
    expect(heads).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '4.保护第三方合法权益',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ])
  })

  it('heads a number of table two by its own clause only', () => {
    const { elements, texts } = parsed(writeHtml(sample))
    const value = elements.find(
      ({ attributes }) => attributes['data-cell'] === 'disclosure/coercion/decisions',
    )
    const heads = (value?.attributes.headers ?? '').split(' ').map((id) => texts.get(id))
    expect(heads).toEqual(['行政强制', '第二十条第（六）项', '本年处理决定数量'])
  })

  it('carries all 200 cells, opens each that is not zero, and leads back', () => {
    const { elements } = parsed(writeHtml(sample))
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    const targets = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(elements.filter(({ attributes }) => attributes['data-cell']).length).toBe(sample.cells.size)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.length).toBe(sample.evidence.size * 2)
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([])
  })

  it('lets no text of a register become markup, and asks nothing of the network', () => {
    const every = reportOf(
      new Map([...sample.cells].map(([address]) => [address, 9])),
      '"><script>x</script>局',
    )
    const html = writeHtml(withHostileCases(every))
    const { elements } = parsed(html)
    expect(elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.type)).toEqual(
      ['application/json'],
    )
    expect(elements.filter(({ name }) => ['img', 'link', 'iframe', 'b', 'object'].includes(name))).toEqual([])
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes).filter((key) => /^on|^src$/u.test(key))),
    ).toEqual([])
    expect(
      elements.flatMap(({ attributes }) => attributes.href ?? []).every((href) => href.startsWith('#')),
    ).toBe(true)
    expect(html).not.toMatch(/url\(|@import/u)
  })

  it('holds its data for machines, and shows what is still to be filled in', () => {
    const html = writeHtml(sample)
    const { texts, elements } = parsed(html)
    expect(JSON.parse(texts.get('annual-report-data') ?? '')).toEqual(annualReportData(sample))
    const blanks = sample.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
      .filter(({ kind }) => kind === 'blank')
    expect(elements.filter(({ name }) => name === 'mark').length).toBe(blanks.length + 1)
  })

  it('stays usable where a cell has a hundred thousand cases, and says how many more there are', async () => {
    const many = withCases(sample, 'applications/new/person', 100_000)
    const html = writeHtml(many)
    expect(html).toContain('另有 99800 件未在此列出')
    expect(html.length).toBeLessThan(500_000)
    expect((await readBack('a.html', bytesOf(html)))?.report.cells).toEqual(asRead(many))
  })
})

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function withCases(report: YearlyReport, address: CellAddress, count: number): YearlyReport {
  const items = Array.from({ length: count }, (_, i): EvidenceItem => ({ id: `2025-${i}`, adds: 1 }))
  return { ...report, evidence: new Map([...report.evidence, [address, items]]) }
}

function parsed(html: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push({ name, attributes })
      open.push(attributes.id)
    },
    ontext: (text) => {
      for (const id of open) if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + text)
    },
    onclosetag: () => open.pop(),
  })
  parser.end(html)
  return { elements, texts }
}
