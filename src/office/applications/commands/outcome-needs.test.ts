import { describe, expect, it } from 'vitest'
import { alreadyPublic, type Part } from '../case/parts.ts'
import { partOf, partsOf, type Said } from '../playing/payloads.fixture.ts'
import { day, fileOf, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { reasonOf, received, step } from '../playing/step.fixture.ts'
import { partsRefusal } from './outcome-needs.ts'

const { 经办人: clerk, 申请人: applicant } = people
const date = '2025-10-09'
const later = '2025-12-20'

const asked = {
  correction: step(received, 'ask-correction', { items: '文号', until: day('2025-10-31') }, date),
  fee: step(received, 'notice-fee', { method: 'by-volume', first: 1, last: 31 }, date),
  reasons: step(received, 'ask-reasons', { extent: '86件', until: day('2025-10-15') }, date),
}
const lapsed = {
  correction: step(asked.correction, 'lapse-correction', {}, '2025-11-03'),
  fee: step(asked.fee, 'lapse-fee', {}, later),
  reasons: step(asked.reasons, 'lapse-reasons', {}, '2025-10-16'),
}
const consult = (who: 'third-party' | 'co-maker') =>
  step(received, 'consult', { who, name: '某公司', question: '是否同意公开' }, date)

const open = (played: Played) => {
  const file = fileOf(played)
  if (file.stage !== 'open') throw new Error(`${file.stage} is not open`)
  return file
}
const refusal = (played: Played, said: Said) => partsRefusal(open(played), partsOf(said))
const reason = (played: Played, said: Said) => refusal(played, said)?.reason
const changed = (said: string, change: Partial<Part>) =>
  partsRefusal(open(received), [{ ...partOf(said), ...change }])?.reason

describe('before a piece may end', () => {
  it.each([
    ['保护第三方合法权益', 'third-party-not-consulted', consult('third-party')],
    [
      '本机关不掌握相关政府信息',
      'search-not-recorded',
      step(received, 'record-search', { places: '室', terms: '词', found: '' }, date),
    ],
    [
      '补正后申请内容仍不明确',
      'not-supplemented',
      step(asked.correction, 'take-supplement', { contents: ['一'] }, date, applicant),
    ],
    ['大量反复申请', 'excess-not-examined', lapsed.reasons],
    ['逾期不补正', 'correction-not-lapsed', lapsed.correction],
    ['逾期不缴费', 'fee-not-lapsed', lapsed.fee],
  ] as const)('as %s, what the law asks for is on record', (outcome, missing, done) => {
    expect(reason(received, outcome)).toBe(missing)
    expect(reason(done, outcome)).toBeUndefined()
  })

  it('what was only begun is not enough', () => {
    expect(reason(asked.correction, '补正后申请内容仍不明确')).toBe('not-supplemented')
    expect(reason(asked.correction, '逾期不补正')).toBe('correction-not-lapsed')
    expect(reason(asked.fee, '逾期不缴费')).toBe('fee-not-lapsed')
    expect(reason(asked.reasons, '大量反复申请')).toBe('excess-not-examined')
    expect(reason(consult('co-maker'), '保护第三方合法权益')).toBe('third-party-not-consulted')
  })

  it('a third party was asked, or it says why none was', () => {
    expect(changed('保护第三方合法权益', { notConsultedBecause: '无法联系' })).toBeUndefined()
  })

  it('the reply says where to turn wherever the law wants it said, and only there', () => {
    const unpointed = (said: string) => changed(said, { pointer: ' ' })
    for (const said of ['予以公开/1', '本机关不掌握相关政府信息/2', '重复申请', '要求提供公开出版物']) {
      expect(unpointed(said), said).toBe('pointer-missing')
    }
    expect(partOf('予以公开/1').ground).toBe(alreadyPublic)
    for (const said of ['予以公开/2', '属于行政执法案卷']) expect(unpointed(said), said).toBeUndefined()
  })
})

describe('who has given up', () => {
  it('is told just that, in every piece', () => {
    const only = { reason: 'only-outcome', outcome: 'other.notCorrected' }
    expect(refusal(lapsed.correction, '属于行政执法案卷')).toEqual(only)
    expect(refusal(lapsed.correction, ['逾期不补正', '属于行政执法案卷'])).toEqual(only)
    expect(refusal(lapsed.fee, '逾期不补正')).toEqual({ reason: 'only-outcome', outcome: 'other.feeUnpaid' })
  })

  it('while a case still waited for may not be told it', () => {
    expect(reasonOf(step(asked.fee, 'draft', { parts: partsOf('逾期不缴费') }, date, clerk))).toBe('waiting')
  })
})

it('the first piece that may not end so is the one refused', () => {
  expect(reason(received, ['属于行政执法案卷', '本机关不掌握相关政府信息', '逾期不缴费'])).toBe(
    'search-not-recorded',
  )
})
