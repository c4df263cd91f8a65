import { describe, expect, test } from 'vitest'
import { plainDate } from '#law/calendar/plain-date.ts'
import type { Json } from '#office/acts/json.ts'
import { correctionAsked } from '#office/acts/kinds/application-correction.ts'
import { applicationAssigned } from '#office/acts/kinds/application-department.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { actDetails, actorInWords, actTitle, hasWords } from './act-words.ts'
import { caseKinds } from './kinds.ts'

const day = plainDate(2025, 3, 3) ?? raise()
function raise(): never {
  throw new Error('a day')
}
const nameOf = (person: string) => (person === 'p1' ? '张敏' : person)

describe('the acts of a case in words', () => {
  test.each(caseKinds.map(({ id }) => id))('%s has words', (id) => {
    expect(hasWords(id)).toBe(true)
  })

  test('tell what was said, days as days', () => {
    const act = correctionAsked.act(
      day,
      { items: '写明文号', until: day, letter: '卫公开告〔2025〕1号' },
      null,
    )
    expect(actTitle(act)).toBe('告知补正')
    expect(actDetails(act, nameOf)).toEqual([
      { term: '补正事项', value: '写明文号' },
      { term: '补正期限', value: '2025年3月3日' },
      { term: '文号', value: '卫公开告〔2025〕1号' },
    ])
  })

  test('tell what was proposed by what it would change, and leave out what it does not say', () => {
    const told = (change: Record<string, Json>) =>
      actDetails(
        { kind: 'application.change-proposed', facts: { change, because: '归错' }, personal: null },
        nameOf,
      )
    expect(told({ what: 'outcome', outcome: 'granted', restatement: '' })).toEqual([
      { term: '更正什么', value: '办理结果的归类' },
      { term: '应当归入', value: '予以公开' },
      { term: '原因', value: '归错' },
    ])
    expect(
      told({ what: 'delivery', deliveredOn: '2025-03-03', proof: '签收' }).map(({ value }) => value),
    ).toEqual(['申请人收到答复的日期', '2025年3月3日', '签收', '归错'])
    expect(told({ what: 'anew' }).map(({ value }) => value)).toEqual(['自行纠正、重新答复', '归错'])
    const passed = { kind: 'application.change-passed-on', facts: { to: 'p1' }, personal: null }
    expect(actDetails(passed, nameOf)).toEqual([{ term: '接手人', value: '张敏' }])
  })

  test('name people, and leave out what is empty', () => {
    const act = applicationAssigned.act(day, { handler: personIdSchema.parse('p1') }, null)
    expect(actDetails(act, nameOf)).toEqual([{ term: '经办人', value: '张敏' }])
    expect(actDetails({ ...act, facts: {} }, nameOf)).toEqual([])
  })

  test('tell a list as one line, blanks left out, and a code by what it stands for', () => {
    const told = (kind: string, facts: Record<string, Json>) =>
      actDetails({ kind, facts, personal: null }, nameOf).map(({ value }) => value)
    expect(told('application.files-attached', { names: ['甲.pdf ', '2025-03-03'] })).toEqual([
      '甲.pdf；2025年3月3日',
    ])
    expect(told('application.treated-as-record-correction', { result: 'refused', explanation: ' ' })).toEqual(
      ['不予更正'],
    )
    expect(told('application.closed', { outcome: 'denied.stateSecret' })).toEqual(['不予公开-属于国家秘密'])
    expect(told('application.rated', { score: 5, words: null })).toEqual(['5'])
  })

  test('tell of a digest enough to compare by, and of other words all', () => {
    const facts = { letter: '卫人社公复〔2025〕1号', edition: 2, digest: '0123456789abcdef'.repeat(4) }
    const signed = actDetails({ kind: 'application.reply-signed', facts, personal: null }, nameOf)
    expect(signed.map(({ value }) => value)).toEqual(['卫人社公复〔2025〕1号', '2', '0123456789abcdef…'])
  })

  test('of a kind nobody knows yet tell only that something was recorded', () => {
    expect(actTitle({ kind: 'application.unheard-of' })).toBe('其他记录')
    expect(
      actDetails({ kind: 'application.unheard-of', facts: { reason: '一' }, personal: null }, nameOf),
    ).toEqual([])
  })

  test('name only whoever holds a place in the house by name', () => {
    const named = (by: string) => actorInWords(by, (person) => `某人${person}`)
    expect(['gongkai', 'co-maker', 'co-maker/乙/丙', 'other-organ/甲', 'somebody/甲'].map(named)).toEqual([
      '系统',
      '某人co-maker',
      '共同制作机关（乙/丙）',
      '其他机关（甲）',
      '某人somebody/甲',
    ])
  })

  test('tell the public by its place in the case', () => {
    expect(['applicant', 'third-party/甲', 'p1'].map((by) => actorInWords(by, nameOf))).toEqual([
      '申请人',
      '第三方（甲）',
      '张敏',
    ])
  })
})
