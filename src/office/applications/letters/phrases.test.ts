import { describe, expect, it } from 'vitest'
import { fileOf } from '../playing/play.fixture.ts'
import { received } from '../playing/step.fixture.ts'
import { attachmentLines, letterText } from './letter.ts'
import { applicantName, contentsOf, groundInFull, listed, opening, trimStop } from './phrases.ts'
import { proceduralLetter } from './procedural.fixture.ts'

describe('words that people wrote', () => {
  it('go into a sentence without the stop at their end, and keep those inside', () => {
    expect(trimStop('　查了档案室。没有找到。； ')).toBe('查了档案室。没有找到')
    expect(trimStop(' 。 ')).toBe('')
  })

  it('go on in the sentence where they are one line, and begin a line where they are several', () => {
    expect(listed('写明文号。')).toBe('写明文号')
    expect(listed('一、文号；\n二、年度。')).toBe('\n一、文号；\n二、年度')
  })

  it('that ask for several things are quoted as one, without empty ones', () => {
    expect(contentsOf({ contents: ['批复。', ' ', '附图；'] })).toBe('批复；附图')
    expect(contentsOf({ contents: [] })).toBe('')
  })

  it('in several lines are quoted in one, so that no sentence is torn', () => {
    expect(contentsOf({ contents: ['补贴明细（含单位）\n\n 2024年度。', '附图'] })).toBe(
      '补贴明细（含单位） 2024年度；附图',
    )
  })
})

describe('a ground', () => {
  it('is cited by the full name of its law, and only where the name begins it', () => {
    expect(groundInFull('条例第三十条')).toBe('《中华人民共和国政府信息公开条例》第三十条')
    expect(groundInFull('国办函〔2020〕109号第六条')).toBe(
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条',
    )
    expect(groundInFull('信访工作条例第十七条')).toBe('信访工作条例第十七条')
    expect(groundInFull('参照国办函〔2020〕109号')).toBe('参照国办函〔2020〕109号')
  })
})

describe('an application', () => {
  const file = fileOf(received)
  const textOf = (dossier: object) => opening({ ...file, dossier: { ...file.dossier, ...dossier } }).join('')

  it('taken over from an older register is opened without the way it came', () => {
    expect(textOf({ delivery: null })).toBe(
      '本机关于2025年9月25日收到您提出的政府信息公开申请（编号：2025-1），申请公开“2024年就业补助资金发放明细”。',
    )
  })

  it('whose applicant left the name out is still answered', () => {
    expect(applicantName({ ...file.dossier, applicant: ' ' })).toBe('申请人')
    expect(applicantName({ ...file.dossier, applicant: '赵明' })).toBe('赵明')
  })
})

describe('a letter as plain text', () => {
  const letter = proceduralLetter('receipt', received)

  it('has no line for a number that was not given yet, and one for a number that was', () => {
    const [title, second] = letterText(letter).split('\n')
    expect([title, second]).toEqual(['政府信息公开申请接收回执', '赵明：'])
    expect(letterText({ ...letter, number: '' })).toBe(letterText(letter))
    expect(letterText({ ...letter, number: '卫人社公开告〔2025〕1号' }).split('\n')[1]).toBe(
      '卫人社公开告〔2025〕1号',
    )
  })

  it('shows a place to write as what is to be written there', () => {
    expect(letterText({ ...letter, addressee: { blank: '收件人' } }).split('\n')[1]).toBe('＿＿（收件人）：')
  })

  it('numbers its attachments only where there are several', () => {
    expect(attachmentLines([])).toEqual([])
    expect(attachmentLines(['明细'])).toEqual(['附件：明细'])
    expect(attachmentLines(['明细', '说明', '附图'])).toEqual(['附件：1. 明细', '2. 说明', '3. 附图'])
  })
})
