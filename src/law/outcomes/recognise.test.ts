import { expect, test } from 'vitest'
import { applicationRows } from '../report-form/cells.ts'
import { form2021 } from '../report-form/form-2021.ts'
import { outcomes } from './outcomes.ts'
import { outcomeLabel, recogniseOutcome } from './recognise.ts'

test('the outcomes are the outcome rows of the form, each once and in its order', () => {
  const rows = applicationRows(form2021.applications).filter((row) => row.part === 'outcome')
  expect(outcomes.map((outcome) => outcome.id)).toEqual(rows.map((row) => row.id))
  expect(outcomes).toHaveLength(21)
})

test('refusals under articles 14, 15 and 16 go to reconsideration first, other outcomes leave the choice', () => {
  for (const outcome of outcomes) {
    const refused =
      outcome.grounds.some((ground) => /第十[四五六]条/u.test(ground)) || outcome.id === 'partial'
    expect(outcome.remedy, outcome.id).toBe(refused ? 'reconsideration-first' : 'free-choice')
  }
})

test.each(outcomes.map((outcome) => [outcome.id, outcome] as const))(
  '%s is known by its label, its group and its short names',
  (id, outcome) => {
    const row = applicationRows(form2021.applications).find((candidate) => candidate.id === id)
    const group = row?.under[1]?.label ?? ''
    const bare = row?.label.replace(/^\d\.|^（.）/u, '') ?? ''
    const spellings = [row?.label ?? '', bare, outcomeLabel(outcome), ...(outcome.shortNames ?? [])]
    const grouped =
      group === ''
        ? []
        : [
            `${group}${row?.label}`,
            `${group}-${bare}`,
            `${group.replace(/^（.）/u, '')}/${row?.label}`,
            `${group} ${bare}`,
          ]
    for (const spelling of [...spellings, ...grouped]) {
      const found = recogniseOutcome(spelling)
      expect(found.ok ? found.outcome.id : found, spelling).toBe(id)
    }
  },
)

test.each([
  ['不予公开-属于国家秘密', 'denied.stateSecret'],
  ['（三）不予公开 4．保护第三方合法权益', 'denied.thirdParty'],
  ['其他处理-其他', 'other.other'],
  ['３.其他', 'other.other'],
  [' 予以公开 ', 'granted'],
  ['危及"三安全一稳定"', 'denied.publicSafety'],
])('%s is read as %s', (text, id) => {
  const found = recogniseOutcome(text)
  expect(found.ok && found.outcome.id).toBe(id)
})

test('a bare group name leaves the reason open and says which there are', () => {
  const found = recogniseOutcome('（四）无法提供')
  expect(found).toEqual({
    ok: false,
    reason: 'group-only',
    group: '无法提供',
    candidates: ['unavailable.notHeld', 'unavailable.requiresCreation', 'unavailable.stillUnclear'],
  })
})

test('an unknown word is answered with the nearest right one', () => {
  const found = recogniseOutcome('不予公开-属于国家密秘')
  expect(found.ok).toBe(false)
  expect(!found.ok && found.candidates[0]).toBe('denied.stateSecret')
})
