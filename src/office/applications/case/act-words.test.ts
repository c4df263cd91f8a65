import { describe, expect, test } from 'vitest'
import { plainDate } from '#law/calendar/plain-date.ts'
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
    const act = correctionAsked.act(day, { items: '写明文号', until: day, letter: '卫公告〔2025〕1号' }, null)
    expect(actTitle(act)).toBe('告知补正')
    expect(actDetails(act, nameOf)).toEqual([
      { term: '补正事项', value: '写明文号' },
      { term: '补正期限', value: '2025年3月3日' },
      { term: '文号', value: '卫公告〔2025〕1号' },
    ])
  })

  test('name people, and leave out what is empty', () => {
    const act = applicationAssigned.act(day, { handler: personIdSchema.parse('p1') }, null)
    expect(actDetails(act, nameOf)).toEqual([{ term: '经办人', value: '张敏' }])
    expect(actDetails({ ...act, facts: {} }, nameOf)).toEqual([])
  })

  test('tell the public by its place in the case', () => {
    expect(['applicant', 'third-party/甲', 'p1'].map((by) => actorInWords(by, nameOf))).toEqual([
      '申请人',
      '第三方（甲）',
      '张敏',
    ])
  })
})
