import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test, vi } from 'vitest'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { asRead, readBack, reportOf, tiedReports } from '../../../tests/documents/written-report.ts'
import { writePdf } from './pdf.ts'

async function pdfOf(report: YearlyReport): Promise<Uint8Array> {
  const written = await writePdf(report)
  if (!written.ok) throw new Error(written.message)
  return written.bytes
}

test('any report that ties reads back from its pdf cell for cell', async () => {
  await fc.assert(
    fc.asyncProperty(tiedReports, async (report) => {
      const reading = await readBack('a.pdf', await pdfOf(report))
      expect(reading?.report.cells).toEqual(asRead(report))
      expect(reading?.proofs).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('keeps authority, year and the six headings in order', async () => {
  const report = reportOf(new Map())
  const reading = await readBack('a.pdf', await pdfOf(report))
  expect(reading?.report).toMatchObject({ authority: report.authority, year: 2025 })
  expect(reading?.report.sections.map((section) => section.heading)).toEqual(
    form2021.sections.map((section) => section.label),
  )
})

test('is tagged, in Chinese, titled, by the authority, and fits four pages', async () => {
  const report = reportOf(new Map())
  const pdf = await getDocument({ data: new Uint8Array(await pdfOf(report)), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: report.title, Author: report.authority, Language: 'zh-CN' })
  expect(JSON.stringify(info)).not.toMatch(/typst|CreationDate/iu)
  const kinds = JSON.stringify(await (await pdf.getPage(3)).getStructTree())
  expect(kinds).toMatch(/"Table".*"THead".*"TH"/u)
  expect(pdf.numPages).toBe(4)
  await pdf.loadingTask.destroy()
})

test('is harmless whatever the register holds', async () => {
  const hostile = '甲\u0000#eval("1")\\#read("/etc/passwd")*$x$\uD800\u202E局'
  const report = reportOf(new Map(), hostile)
  const reading = await readBack('a.pdf', await pdfOf(report))
  expect(reading?.report.cells).toEqual(asRead(report))
  expect(reading?.report.preamble.join('')).toContain('#eval("1")\\#read("/etc/passwd")*$x$')
  const endless = reportOf(new Map(), '很长的机关'.repeat(400))
  expect((await readBack('a.pdf', await pdfOf(endless)))?.report.cells).toEqual(asRead(endless))
})

test('names a letter that no font has instead of printing a box', async () => {
  const written = await writePdf(reportOf(new Map(), '甲\u{10FFFD}局'))
  expect(written).toMatchObject({ ok: false, message: expect.stringContaining('U+10FFFD') })
})

test('the same report gives the same bytes, whatever the hour', async () => {
  const first = await pdfOf(reportOf(new Map()))
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
  const later = await pdfOf(reportOf(new Map())).finally(() => vi.useRealTimers())
  expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true)
})
