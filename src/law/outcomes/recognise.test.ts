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
    const spellings = [row?.label ?? '', bare, outcomeLabel(outcome), ...outcome.shortNames]
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

test.each([
  ['3. 属于国家秘密', 'denied.stateSecret'],
  ['12、属于国家秘密', 'denied.stateSecret'],
  ['一）属于国家秘密', 'denied.stateSecret'],
  ['三、不予公开、1、属于国家秘密', 'denied.stateSecret'],
  ['（三）、不予公开1、属于国家秘密', 'denied.stateSecret'],
  ['不予公开、属于国家秘密', 'denied.stateSecret'],
  ['不予公开——属于国家秘密', 'denied.stateSecret'],
  ['不予公开 ： 属于国家秘密', 'denied.stateSecret'],
  ['（三）不予公开1.属于国家秘密', 'denied.stateSecret'],
  ['（部分公开）', 'partial'],
  ['不予公开三）属于国家秘密', 'denied.stateSecret'],
])('%s is read as %s, whatever number it bears', (text, id) => {
  const found = recogniseOutcome(text)
  expect(found.ok ? found.outcome.id : found).toBe(id)
})

test('numbers with nothing behind them are no numbers of a heading', () => {
  expect(recogniseOutcome('属于国家秘密一').ok).toBe(false)
  expect(recogniseOutcome('属于2国家秘密').ok).toBe(false)
  expect(recogniseOutcome('123.属于国家秘密').ok).toBe(false)
  expect(recogniseOutcome('属于12.国家秘密').ok).toBe(false)
})

test('no word names two outcomes, with its group or without', () => {
  const owners = new Map<string, string>()
  for (const outcome of outcomes) {
    const row = applicationRows(form2021.applications).find(({ id }) => id === outcome.id)
    const group = row?.under[1]?.label.replace(/^（.）/u, '') ?? ''
    const label = row?.label.replace(/^（.）|^\d\./u, '') ?? ''
    for (const name of new Set([label, ...(row?.spellings ?? []), ...outcome.shortNames])) {
      for (const word of new Set([name, group + name])) {
        expect(owners.get(word), word).toBeUndefined()
        owners.set(word, outcome.id)
      }
    }
  }
})

test.each([
  ['逾期未交费', ['other.feeUnpaid', 'other.notCorrected', 'granted']],
  ['重复提交申请', ['notProcessed.repeated', 'notProcessed.excessive', 'notProcessed.petition']],
  // By its short name, which is nearer than its long label.
  ['信息不存', ['unavailable.notHeld', 'notProcessed.petition', 'other.other']],
  // By the share of letters to change, not by their number: a short word is not near to every short name.
  ['本机关不掌握该信', ['unavailable.notHeld', 'notProcessed.reconfirmation', 'other.notCorrected']],
  ['公开予以', ['granted', 'notProcessed.publication', 'partial']],
  ['过程信息', ['denied.processInformation', 'denied.internalAffairs', 'unavailable.notHeld']],
  // Nothing is as far from one as from another: the first three of the form.
  ['', ['granted', 'partial', 'denied.stateSecret']],
])('for the unknown word 「%s」 the three nearest are offered, nearest first', (text, candidates) => {
  expect(recogniseOutcome(text)).toEqual({ ok: false, reason: 'unknown', candidates })
})

test('an outcome is written with its group and without numbers', () => {
  const label = (id: string) => outcomes.filter((outcome) => outcome.id === id).map(outcomeLabel)
  expect(label('granted')).toEqual(['予以公开'])
  expect(label('partial')).toEqual(['部分公开'])
  expect(label('denied.publicSafety')).toEqual(['不予公开-危及“三安全一稳定”'])
  expect(label('other.other')).toEqual(['其他处理-其他'])
})
