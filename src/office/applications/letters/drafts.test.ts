import { describe, expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import { withDossier } from '../case/case.ts'
import { partOf } from '../playing/payloads.fixture.ts'
import { fileOf } from '../playing/play.fixture.ts'
import { arrived, received, step } from '../playing/step.fixture.ts'
import { bearsCode } from './bears-code.ts'
import { blanksOf, letterText, orBlank, runsText } from './letter.ts'
import { isLetterForm } from './made-by.ts'
import { draftContext, proceduralLetter } from './procedural.fixture.ts'
import { replyFormOf } from './reply-forms.ts'
import { replyLetter } from './write.ts'

const consultation = {
  who: 'third-party',
  party: '乙',
  name: '乙公司',
  question: '',
  askedOn: draftContext(received).on,
  until: null,
  reachedOn: null,
  came: 'objects',
  told: null,
} as const

describe('a letter drafted before its facts are there', () => {
  const blanks = {
    receipt: [],
    correction: ['补正期限', '补正事项'],
    reasons: ['数量和频次的具体情况', '说明理由的期限'],
    extension: ['延期原因', '延长的工作日数'],
    'consulting-told': [],
    delay: [],
    fee: ['收费依据', '收费标准', '金额', '缴纳期限', '缴纳方式', '逾期后果'],
    'record-correction': ['办理情况'],
    'third-party': ['被征求意见的单位或者个人'],
    'third-party-told': ['被征求意见的单位或者个人', '对公共利益的重大影响及理由', '决定公开的政府信息内容'],
    'co-maker': ['被征求意见的单位或者个人'],
    'other-organ': ['被征求意见的单位或者个人', '希望回复的日期'],
    department: ['协办科室', '协办事项', '协办期限'],
  } as const

  it.each(Object.entries(blanks))('says what a person still has to write: %s', (id, expected) => {
    if (!isLetterForm(id) || id === 'reply') throw new Error(`${id} is no letter of the procedure`)
    const letter = proceduralLetter(id, received)
    expect(blanksOf(letter)).toEqual(expected)
    for (const blank of expected) expect(letterText(letter)).toContain(`＿＿（${blank}）`)
    expect(letter.attachments).toEqual([])
  })

  it('puts no question where nobody was asked yet', () => {
    expect(letterText(proceduralLetter('third-party', received))).not.toContain('征求意见的事项')
  })

  it('takes words of nothing but spaces for words not written', () => {
    expect(orBlank(' \u3000', '理由')).toEqual({ blank: '理由' })
    expect(orBlank('属于过程稿', '理由')).toBe('属于过程稿')
  })

  it('leaves the day of the reply open where no period runs yet', () => {
    expect(blanksOf(proceduralLetter('delay', arrived))).toEqual(['答复期限'])
  })

  it('of a reply names each piece, its reason and where to turn', () => {
    const bare = { what: '', reason: '', pointer: '' }
    const parts = [
      { ...partOf('属于行政执法案卷'), ...bare },
      { ...partOf('本机关不掌握相关政府信息/2'), ...bare },
    ] as const
    const letter = replyLetter({ parts, counts: 'denied.enforcementFile' }, draftContext(received))
    expect(blanksOf(letter)).toEqual([
      '信息名称',
      '事实和理由',
      '信息名称',
      '事实和理由',
      '获取途径、负责机关或者原答复文号',
    ])
    expect(runsText(letter.paragraphs[2] ?? [])).toBe('一、关于“＿＿（信息名称）”')
  })
})

describe('a letter to somebody asked', () => {
  it('goes to the one it is about, not to the newest, and puts no question where there is none', () => {
    const question = { who: 'third-party', name: '甲公司', question: '单价' } as const
    const asked = step(received, 'consult', question, '2025-09-28')
    const newest = proceduralLetter('third-party', asked)
    expect([newest.addressee, letterText(newest).includes('征求意见的事项：单价。')]).toEqual([
      '甲公司',
      true,
    ])
    const other = proceduralLetter('third-party', asked, { consultation })
    expect([other.addressee, letterText(other).includes('征求意见的事项')]).toEqual(['乙公司', false])
  })

  it('tells the one who objected what was told to it, whoever was asked after it', () => {
    const told = { on: consultation.askedOn, contents: '金额。', reason: '涉及财政资金。' }
    const consultations = [
      { ...consultation, told },
      { ...consultation, party: '丙' },
    ]
    const file: Case = withDossier(fileOf(received), { consultations })
    const text = letterText(proceduralLetter('third-party-told', received, { file }))
    expect(text).toContain('重大影响：涉及财政资金。根据')
    expect(text).toContain('公开的内容为：金额。\n')
  })
})

describe('the forms of letters', () => {
  it('are the reply and every letter of the procedure, and nothing else', () => {
    expect(['reply', 'receipt', 'department'].map(isLetterForm)).toEqual([true, true, true])
    expect(['', 'toString', 'memo'].map(isLetterForm)).toEqual([false, false, false])
  })

  it('print a code only for the applicant’s receipt and for somebody asked', () => {
    const party = { who: 'third-party', party: '甲' } as const
    expect(bearsCode({ form: 'receipt', to: 'applicant' })).toBe(true)
    expect(bearsCode({ form: 'third-party', to: party })).toBe(true)
    expect(bearsCode({ form: 'correction', to: 'applicant' })).toBe(false)
    expect(bearsCode({ form: 'department', to: 'inside' })).toBe(false)
  })

  it('have no words for an outcome on a ground the law does not give it', () => {
    expect(() => replyFormOf({ outcome: 'granted', ground: '条例第九十九条' })).toThrow(
      'no reply is worded for granted on 条例第九十九条',
    )
  })
})

describe('a reply', () => {
  it('on no ground cites none, and leaves no empty words where the ground would stand', () => {
    const { paragraphs } = replyLetter(
      { parts: [partOf('其他')], counts: 'other.other' },
      draftContext(received),
    )
    expect(paragraphs[1]).toEqual([
      '经审查：',
      '事实和理由见审查记录',
      '。',
      '该申请不作为政府信息公开申请办理。',
    ])
  })

  it('of a register that kept no form wanted is given electronically', () => {
    const file = withDossier(fileOf(received), { wanted: null })
    const letter = replyLetter(
      { parts: [partOf('予以公开/2')], counts: 'granted' },
      draftContext(received, { file }),
    )
    expect(letterText(letter)).toContain('信息以电子数据形式提供，随本告知书一并提供。')
    expect(letter.attachments).toEqual([])
  })

  it('names a paper without the kind of its file, wherever else there is a dot', () => {
    const attachments = ['2024.12明细.xlsx', '说明', '批复.2024年']
    const letter = replyLetter(
      { parts: [partOf('予以公开/2')], counts: 'granted' },
      draftContext(received, { attachments }),
    )
    expect(letter.attachments).toEqual(['2024.12明细', '说明', '批复.2024年'])
  })
})
