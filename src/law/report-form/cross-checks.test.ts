import { beforeEach, describe, expect, test } from 'vitest'
import { applicationRows } from './cells.ts'
import { type CrossCheckRule, crossChecks } from './cross-checks.ts'
import type { ReportForm } from './form.ts'
import { form2019 as printed2019 } from './form-2019.ts'
import { form2021 as printed2021 } from './form-2021.ts'

/** Copies of its own for every test, since what a form comes to is worked out once a form. */
let form2021 = printed2021
beforeEach(() => {
  form2021 = structuredClone(printed2021)
})

const by = (form: ReportForm, rule: CrossCheckRule) =>
  crossChecks(form).filter((check) => check.rule === rule)

describe.each([
  ['2021', printed2021],
  ['2019', printed2019],
] as const)('the identities of the form of %s', (_year, printed) => {
  let form = printed
  beforeEach(() => {
    form = structuredClone(printed)
  })

  test('are one balance and one sum of outcomes a column, one sum a row, and one a kind of remedy', () => {
    const rows = applicationRows(form.applications).length
    expect(by(form, 'applications.balance')).toHaveLength(7)
    expect(by(form, 'applications.outcome-sum')).toHaveLength(7)
    expect(by(form, 'applications.applicant-sum')).toHaveLength(rows)
    expect(by(form, 'remedies.sum')).toHaveLength(3)
    expect(crossChecks(form)).toHaveLength(17 + rows)
  })

  test('speak of their own table alone, each column or row of itself', () => {
    for (const { table, left, right } of crossChecks(form)) {
      for (const address of [...left, ...right]) expect(address.split('/')[0]).toBe(table)
    }
    for (const rule of ['applications.balance', 'applications.outcome-sum'] as const) {
      const columns = by(form, rule).map(({ left, right }) => [
        ...new Set([...left, ...right].map((address) => address.split('/')[2])),
      ])
      expect(columns).toEqual(form.applications.columns.map(({ id }) => [id]))
    }
  })

  test('count every outcome row in the sum of outcomes, and no other', () => {
    const outcomes = applicationRows(form.applications).filter(({ part }) => part === 'outcome')
    const [first] = by(form, 'applications.outcome-sum')
    expect(first?.left).toEqual(outcomes.map(({ id }) => `applications/${id}/person`))
    expect(first?.right).toEqual(['applications/handled/person'])
  })

  test('are the same list each time it is asked for', () => {
    expect(crossChecks(form)).toBe(crossChecks(form))
  })
})

describe('an identity of the form of 2021', () => {
  test('balances what came in with what was handled and what is left', () => {
    expect(by(form2021, 'applications.balance')[0]).toEqual({
      rule: 'applications.balance',
      table: 'applications',
      left: ['applications/new/person', 'applications/carriedIn/person'],
      right: ['applications/handled/person', 'applications/carriedOut/person'],
      words: '「自然人」列：一 + 二 = 三（七）总计 + 四',
    })
    expect(by(form2021, 'applications.outcome-sum')[6]?.words).toBe(
      '「总计」列：各项办理结果之和 = （七）总计',
    )
  })

  test('adds the kinds of applicants up to the total of a row', () => {
    expect(by(form2021, 'applications.applicant-sum')[0]).toEqual({
      rule: 'applications.applicant-sum',
      table: 'applications',
      left: ['person', 'company', 'research', 'charity', 'legal', 'otherOrg'].map(
        (id) => `applications/new/${id}`,
      ),
      right: ['applications/new/total'],
      words:
        '「一、本年新收政府信息公开申请数量」行：自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计',
    })
  })

  test('adds the results of a remedy up to its total', () => {
    expect(by(form2021, 'remedies.sum')[0]).toEqual({
      rule: 'remedies.sum',
      table: 'remedies',
      left: ['upheld', 'corrected', 'other', 'pending'].map((id) => `remedies/reconsideration/${id}`),
      right: ['remedies/reconsideration/total'],
      words: '「行政复议」：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
    })
  })
})
