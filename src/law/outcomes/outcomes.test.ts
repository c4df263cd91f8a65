import { expect, test } from 'vitest'
import { applicationRows } from '../report-form/cells.ts'
import { form2021 } from '../report-form/form-2021.ts'
import { outcomes } from './outcomes.ts'

test('there are 21 outcomes, one for each result row of the form and in its order', () => {
  const rows = applicationRows(form2021.applications).filter((row) => row.part === 'outcome')
  expect(outcomes.map((outcome) => outcome.id)).toEqual(rows.map((row) => row.id))
  expect(outcomes).toHaveLength(21)
})

test('refusals under articles 14, 15 and 16 go to reconsideration first, and so does a partial grant', () => {
  const first = outcomes.filter((outcome) => outcome.remedy === 'reconsideration-first')
  for (const outcome of first) {
    expect(
      outcome.grounds.every((ground) => /第(?:十四|十五|三十二|十六|三十七)条/u.test(ground)),
      outcome.id,
    ).toBe(true)
  }
  expect(first.map((outcome) => outcome.id)).toHaveLength(8)
})

test('every outcome names its article, save the one that needs a reason in words', () => {
  for (const outcome of outcomes) {
    expect(outcome.grounds.length > 0 || outcome.needsReason === true, outcome.id).toBe(true)
    expect(outcome.replies.length, outcome.id).toBeGreaterThan(0)
  }
})
