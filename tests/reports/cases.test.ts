import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { splitComparison } from '#documents/read/comparison.ts'
import { readPaper } from '#documents/read/paper.ts'
import { type CheckedReport, checkReport } from '#office/annual-report/checking/check.ts'
import { type ReportReading, readReport } from '#office/annual-report/reading/report.ts'

async function readCase(name: string): Promise<readonly ReportReading[]> {
  const reading = await readPaper(fileURLToPath(new URL(`../cases/${name}`, import.meta.url)))
  if (!reading.ok) throw new Error(`${name}: ${reading.refusal}`)
  return splitComparison(reading.paper).flatMap((paper) => readReport(paper) ?? [])
}

async function checkCase(name: string): Promise<CheckedReport> {
  const [reading] = await readCase(name)
  if (reading === undefined) throw new Error(`${name} is not read as a report`)
  return checkReport(reading)
}

/** Rules and cells of what is more than a notice, as short lines. */
function serious(checked: CheckedReport): readonly string[] {
  return checked.findings
    .filter((finding) => finding.severity !== 'notice')
    .map((finding) => `${finding.rule} ${finding.cells[0] ?? ''}`.trim())
}

const row = (checked: CheckedReport, name: string) =>
  ['person', 'company', 'research', 'charity', 'legal', 'otherOrg', 'total'].map(
    (column) => checked.cells[`applications/${name}/${column}`],
  )

test('the seed report: tables two and four are read, table three is proven, and nothing else is found', async () => {
  const checked = await checkCase('weidong-rsj-2025.txt')
  expect(checked.authority).toBe('卫东区人力资源和社会保障局')
  expect(checked.year).toBe(2025)
  expect(row(checked, 'new')).toEqual([2, 0, 0, 0, 0, 0, 2])
  expect(row(checked, 'denied.thirdParty')).toEqual([1, 0, 0, 0, 0, 0, 1])
  expect(row(checked, 'other.other')).toEqual([1, 0, 0, 0, 0, 0, 1])
  expect(row(checked, 'handled')).toEqual([2, 0, 0, 0, 0, 0, 2])
  expect(checked.recovered).toHaveLength(175)
  expect(checked.ambiguous).toEqual([])
  expect(checked.cells['disclosure/charges/amount']).toBe('0.168')
  expect(checked.cells['remedies/litigationAfterReconsideration/pending']).toBe(1)
  expect(serious(checked)).toEqual(['import.recovered applications/new/person'])
})

test('hongze 2023: the 2019 row set is outdated and table four fails twice', async () => {
  const checked = await checkCase('hongze-2023.pdf')
  expect(checked.form).toBe('2019')
  expect(row(checked, 'unavailable.notHeld')).toEqual([10, 0, 0, 0, 0, 0, 10])
  expect(row(checked, 'notProcessed.reconfirmation')).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(checked.recovered).toEqual([])
  expect(serious(checked)).toEqual([
    'form.outdated',
    'remedies.sum remedies/reconsideration/total',
    'remedies.sum remedies/litigationAfterReconsideration/total',
  ])
})

test('suqian: both years of the comparison sheet tie, and the growth said in 2024 does not', async () => {
  const [before, after] = await readCase('suqian-2023-2024.txt')
  if (before === undefined || after === undefined) throw new Error('expected two reports')
  expect([before.report.year, after.report.year]).toEqual([2023, 2024])
  expect(serious(checkReport(before))).toEqual([])
  const checked = checkReport(after, before)
  expect(row(checked, 'carriedIn')).toEqual([118, 3, 0, 0, 0, 0, 121])
  expect(checked.cells['remedies/reconsideration/total']).toBe(170)
  expect(checked.findings.filter((finding) => finding.rule.startsWith('disclosure.'))).toEqual([])
  const errors = checked.findings.filter((finding) => finding.severity === 'error')
  expect(errors.map((finding) => [finding.rule, finding.expected, finding.actual])).toEqual([
    ['narrative.mismatch', '1.08%', '1.05%'],
  ])
})

test('shanghai kewei: a blank 总计, and one application carried over though all are said to be finished', async () => {
  const checked = await checkCase('shanghai-kewei-2024.txt')
  expect(row(checked, 'other.notCorrected')).toEqual([8, 2, 0, 0, 0, 0, 10])
  expect(row(checked, 'carriedOut')).toEqual([1, 0, 0, 0, 0, 0, undefined])
  const blank = checked.findings.find((finding) => finding.cells.includes('applications/carriedOut/total'))
  expect(blank?.expected).toBe(1)
  expect(serious(checked).map((line) => line.split(' ')[0])).toEqual([
    'form.blank-cell',
    'narrative.mismatch',
  ])
})

test('hangzhou style: a large table with merged cells reads whole and ties', async () => {
  const checked = await checkCase('hangzhou-style-2025.html')
  expect(row(checked, 'new')).toEqual([13612, 252, 0, 45, 128, 32, 14069])
  expect(Object.keys(checked.cells)).toHaveLength(200)
  expect(serious(checked)).toEqual([])
})

test('shanghai office 2019: the 2019 form ties, eleven totals are blank, and three statements are not what the table says', async () => {
  const checked = await checkCase('shanghai-office-2019.html')
  expect(checked.form).toBe('2019')
  expect(checked.cells['disclosure/procurement/amount']).toBe('251000元')
  expect(
    checked.findings.filter((finding) => finding.rule === 'form.blank-cell' && finding.cells.length === 1),
  ).toHaveLength(11)
  const mismatches = checked.findings.filter((finding) => finding.rule === 'narrative.mismatch')
  expect(mismatches.map((finding) => finding.message).join('\n')).toMatch(/258[\s\S]*265|265[\s\S]*258/u)
  expect(mismatches.some((finding) => finding.message.includes('均获维持'))).toBe(true)
  expect(checked.findings.filter((finding) => /-sum|\.sum|balance|outdated/u.test(finding.rule))).toEqual([])
})

test('the blank official form: every cell is blank and said to be so', async () => {
  const checked = await checkCase('blank-form-2021.docx')
  expect(Object.keys(checked.cells)).toEqual([])
  const blank = checked.findings.filter((finding) => finding.rule === 'form.blank-cell')
  expect(blank.map((finding) => [finding.severity, finding.cells.length])).toEqual([
    ['error', 10],
    ['error', 175],
    ['error', 15],
  ])
})
