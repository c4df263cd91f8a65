import { describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import { withDossier } from '../../case/case.ts'
import { partsOf } from '../../playing/payloads.fixture.ts'
import { fileOf, type Played } from '../../playing/play.fixture.ts'
import { people } from '../../playing/staff.fixture.ts'
import { arrived, orderedAnew, received, step } from '../../playing/step.fixture.ts'
import { baseOf, numbered } from '../examples/example.fixture.ts'
import { sheetText } from '../examples/sheet-text.fixture.ts'
import { approvalSheet } from './approval.ts'
import { caseCatalogue } from './case-catalogue.ts'
import { envelope } from './envelope.ts'
import { proofOfService } from './proof-of-service.ts'
import { searchRecord } from './search-record.ts'
import type { Sheet } from './sheet.ts'

const sender = '卫东区人力资源和社会保障局'
const letter = { title: '政府信息不予公开告知书', number: '卫人社公复〔2025〕12号' }
const textOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells.map(({ text }) => text))
const rowOf = (sheet: Sheet, label: string) =>
  textOf(sheet)
    .find(([first]) => first === label)
    ?.slice(1)
const nameOf = (person: string) => ({ 'reviewer-1': '李强', 'handler-1': '王芳' })[person] ?? person

const search = { places: '档案室', terms: '就业补助', found: '' }
const searched = step(received, 'record-search', search, '2025-10-09')
const drafted = step(searched, 'draft', { parts: partsOf('属于行政执法案卷') }, '2025-10-10')
const read = step(drafted, 'approve', { edition: 1 }, '2025-10-11', people.审核人)

describe('every sheet', () => {
  const approval = (played: Played) =>
    approvalSheet({
      file: fileOf(played),
      sender,
      calendar: announcedCalendar,
      settings: defaultSettings,
      nameOf,
    })

  it('fills the width of the page, each row as wide as the others', () => {
    const base = { calendar: announcedCalendar, settings: defaultSettings }
    const office = { name: sender, contact: '', organs: null }
    const acts = searched.acts.map((act, at) => ({ ...act, number: at + 1 }))
    for (const sheet of [
      proofOfService({
        sender,
        application: { number: '1', about: '' },
        letter,
        recipient: { name: '', address: '' },
        channel: '',
      }),
      approval(read),
      searchRecord({ dossier: fileOf(searched).dossier, sender, nameOf }),
      caseCatalogue(acts, { ...base, sender: office }),
    ]) {
      expect(sheet.columns.reduce((sum, width) => sum + width, 0)).toBe(156)
      for (const { cells } of sheet.rows) {
        expect(cells.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(sheet.columns.length)
      }
    }
  })

  it('for approval says what is proposed, and who read it so far', () => {
    const sheet = approval(read)
    expect(rowOf(sheet, '拟办意见')?.[0]).toContain(
      '“属于行政执法案卷的那部分信息”：不予公开-属于行政执法案卷（条例第十六条第二款），事实和理由见审查记录。',
    )
    expect(rowOf(sheet, '审核意见')).toEqual(['审核通过（李强）'])
    expect(rowOf(sheet, '领导签批')).toEqual([''])
    expect(rowOf(sheet, '申请方式')).toEqual(['当面', '答复期限', '2025年10月29日'])
    expect(rowOf(approval(drafted), '审核意见')).toEqual([''])
    expect(rowOf(approval(received), '拟办意见')).toEqual([''])
  })

  it('for approval shows whose hands it went through, at every stage from draft to archive', () => {
    const hands = (played: Played) =>
      ['审核意见', '保密审查意见', '领导签批'].map((name) => rowOf(approval(played), name)?.[0])
    const given = step(received, 'draft', { parts: partsOf('予以公开/2') }, '2025-10-10')
    const cleared = { edition: 1, conclusion: '可以公开' }
    const secret = step(given, 'review-secrecy', cleared, '2025-10-10', people.保密审查员)
    const both = step(secret, 'approve', { edition: 1 }, '2025-10-11', people.审核人)
    const signing = { edition: 1, digest: 'a'.repeat(64) }
    const signed = step(both, 'sign', signing, '2025-10-13', people.分管领导)
    const served = step(signed, 'serve', { channel: 'hand', proof: '回证' }, '2025-10-14')
    const kept = step(served, 'archive', { place: '2025年案卷' }, '2025-10-15')
    expect([given, secret, both].map(hands)).toEqual([
      ['', '', ''],
      ['', '经保密审查，可以公开（secrecy-1）', ''],
      ['审核通过（李强）', '经保密审查，可以公开（secrecy-1）', ''],
    ])
    for (const later of [signed, served, kept]) {
      expect(hands(later)).toEqual([
        '审核通过（李强）',
        '经保密审查，可以公开（secrecy-1）',
        '同意签发（leader-1）',
      ])
      expect(rowOf(approval(later), '拟办意见')?.[0]).toContain('予以公开（条例第三十六条第（二）项）')
    }
  })

  it('for approval of a case that ended without a reply proposes nothing', () => {
    const taken = step(searched, 'withdraw', { reason: '不需要了' }, '2025-10-10', people.申请人)
    expect(fileOf(taken).stage).toBe('closed')
    expect(['拟办意见', '审核意见', '领导签批'].map((name) => rowOf(approval(taken), name))).toEqual([
      [''],
      [''],
      [''],
    ])
  })

  it('for approval says of what only arrived when it arrived, not that it was received', () => {
    expect(rowOf(approval(arrived), '申请人')).toEqual(['赵明', '到达日期', '2025年9月25日'])
    expect(rowOf(approval(arrived), '申请方式')).toEqual(['互联网', '答复期限', ''])
    expect(rowOf(approval(received), '申请人')).toEqual(['赵明', '收到日期', '2025年9月25日'])
  })

  it('for approval of what an older register kept leaves empty what it did not keep', () => {
    const file = withDossier(fileOf(received), { delivery: null })
    const sheet = approvalSheet({
      file,
      sender,
      calendar: announcedCalendar,
      settings: defaultSettings,
      nameOf,
    })
    expect(rowOf(sheet, '申请方式')).toEqual(['', '答复期限', '2025年10月29日'])
  })

  it('of searches lists where and how each was made, and says when nothing was found', () => {
    const sheet = searchRecord({ dossier: fileOf(searched).dossier, sender, nameOf })
    expect(textOf(sheet)[1]).toEqual(['1', '2025年10月9日', '档案室', '就业补助', '没有检索到', '王芳'])
    const blank = withDossier(fileOf(searched), {
      searches: fileOf(searched).dossier.searches.map((one) => ({ ...one, found: ' ' })),
    })
    const [, first] = textOf(searchRecord({ dossier: blank.dossier, sender, nameOf }))
    expect(first?.[4]).toBe('没有检索到')
  })
})

describe('the catalogue of a case', () => {
  it('lists what came, what left and what was searched, with number, maker and day', () => {
    const consulted = step(
      searched,
      'consult',
      { who: 'third-party', name: '甲公司', question: '是否同意' },
      '2025-10-09',
    )
    const answer = { who: 'third-party', party: '甲', opinion: 'agrees', reasons: '' } as const
    const answered = step(consulted, 'take-opinion', answer, '2025-10-10', people.第三方)
    const sheet = caseCatalogue(
      answered.acts.map((act, at) => ({ ...act, number: at + 1 })),
      {
        sender: { name: sender, contact: '', organs: null },
        calendar: announcedCalendar,
        settings: defaultSettings,
      },
    )
    expect(
      textOf(sheet)
        .slice(1)
        .map((row) => row.slice(0, 5)),
    ).toEqual([
      ['1', '', '赵明', '政府信息公开申请表', '20250925'],
      ['2', '', sender, '政府信息公开申请接收回执', '20250925'],
      ['3', '', sender, '政府信息检索记录单', '20251009'],
      ['4', '卫人社公开告〔2025〕3号', sender, '政府信息公开申请征求意见书', '20251009'],
      ['5', '卫人社公开告〔2025〕4号', sender, '政府信息公开申请征求意见告知书', '20251009'],
      ['6', '', '甲公司', '对征求意见的反馈意见', '20251010'],
    ])
    expect(sheet.notes).toEqual(['本卷共6件。'])
  })

  it('names a party as it was when it answered, in whichever round', () => {
    const ask = (before: Played, name: string, date: string) =>
      step(before, 'consult', { who: 'third-party', name, question: '是否同意' }, date)
    const answer = { who: 'third-party', party: '甲', opinion: 'agrees', reasons: '' } as const
    const first = step(ask(searched, '甲公司', '2025-10-09'), 'take-opinion', answer, '2025-10-10')
    const drawn = step(first, 'draft', { parts: partsOf('属于行政执法案卷') }, '2025-10-11')
    const approved = step(drawn, 'approve', { edition: 1 }, '2025-10-11', people.审核人)
    const signing = { edition: 1, digest: 'a'.repeat(64) }
    const signed = step(approved, 'sign', signing, '2025-10-13', people.分管领导)
    const served = step(signed, 'serve', { channel: 'hand', proof: '回证' }, '2025-10-14')
    const anew = orderedAnew(served, '2026-03-02')
    const second = step(ask(anew, '乙公司', '2026-03-03'), 'take-opinion', answer, '2026-03-04')
    expect(second.refusal).toBeNull()
    const sheet = caseCatalogue(numbered(second), baseOf({}))
    const makers = textOf(sheet).filter(([, , , title]) => title === '对征求意见的反馈意见')
    expect(makers.map(([, , by]) => by)).toEqual(['甲公司', '乙公司'])
  })

  it('is made of a case, or not at all', () => {
    expect(() => caseCatalogue([], baseOf({}))).toThrow('no case to list')
  })
})

describe('an envelope', () => {
  const postal = (address: string) => {
    const { recipient } = envelope({
      recipient: { name: '赵明', address },
      sender: { name: sender, address: '' },
      letter,
    })
    return [recipient.postcode, recipient.address]
  }

  it('takes the postcode out of the address wherever somebody wrote it', () => {
    expect(postal('467000 平顶山市东安路1号')).toEqual(['467000', '平顶山市东安路1号'])
    expect(postal('平顶山市东安路1号，邮编：467000')).toEqual(['467000', '平顶山市东安路1号'])
    expect(postal('平顶山市东安路1号（邮政编码467000）')).toEqual(['467000', '平顶山市东安路1号'])
  })

  it('makes no postcode out of other figures', () => {
    expect(postal('东安路1号，13800000000')).toEqual(['', '东安路1号，13800000000'])
    expect(postal('')).toEqual(['', ''])
  })

  it('keeps what belongs to the address, and drops what only set the postcode apart', () => {
    expect(postal('平顶山市（卫东区），东安路1号；；邮编467000')).toEqual([
      '467000',
      '平顶山市（卫东区），东安路1号',
    ])
    expect(postal('（467000） ，东安路1号 ')).toEqual(['467000', '东安路1号'])
    expect(postal('东安路1号（卫东区）467000')).toEqual(['467000', '东安路1号（卫东区）'])
    expect(postal('东安路1号(邮编:467000 )')).toEqual(['467000', '东安路1号'])
    expect(postal('467000，；河南省平顶山市')).toEqual(['467000', '河南省平顶山市'])
    expect(postal(' 东安路1号 ')).toEqual(['', '东安路1号'])
  })

  it('says which paper is inside, so that the receipt of the post proves it', () => {
    const recipient = { name: '赵明', address: '东安路1号' }
    const made = envelope({ recipient, sender: { name: sender, address: '某路8号 467021' }, letter })
    expect(made).toEqual({
      recipient: { name: '赵明', address: '东安路1号', postcode: '' },
      sender: { name: sender, address: '某路8号', postcode: '467021' },
      contents: '内件：政府信息不予公开告知书（卫人社公复〔2025〕12号）',
    })
    const plain = envelope({ recipient, sender: recipient, letter: { title: '接收回执', number: '' } })
    expect(plain.contents).toBe('内件：接收回执')
  })
})

describe('a proof of service', () => {
  const service = {
    sender,
    application: { number: '2025-1', about: '某批复' },
    letter,
    recipient: { name: '赵明', address: '东安路1号' },
    channel: '当面送达',
  }

  it('names case, paper, reader, place and way, and leaves room for whoever signs', () => {
    expect(sheetText(proofOfService(service))).toBe(
      [
        '送达回证',
        `制作：${sender}`,
        sender,
        '【案由】｜政府信息公开申请（编号：2025-1），申请公开“某批复”',
        '【送达文书／名称、文号】｜《政府信息不予公开告知书》（卫人社公复〔2025〕12号）',
        '【受送达人】｜赵明｜【送达方式】｜当面送达',
        '【送达地点】｜东安路1号',
        '【收件人／签名或者盖章】｜〔签名（盖章）：＿＿＿＿＿＿年＿＿月＿＿日〕',
        '【代收人签名／及代收理由】｜〔代收人：＿＿＿＿＿＿年＿＿月＿＿日〕',
        '【见证人／签名或者盖章】｜〔见证人：＿＿＿＿＿＿年＿＿月＿＿日〕',
        '【送达人】｜〔送达人：＿＿＿＿＿＿年＿＿月＿＿日〕',
        '【备注】｜',
        '邮寄送达的，备注栏填写邮件号，以交邮之日为答复日期；委托送达的，备注栏填写受托机关。受送达人拒绝签收的，由送达人在备注栏写明情况和日期，见证人签名。',
      ].join('\n'),
    )
  })

  it('of a paper without a number, for a case whose contents were erased, names neither', () => {
    const sheet = proofOfService({
      ...service,
      application: { number: '2025-1', about: '' },
      letter: { title: '政府信息公开申请接收回执', number: '' },
    })
    expect(rowOf(sheet, '案由')).toEqual(['政府信息公开申请（编号：2025-1）'])
    expect(rowOf(sheet, '送达文书\n名称、文号')).toEqual(['《政府信息公开申请接收回执》'])
  })
})
