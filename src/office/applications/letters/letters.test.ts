import { describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import type { PartOutcome, Parts } from '../case/parts.ts'
import { partOf, partsOf } from '../playing/payloads.fixture.ts'
import { begin, day, fileOf, on, type Played, take } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { arrived, counter, received, step } from '../playing/step.fixture.ts'
import { blanksOf, type LetterContext, letterText, runsText } from './letter.ts'
import { proceduralForms } from './procedural.ts'
import { replyFormOf, replyForms } from './reply-forms.ts'
import { toOthersForms } from './to-others.ts'
import { bearsRemedy, proceduralLetter, replyLetter } from './write.ts'

const clerk = people.经办人

const context = (played: Played, change: Partial<LetterContext> = {}): LetterContext => ({
  file: fileOf(played),
  sender: {
    name: '卫东区人力资源和社会保障局',
    contact: '某路1号，0375-0000000',
    organs: {
      ok: true,
      organs: [{ name: '卫东区人民政府', article: { law: 'reconsiderationLaw', article: '第二十四条' } }],
      stateCouncilRuling: false,
    },
  },
  number: '卫人社公复〔2025〕1号',
  on: day('2025-10-22'),
  calendar: announcedCalendar,
  settings: defaultSettings,
  ...change,
})

const replyOf = (
  parts: Parts,
  counts = parts[0].outcome as (typeof outcomes)[number]['id'],
  change: Partial<LetterContext> = {},
) => replyLetter({ parts, counts }, context(received, change))

describe('a reply', () => {
  it('has words of its own for every outcome on every ground the law gives it', () => {
    for (const { id, grounds } of outcomes) {
      if (id === 'partial') continue
      for (const ground of grounds.length === 0 ? [''] : grounds) {
        expect(replyFormOf({ outcome: id as PartOutcome, ground }).decision, `${id} ${ground}`).not.toBe('')
      }
    }
  })

  it('comes in the nineteen kinds of the model set, one of them made of several pieces', () => {
    const ended = replyForms.filter(({ outcome }) => outcome.startsWith('other.'))
    const sameRow = replyForms.filter(({ outcome }) => outcome === 'unavailable.notHeld').length - 1
    expect(replyForms.length - ended.length - sameRow + 1).toBe(19)
  })

  it('grants in one sentence, says in what form, and offers reconsideration or the court', () => {
    const attachments = ['2024年就业补助资金发放明细.xlsx', '说明']
    expect(letterText(replyOf([partOf('予以公开/2')], 'granted', { attachments }))).toBe(
      [
        '政府信息公开告知书',
        '卫人社公复〔2025〕1号',
        '赵明：',
        '本机关于2025年9月25日收到您以当面方式提出的政府信息公开申请（编号：2025-1），申请公开“2024年就业补助资金发放明细”。',
        '经审查，该信息可以公开。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，本机关决定予以公开，信息以电子数据形式提供，见附件。',
        '如对本答复不服，可以自收到本答复之日起60日内向卫东区人民政府申请行政复议，或者自收到本答复之日起6个月内向有管辖权的人民法院提起行政诉讼。',
        '附件：1. 2024年就业补助资金发放明细',
        '2. 说明',
        '卫东区人力资源和社会保障局',
        '2025年10月22日',
        '（联系方式：某路1号，0375-0000000）',
      ].join('\n'),
    )
  })

  it('says how the information is given: enclosed, or to be looked at in the office', () => {
    expect(letterText(replyOf([partOf('予以公开/2')]))).toContain(
      '本机关决定予以公开，信息以电子数据形式提供，随本告知书一并提供。',
    )
    const wanted = { form: 'inspection', way: 'collect' } as const
    const looking = begin({ ...counter, wanted }, on('2025-09-25'), clerk)
    expect(letterText(replyOf([partOf('予以公开/2')], 'granted', { file: fileOf(looking) }))).toContain(
      '本机关决定予以公开，请您携带本告知书和有效身份证件，在工作时间到本机关查阅、抄录。',
    )
  })

  it('encloses nothing where the information is public already', () => {
    const letter = replyOf([partOf('予以公开/1')], 'granted', { attachments: ['明细表.xlsx'] })
    expect(letter.attachments).toEqual([])
    expect(letterText(letter)).toContain('现告知获取该信息的方式和途径：见本机关网站。')
  })

  it('refuses with article and reason, and sends to reconsideration first', () => {
    const { remedy, title, paragraphs } = replyOf([partOf('属于三类内部事务信息')])
    expect(title).toBe('政府信息不予公开告知书')
    expect(runsText(paragraphs[1] ?? [])).toContain(
      '根据《中华人民共和国政府信息公开条例》第十六条第一款、第三十六条第（三）项的规定，本机关决定不予公开。',
    )
    expect(remedy).toContain('先向卫东区人民政府申请行政复议')
  })

  it('given in part speaks of each piece and sends only the refused one to reconsideration first', () => {
    const letter = replyOf([partOf('予以公开/2'), partOf('属于行政执法案卷')], 'partial')
    expect(letter.title).toBe('政府信息部分公开告知书')
    expect(letter.paragraphs.map((runs) => runsText(runs).slice(0, 5))).toEqual([
      '本机关于2',
      '经审查，您',
      '一、关于“',
      '经审查，该',
      '二、关于“',
      '经审查，该',
    ])
    expect(runsText(letter.paragraphs[1] ?? [])).toContain('条例》第三十七条的规定，现分别答复如下：')
    expect(letter.remedy).toContain('本答复中不予公开的部分（属于行政执法案卷的那部分信息）')
  })

  it('counts its pieces in Chinese numerals', () => {
    const [piece] = partsOf('属于行政执法案卷')
    const { paragraphs } = replyOf([piece, ...Array.from({ length: 22 }, () => piece)])
    const numerals = paragraphs
      .map((runs) => runsText(runs))
      .flatMap((text) => /^([一二三四五六七八九十]+)、/u.exec(text)?.[1] ?? [])
    expect(numerals.filter((_, at) => [0, 8, 9, 10, 18, 19, 20, 22].includes(at))).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '二十三',
    ])
  })

  it('of different kinds without anything given has the general title', () => {
    const letter = replyOf([partOf('属于三类内部事务信息'), partOf('没有现成信息需要另行制作')])
    expect(letter.title).toBe('政府信息公开申请答复书')
  })

  it('names the responsible organ where the information is not this one’s, and the fee measures where a fee was not paid', () => {
    expect(letterText(replyOf([partOf('本机关不掌握相关政府信息/2')]))).toContain(
      '负责公开该信息的行政机关及联系方式：见本机关网站。',
    )
    expect(letterText(replyOf([partOf('逾期未缴费')]))).toContain(
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条',
    )
  })

  it('leaves a blank only where a person still has to write', () => {
    expect(blanksOf(replyOf([partOf('属于行政执法案卷')]))).toEqual([])
    expect(blanksOf(replyOf([{ ...partOf('属于行政执法案卷'), reason: '' }]))).toEqual(['事实和理由'])
  })
})

describe('a letter of the procedure', () => {
  it('comes in the seven kinds of the model set, and bears a remedy clause only where it decides', () => {
    const forms = Object.entries(proceduralForms)
    expect(forms.filter(([, { model }]) => model)).toHaveLength(7)
    for (const id of Object.keys(proceduralForms) as (keyof typeof proceduralForms)[]) {
      const { remedy } = proceduralLetter(id, context(received))
      if (id === 'third-party-told') expect(remedy).toContain('如对本告知书不服，可以自收到本告知书之日起')
      else expect(remedy, id).toBeNull()
    }
  })

  it('tells what to supplement, by when, and what follows otherwise, out of the case', () => {
    const payload = { on: day('2025-10-09'), items: '写明文号', until: day('2025-10-31') }
    const asked = take(received, 'ask-correction', payload, on('2025-10-09'), clerk)
    const letter = proceduralLetter('correction', context(asked))
    expect(blanksOf(letter)).toEqual([])
    expect(letterText(letter)).toContain(
      '根据《中华人民共和国政府信息公开条例》第三十条的规定，请您在2025年10月31日前（含当日）一次性补正以下事项：写明文号。',
    )
  })

  it('tells of an extension with its reason and the new day', () => {
    const proposal = { on: day('2025-10-20'), days: 10, reason: '需要检索的档案数量大' }
    const proposed = take(received, 'propose-extension', proposal, on('2025-10-20'), clerk)
    const extended = take(proposed, 'extend', { on: day('2025-10-20') }, on('2025-10-20'), people.审核人)
    const letter = proceduralLetter('extension', context(extended))
    expect(blanksOf(letter)).toEqual([])
    expect(letterText(letter)).toContain('延长答复期限10个工作日，将于2025年11月12日前（含当日）答复')
  })

  it('notices a fee with basis, standard, amount, the way to pay and the consequence', () => {
    const notice = { on: day('2025-10-09'), method: 'by-volume', first: 1, last: 100 } as const
    const letter = proceduralLetter(
      'fee',
      context(take(received, 'notice-fee', notice, on('2025-10-09'), clerk)),
    )
    expect(blanksOf(letter)).toEqual([])
    expect(letterText(letter)).toContain('缴纳方式：凭本机关开具的非税收入缴款通知缴纳')
    expect(letterText(letter)).toContain('第31—100页每页10元。金额：700元。')
  })

  it('asks the third party by its name and never names the applicant to it', () => {
    const question = {
      on: day('2025-09-28'),
      who: 'third-party',
      name: '某公司',
      question: '是否同意',
    } as const
    const letter = proceduralLetter(
      'third-party',
      context(take(received, 'consult', question, on('2025-09-28'), clerk)),
    )
    expect(letter.addressee).toBe('某公司')
    expect(letterText(letter)).toContain('申请公开“2024年就业补助资金发放明细”')
    expect(letterText(letter)).not.toContain('赵明')
  })

  it('quotes to others nothing of what the applicant wrote of himself into what he asks for', () => {
    const contents = [
      '本人赵明（身份证号41040319900101123x，住卫东区某街1号）申请公开2024年就业补助资金发放明细，请寄卫东区某街1号赵明收，电话13800000000',
    ]
    const contact = {
      identity: '41040319900101123X',
      phone: '13800000000',
      address: '卫东区某街1号',
      email: '',
    }
    const told = begin({ ...counter, contents, contact }, on('2025-09-25'), clerk)
    for (const id of Object.keys(toOthersForms) as (keyof typeof toOthersForms)[]) {
      const text = letterText(proceduralLetter(id, context(told)))
      expect(text, id).toContain('2024年就业补助资金发放明细')
      expect(text, id).toContain('本人（申请人信息略）')
      for (const personal of ['赵明', '41040319900101123', '13800000000', '某街1号']) {
        expect(text, id).not.toContain(personal)
      }
    }
    expect(letterText(proceduralLetter('receipt', context(told)))).toContain('本人赵明')
  })

  it('is titled by what it proves: handed in, until both sides confirmed it was received', () => {
    const title = (played: Played) => proceduralLetter('receipt', context(played)).title
    expect(title(arrived)).toBe('政府信息公开申请提交回执')
    expect(title(step(arrived, 'confirm-receipt', { how: '电话' }, '2025-09-25'))).toBe(
      '政府信息公开申请接收回执',
    )
  })

  it('that decides nothing is written without an organ of reconsideration; one that decides never is', () => {
    for (const id of Object.keys(proceduralForms) as (keyof typeof proceduralForms)[]) {
      const sender = { name: '某局', contact: '', organs: null }
      const write = () => proceduralLetter(id, context(received, { sender }))
      if (bearsRemedy(id, fileOf(received)))
        expect(write, id).toThrow('a letter with a remedy clause needs the organs the tree lacks')
      else expect(write().sender, id).toEqual({ name: '某局', contact: '', organs: [] })
    }
    expect(bearsRemedy('reply', fileOf(received))).toBe(true)
  })

  it('asks a department of the house what and by when, and does not speak to it as to the applicant', () => {
    const request = { department: '就业科', question: '检索发放明细', until: day('2025-10-13') }
    const text = letterText(
      proceduralLetter('department', context(step(received, 'ask-department', request, '2025-09-28'))),
    )
    expect(text).toContain('就业科：')
    expect(text).toContain('请协助：检索发放明细，并于2025年10月13日前（含当日）书面回复')
    expect(text).not.toContain('您')
  })

  it('tells of reasons asked, of a delay and of a corrected record with their facts', () => {
    const asked = step(
      received,
      'ask-reasons',
      { extent: '2025年以来提出86件。', until: day('2025-10-15') },
      '2025-09-28',
    )
    expect(letterText(proceduralLetter('reasons', context(asked)))).toContain(
      '明显超过合理范围：2025年以来提出86件。根据',
    )
    const explained = step(asked, 'take-reasons', { reasons: '研究' }, '2025-10-10')
    const delayed = step(explained, 'delay', { until: day('2025-12-31') }, '2025-10-11')
    expect(letterText(proceduralLetter('delay', context(delayed)))).toContain(
      '确定于2025年12月31日前（含当日）答复',
    )
    const correction = { result: 'corrected', explanation: '已更正出生日期' } as const
    const corrected = step(received, 'treat-as-record-correction', correction, '2025-10-10')
    expect(letterText(proceduralLetter('record-correction', context(corrected)))).toContain(
      '办理情况：已更正出生日期。',
    )
    expect(proceduralLetter('record-correction', context(corrected)).remedy).toBeNull()
    const refusal = { result: 'refused', explanation: '经核对记录无误，不予更正' } as const
    const refused = step(received, 'treat-as-record-correction', refusal, '2025-10-10')
    expect(bearsRemedy('record-correction', fileOf(refused))).toBe(true)
    expect(proceduralLetter('record-correction', context(refused)).remedy).toContain('如对本告知书不服，可以')
  })

  it('speaks to an organisation as one, and of the supplement and the extension that came before', () => {
    const company = begin({ ...counter, kind: 'company' }, on('2025-09-25'), clerk)
    const asked = step(company, 'ask-correction', { items: '文号', until: day('2025-10-31') }, '2025-10-09')
    const given = step(asked, 'take-supplement', { contents: ['某批复'] }, '2025-10-10')
    const proposed = step(given, 'propose-extension', { days: 20, reason: '多' }, '2025-10-20')
    const extended = step(proposed, 'extend', {}, '2025-10-21', people.审核人)
    expect(letterText(proceduralLetter('receipt', context(extended)))).toContain(
      '收到你单位以当面方式提出的政府信息公开申请（编号：2025-1），申请公开“某批复”。2025年10月10日，本机关收到你单位补正的申请。2025年10月21日，本机关告知你单位延长答复期限20个工作日。',
    )
  })
})
