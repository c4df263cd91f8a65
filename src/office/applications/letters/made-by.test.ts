import { describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import { caseKinds } from '../case/kinds.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, type Played } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { arrived, received, step } from '../playing/step.fixture.ts'
import { turns } from '../playing/turns.fixture.ts'
import { blanksOf, letterText } from './letter.ts'
import { lettersDue, madeBy } from './made-by.ts'
import { letterOfAct } from './of-act.ts'
import { proceduralForms } from './procedural.ts'

const base = {
  sender: {
    name: '卫东区人力资源和社会保障局',
    contact: '',
    organs: {
      ok: true,
      organs: [{ name: '卫东区人民政府', article: { law: 'reconsiderationLaw', article: '第二十四条' } }],
      stateCouncilRuling: false,
    },
  },
  calendar: announcedCalendar,
  settings: defaultSettings,
} as const
const numbered = ({ acts }: Played) => acts.map((act, at) => ({ ...act, number: at + 1 }))

/** The letters after an act, each whole; gives their forms. */
function whole(played: Played, after: number): readonly string[] {
  const acts = numbered(played)
  return lettersDue(acts)
    .filter(({ act }) => act > after)
    .map((due) => {
      const letter = letterOfAct(due, acts, base)
      expect(blanksOf(letter), letterText(letter)).toEqual([])
      expect(letterText(letter)).not.toMatch(/undefined|null|[。；]{2}|，。|：。/u)
      return due.form
    })
}

/** Stories that between them take every step that makes a letter. */
function stories() {
  const until = day('2025-10-31')
  const corrected = step(received, 'ask-correction', { items: '文号', until }, '2025-09-28')
  const given = step(corrected, 'take-supplement', { contents: ['某批复'] }, '2025-10-09')
  const request = { department: '就业科', question: '请检索', until }
  const asked = step(given, 'ask-department', request, '2025-10-09')
  const ask = (before: Played, who: 'third-party' | 'co-maker' | 'other-organ') =>
    step(before, 'consult', { who, name: '某单位', question: '是否同意公开', until }, '2025-10-10')
  const consulted = ask(ask(ask(asked, 'third-party'), 'co-maker'), 'other-organ')
  const answer = (before: Played, who: 'third-party' | 'co-maker') =>
    step(before, 'take-opinion', { who, party: '甲', opinion: 'objects', reasons: '' }, '2025-10-14')
  const answered = answer(answer(consulted, 'third-party'), 'co-maker')
  const many = step(answered, 'ask-reasons', { extent: '86件', until }, '2025-10-15')
  const explained = step(many, 'take-reasons', { reasons: '研究' }, '2025-10-16')
  const proposed = step(explained, 'propose-extension', { days: 20, reason: '数量大' }, '2025-10-17')
  const extended = step(proposed, 'extend', {}, '2025-10-20', people.审核人)
  const delayed = step(extended, 'delay', { until: day('2026-02-27') }, '2025-10-21')
  const drafted = step(delayed, 'draft', { parts: partsOf('予以公开/2') }, '2025-11-20')
  const read = step(drafted, 'approve', { edition: 1 }, '2025-11-21', people.审核人)
  const clean = { edition: 1, conclusion: '可以公开' }
  const reviewed = step(read, 'review-secrecy', clean, '2025-11-21', people.保密审查员)
  const digest = 'a'.repeat(64)
  const signed = step(reviewed, 'sign', { edition: 1, digest }, '2025-11-24', people.分管领导)
  const told = { party: '甲', contents: '金额', reason: '财政资金' }
  const charged = { method: 'by-volume', first: 1, last: 100 } as const
  const mended = { result: 'corrected', explanation: '已更正' } as const
  return {
    arrived,
    told: step(signed, 'tell-third-party', told, '2025-11-24'),
    charged: step(received, 'notice-fee', charged, '2025-10-09'),
    mended: step(received, 'treat-as-record-correction', mended, '2025-10-09'),
  }
}

describe('the letters of a case', () => {
  it('leave no blank, whatever steps are taken in whatever order', () => {
    turns(({ before, after }) => {
      if (after.acts.length > before.acts.length) whole(after, before.acts.length)
    }, 60)
  })

  it('come in every form there is, each without a blank', () => {
    const forms = new Set(Object.values(stories()).flatMap((played) => whole(played, 0)))
    expect([...forms].toSorted()).toEqual(['reply', ...Object.keys(proceduralForms)].toSorted())
  })

  it('say the same when they are written later', () => {
    turns(({ after }) => {
      const acts = numbered(after)
      for (const due of lettersDue(acts)) {
        const then = letterOfAct(due, acts.slice(0, due.act), base)
        expect(letterOfAct(due, acts, base)).toEqual(then)
      }
    }, 10)
  })

  it('are written although personal words were erased since', () => {
    turns(({ after }) => {
      const acts = numbered(after).map((act) => ({ ...act, personal: null }))
      for (const due of lettersDue(acts).filter(({ form }) => form !== 'reply')) {
        const letter = letterOfAct(due, acts, base)
        expect(letterText(letter)).not.toContain('赵明')
        expect(blanksOf(letter)).toEqual([])
      }
    }, 10)
  })

  it('tell the applicant once that third parties are asked, and give each number to one letter', () => {
    const ask = (before: Played, who: 'third-party' | 'co-maker', name: string) =>
      step(before, 'consult', { who, name, question: '是否同意公开' }, '2025-09-28')
    const asked = ask(
      ask(ask(received, 'third-party', '甲公司'), 'third-party', '乙公司'),
      'co-maker',
      '某局',
    )
    const due = lettersDue(numbered(asked))
    expect(due.map(({ act, form, to }) => [act, form, to])).toEqual([
      [1, 'receipt', 'applicant'],
      [2, 'third-party', { who: 'third-party', party: '甲' }],
      [2, 'consulting-told', 'applicant'],
      [3, 'third-party', { who: 'third-party', party: '乙' }],
      [4, 'co-maker', { who: 'co-maker', party: '甲' }],
    ])
    const numbers = due.flatMap(({ number }) => (number === '' ? [] : [number]))
    expect(new Set(numbers).size).toBe(numbers.length)
    const letters = due.map((one) => letterOfAct(one, numbered(asked), base).addressee)
    expect(letters).toEqual(['赵明', '甲公司', '赵明', '乙公司', '某局'])
  })

  it('are made by kinds of act that there are', () => {
    const ids: readonly string[] = caseKinds.map(({ id }) => id)
    expect(Object.keys(madeBy).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('print number and code for whoever may answer online, and nothing where there is no page', () => {
    const question = { who: 'third-party', name: '甲公司', question: '是否同意公开' } as const
    const asked = step(received, 'consult', question, '2025-09-28')
    const acts = numbered(asked)
    const answerWith = { number: '2025-1', code: 'ABCD-EFGH', address: 'www.weidong.gov.cn/answer' }
    const texts = (more: object) =>
      lettersDue(acts).map((due) => letterText(letterOfAct(due, acts, { ...base, ...more })))
    const [receipt, letter, told] = texts({ answerWith })
    expect(letter).toContain(
      '凭以下编号和查询码在www.weidong.gov.cn/answer网上答复。查询码只供你方使用，请不要告诉他人。\n编号：2025-1；查询码：ABCD-EFGH',
    )
    expect(receipt).toContain('凭以下编号和查询码可以在www.weidong.gov.cn/answer查询办理进度')
    expect(told).not.toContain('ABCD')
    expect(texts({}).join('')).not.toContain('查询码')
    const until = day('2025-10-31')
    const corrected = step(received, 'ask-correction', { items: '文号', until }, '2025-09-29')
    const [, correction] = lettersDue(numbered(corrected))
    if (correction === undefined) throw new Error('a correction makes a letter')
    const notice = letterText(letterOfAct(correction, numbered(corrected), { ...base, answerWith }))
    expect(notice).toContain('凭编号和回执上的查询码在www.weidong.gov.cn/answer网上提交')
    expect(notice).not.toContain('ABCD')
  })
})
