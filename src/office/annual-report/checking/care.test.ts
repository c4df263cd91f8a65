import { expect, test } from 'vitest'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { CellReading, Report } from '../report.ts'
import { checkCarryOver } from './between-years.ts'
import { checkPrivacy } from './privacy.ts'
import { checkRepetition, checkSiblings } from './repetition.ts'

function report(words: string, rest: Partial<Report> = {}): Report {
  return {
    file: 'a.txt',
    form: '2021',
    title: '',
    authority: '甲区人社局',
    year: 2025,
    cells: new Map(),
    preamble: [],
    sections: [{ id: 'overview', heading: '总体情况', ordinal: '一', paragraphs: [words] }],
    ...rest,
  }
}

const withCells = (year: number, cells: Record<CellAddress, number>): Report =>
  report('', {
    year,
    cells: new Map(
      Object.entries(cells).map(([cell, value]): [CellAddress, CellReading] => [
        cell as CellAddress,
        { state: 'read', value },
      ]),
    ),
  })

test.each([
  ['申请人王某，身份证号11010519491231002X，', 'privacy.identity-number'],
  ['身份证 130503670401001 的申请人', 'privacy.identity-number'],
  ['其手机为13812345678。', 'privacy.phone'],
  ['退费至银行卡6222021234567890128，', undefined],
  ['退费至银行卡 6222 0212 3456 7890 124', undefined],
  ['身份证号110105194912310021（校验位不对）', undefined],
  ['联系电话：13812345678', undefined],
  ['全年访问量13812345678人次的网站', 'privacy.phone'],
  ['电话：0375-2168999，邮编467000', undefined],
  ['主动公开信息20250131条', undefined],
])('%s', (words, rule) => {
  const luhn = checkPrivacy(report(words)).map((finding) => finding.rule)
  if (words.includes('银行卡')) expect(luhn.every((found) => found === 'privacy.bank-card')).toBe(true)
  else expect(luhn).toEqual(rule === undefined ? [] : [rule])
})

test('a bank card is told by its check digit, and one wrong digit keeps silent', () => {
  expect(
    checkPrivacy(report('退费至银行账户6222020000000000004。')).length +
      checkPrivacy(report('退费至银行账户6222020000000000005。')).length,
  ).toBeLessThanOrEqual(1)
  const valid = [...Array(10).keys()].filter(
    (digit) => checkPrivacy(report(`账户622202000000000001${digit}。`)).length === 1,
  )
  expect(valid).toHaveLength(1)
})

const long = (seed: string) =>
  Array.from(
    { length: 30 },
    (_, i) =>
      `${seed}${'甲乙丙丁戊己庚辛壬癸'[i % 10]}项工作按照要求逐条落实到位并及时公开第${'一二三四五六七八九十'[i % 10]}${seed}`,
  ).join('。')

test('last year’s text with other figures is repeated, a rewritten one is not', () => {
  const before = report(long('就业'), { year: 2024, file: 'b.txt' })
  expect(
    checkRepetition(report(long('就业').replaceAll('第', '第3')), before).map((finding) => finding.rule),
  ).toEqual(['repetition.last-year'])
  expect(checkRepetition(report(long('社保')), before)).toEqual([])
})

test('siblings with one text are named, however many they are, and the authority’s name does not hide it', () => {
  const copies = Array.from({ length: 60 }, (_, i) =>
    report(`乙县第${i}局${long('土地')}`, { authority: `乙县第${i}局`, file: `${i}.txt` }),
  )
  const named = new Set(
    checkSiblings([report(long('就业')), ...copies]).flatMap(
      (finding) => finding.message.match(/\d+\.txt/gu) ?? [],
    ),
  )
  expect(named.size).toBe(60)
})

test('carry-over, stock and pending cases are held against the year before', () => {
  const before = withCells(2024, {
    'applications/carriedOut/person': 3,
    'disclosure/normativeDocuments/inForce': 10,
    'remedies/reconsideration/pending': 2,
  })
  const now = withCells(2025, {
    'applications/carriedIn/person': 2,
    'disclosure/normativeDocuments/issued': 2,
    'disclosure/normativeDocuments/repealed': 1,
    'disclosure/normativeDocuments/inForce': 12,
    'remedies/reconsideration/total': 1,
  })
  expect(
    checkCarryOver(now, before, form2021).map((finding) => [finding.rule, finding.expected, finding.actual]),
  ).toEqual([
    ['carry-over.applications', 3, 2],
    ['carry-over.remedies', 2, 1],
    ['disclosure.stock', 11, 12],
  ])
  expect(checkCarryOver(now, { ...before, year: 2023 }, form2021)).toEqual([])
})
