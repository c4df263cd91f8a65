import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { form2021 } from '#law/report-form/form-2021.ts'
import { asRead, readBack, reportOf, tiedReports } from '../../../tests/documents/written-report.ts'
import { usualLimits } from '../read/limits.ts'
import { openZip } from '../read/zip.ts'
import { writeDocx } from './docx.ts'

test('any report that ties reads back from its Word paper cell for cell', async () => {
  await fc.assert(
    fc.asyncProperty(tiedReports, async (report) => {
      const reading = await readBack('a.docx', await writeDocx(report))
      expect(reading?.report.cells).toEqual(asRead(report))
      expect(reading?.proofs).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('keeps authority, year, the six headings in order and every word of the draft', async () => {
  const report = reportOf(new Map())
  const reading = await readBack('a.docx', await writeDocx(report))
  expect(reading?.report).toMatchObject({ authority: report.authority, year: 2025 })
  expect(reading?.report.sections.map((section) => section.heading)).toEqual(
    form2021.sections.map((section) => section.label),
  )
  expect(reading?.report.sections[0]?.paragraphs).toContain('〔待填：组织领导、人员培训、监督检查等情况〕')
})

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await openZip(bytes, usualLimits)
  const part = zip.ok ? await zip.zip.part(name) : undefined
  return part?.ok ? new TextDecoder().decode(part.bytes) : ''
}

test('has the page of GB/T 9704: A4, 37 mm above, 28 mm at the binding, 156 by 225 mm of text', async () => {
  const xml = await partOf(await writeDocx(reportOf(new Map())), 'word/document.xml')
  const page = /<w:pgSz.*?<w:pgMar.*?>/su.exec(xml)?.[0] ?? ''
  const millimetres = (name: string) =>
    Math.round((Number(new RegExp(` w:${name}="(\\d+)"`, 'u').exec(page)?.[1]) / 1440) * 25.4)
  const [width, height, top, left] = ['w', 'h', 'top', 'left'].map(millimetres)
  expect([width, height, top, left]).toEqual([210, 297, 37, 28])
  expect(210 - 28 - millimetres('right')).toBe(156)
  expect(297 - 37 - millimetres('bottom')).toBe(225)
})

test('draws real merged cells, repeats the heads of tables three and four, and tears no row', async () => {
  const xml = await partOf(await writeDocx(reportOf(new Map())), 'word/document.xml')
  const count = (mark: string) => xml.split(mark).length - 1
  expect(count('<w:tblHeader/>')).toBe(6)
  expect(count('<w:cantSplit/>')).toBe(count('<w:tr>'))
  expect(xml).toContain('<w:gridSpan w:val="5"/>')
  expect(count('<w:vMerge w:val="restart"/>')).toBeGreaterThan(5)
  expect(count('<w:highlight w:val="yellow"/>')).toBe(9)
})

test('numbers odd pages on the right and even pages on the left', async () => {
  const bytes = await writeDocx(reportOf(new Map()))
  expect(await partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  expect(await partOf(bytes, 'word/footer1.xml')).toMatch(/w:right="280".*PAGE/su)
  expect(await partOf(bytes, 'word/footer2.xml')).toMatch(/w:left="280".*PAGE/su)
})

test('names the authority as author and the language, and nothing of the machine', async () => {
  const bytes = await writeDocx(reportOf(new Map(), '甲<乙>&局'))
  const core = await partOf(bytes, 'docProps/core.xml')
  expect(core).toContain('<dc:creator>甲&lt;乙&gt;&amp;局</dc:creator>')
  expect(core).toContain('<dc:language>zh-CN</dc:language>')
  expect(core).not.toMatch(/docx|Un-named|T\d\d:/u)
})

test('is harmless whatever the register holds', async () => {
  const hostile = '甲\u0000\u0007</w:t><w:p/>&amp;\uD800\u202E]]>局'
  const report = reportOf(new Map(), hostile)
  const reading = await readBack('a.docx', await writeDocx(report))
  expect(reading?.report.cells).toEqual(asRead(report))
  expect(reading?.report.preamble[0]).toContain('甲</w:t><w:p/>&amp;]]>局')
})

test('the same report gives the same bytes, whatever the hour', async () => {
  const first = await writeDocx(reportOf(new Map()))
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
  const later = await writeDocx(reportOf(new Map())).finally(() => vi.useRealTimers())
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true)
})
