import { expect, test } from 'vitest'
import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { ReportReading } from '../reading/report.ts'
import type { CellReading } from '../report.ts'
import { rollUp } from './roll-up.ts'

function reading(
  authority: string,
  values: Record<CellAddress, number | string>,
  year = 2025,
): ReportReading {
  const cells = new Map(
    formCells(form2021).map(({ address, unit }): [CellAddress, CellReading] => [
      address,
      { state: 'read', value: values[address] ?? (unit === 'amount' ? '0' : 0) },
    ]),
  )
  return {
    report: {
      file: `${authority}.docx`,
      form: '2021',
      title: '',
      authority,
      year,
      cells,
      preamble: [],
      sections: [],
    },
    form: form2021,
    disclosureForm: form2021,
    proofs: [],
  }
}

const asked = (count: number): Record<CellAddress, number | string> => ({
  'applications/new/person': count,
  'applications/new/total': count,
  'applications/granted/person': count,
  'applications/granted/total': count,
  'applications/handled/person': count,
  'applications/handled/total': count,
})

const area = { authority: '某区', year: 2025, expected: ['甲局', '乙局', '丙局'] }

test('counts and amounts are added exactly, and who is missing is named', () => {
  const rolled = rollUp(
    [
      reading('甲局', { ...asked(3), 'disclosure/charges/amount': '0.1' }),
      reading('乙局', { ...asked(4), 'disclosure/charges/amount': '0.2' }),
    ],
    area,
    undefined,
  )
  expect(rolled.report.cells.get('applications/new/total')).toBe(7)
  expect(rolled.report.cells.get('disclosure/charges/amount')).toBe('0.3')
  expect(rolled.missing).toEqual(['丙局'])
  expect(rolled.report.evidence.get('applications/new/total')?.map((item) => [item.id, item.adds])).toEqual([
    ['甲局', 3],
    ['乙局', 4],
  ])
  expect(rolled.findings.map((finding) => finding.message)).toEqual([
    '缺「丙局」的报告，汇总数不含该单位。请催报。',
  ])
})

test('a report that does not tie, one of another year and one handed in twice are named and not believed silently', () => {
  const rolled = rollUp(
    [
      reading('甲局', { ...asked(3), 'applications/new/total': 5 }),
      reading('乙局', asked(1), 2024),
      reading('丙局', asked(1)),
      reading('丙局', asked(2)),
    ],
    { ...area, expected: [] },
    undefined,
  )
  const messages = rolled.findings.map((finding) => finding.message).join('\n')
  expect(messages).toMatch(/「甲局」报送的数字不平/u)
  expect(messages).toMatch(/乙局\.docx是 2024 年度的报告，没有计入 2025 年度汇总/u)
  expect(messages).toMatch(/丙局\.docx与前面的文件同属「丙局」/u)
  expect(rolled.report.cells.get('applications/granted/total')).toBe(4)
})

test('the area’s own published report is held against the sum and not added to it', () => {
  const rolled = rollUp(
    [reading('甲局', asked(3)), reading('某区人民政府', asked(4))],
    { ...area, expected: [] },
    undefined,
  )
  expect(rolled.report.cells.get('applications/new/total')).toBe(3)
  expect(rolled.findings.every((finding) => finding.rule === 'roll-up.sum' && finding.expected === 3)).toBe(
    true,
  )
  expect(rolled.findings).toHaveLength(6)
})

test('what changed since the last roll-up is told cell by cell, with whose figures moved it', () => {
  const first = rollUp([reading('甲局', asked(3)), reading('乙局', asked(4))], area, undefined)
  const second = rollUp([reading('甲局', asked(3)), reading('乙局', asked(6))], area, first.report)
  expect(second.changes).toHaveLength(6)
  expect(second.changes[0]).toMatchObject({
    before: 7,
    after: 9,
    by: [{ authority: '乙局', before: 4, after: 6 }],
  })
})
