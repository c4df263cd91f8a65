import { describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import { partsOf } from '../../playing/payloads.fixture.ts'
import { fileOf, type Played } from '../../playing/play.fixture.ts'
import { people } from '../../playing/staff.fixture.ts'
import { received, step } from '../../playing/step.fixture.ts'
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

  it('of searches lists where and how each was made, and says when nothing was found', () => {
    const sheet = searchRecord({ dossier: fileOf(searched).dossier, sender, nameOf })
    expect(textOf(sheet)[1]).toEqual(['1', '2025年10月9日', '档案室', '就业补助', '没有检索到', '王芳'])
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
      ['4', '卫人社公告〔2025〕3号', sender, '政府信息公开申请征求意见书', '20251009'],
      ['5', '', sender, '政府信息公开申请征求意见告知书', '20251009'],
      ['6', '', '甲公司', '对征求意见的反馈意见', '20251010'],
    ])
    expect(sheet.notes).toEqual(['本卷共6件。'])
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

  it('says which paper is inside, so that the receipt of the post proves it', () => {
    const made = envelope({ recipient: { name: '', address: '' }, sender: { name: '', address: '' }, letter })
    expect(made.contents).toBe('内件：政府信息不予公开告知书（卫人社公复〔2025〕12号）')
  })
})

describe('a proof of service', () => {
  it('names case, paper, reader, place and way', () => {
    const sheet = proofOfService({
      sender,
      application: { number: '2025-1', about: '某批复' },
      letter,
      recipient: { name: '赵明', address: '东安路1号' },
      channel: '当面送达',
    })
    expect(rowOf(sheet, '案由')).toEqual(['政府信息公开申请（编号：2025-1），申请公开“某批复”'])
    expect(rowOf(sheet, '送达文书\n名称、文号')).toEqual([
      '《政府信息不予公开告知书》（卫人社公复〔2025〕12号）',
    ])
    expect(rowOf(sheet, '受送达人')).toEqual(['赵明', '送达方式', '当面送达'])
    expect(sheet.rows.flatMap(({ cells }) => cells.flatMap(({ foot }) => foot ?? []))).toHaveLength(4)
  })
})
