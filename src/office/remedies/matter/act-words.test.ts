import { expect, it } from 'vitest'
import { remedies } from '#office/acts/sections/remedies.ts'
import { begin, day, reconsideration, take } from '../playing/play.fixture.ts'
import { hasRemedyWords, remedyActDetails, remedyActTitle } from './act-words.ts'

it('every kind of act has words of its own', () => {
  expect(remedies.kinds.map(({ id }) => id).filter((id) => !hasRemedyWords(id))).toEqual([])
})

it('tells a result by its names, never by its codes', () => {
  const on = day('2026-04-10')
  const ordered = { on, form: 'ordered-to-act', document: '决定', order: '重新答复', until: on } as const
  const act = take(begin(reconsideration), 'record-result', ordered).acts.at(-1) ?? expect.fail('no act')
  expect(remedyActTitle(act)).toBe('收到生效的决定（判决、裁定）')
  expect(remedyActDetails(act)).toEqual([
    { term: '结果', value: '责令（判令）履行' },
    { term: '文书', value: '决定' },
    { term: '责令内容', value: '重新答复' },
    { term: '履行期限', value: '2026年4月10日' },
    { term: '计入表四', value: '结果纠正' },
  ])
})
