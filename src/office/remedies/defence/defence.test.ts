import { describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import type { Case } from '#office/applications/case/case.ts'
import { letterText } from '#office/applications/letters/letter.ts'
import { fileOf as caseOf } from '#office/applications/playing/play.fixture.ts'
import { play } from '#office/applications/playing/story.fixture.ts'
import type { Dossier } from '../matter/dossier.ts'
import { begin, day, fileOf, lawsuit, reconsideration } from '../playing/play.fixture.ts'
import { type AnswerContext, answerLetter } from './answer-letter.ts'
import { objectionsOf } from './objections.ts'

/** An application answered on 20 and delivered on 23 October 2025. */
function answered(outcome: string): Case {
  const { played, refusals } = play({
    情形: '',
    收到: { 渠道: '当面', 日期: '2025-09-25' },
    经过: [
      { 日: '2025-09-26', 谁: '经办人', 办: '登记检索' },
      { 日: '2025-09-28', 谁: '经办人', 办: '征求意见', 内容: ['第三方', '某公司'] },
      { 日: '2025-09-29', 谁: '经办人', 办: '登记征求意见书送达', 内容: ['第三方', '甲'] },
      { 日: '2025-10-09', 谁: '经办人', 办: '登记反馈意见', 内容: ['第三方', '甲', '不同意'] },
      { 日: '2025-10-20', 谁: '经办人', 办: '起草答复', 内容: outcome },
      { 日: '2025-10-20', 谁: '审核人', 办: '审核通过' },
      { 日: '2025-10-20', 谁: '分管领导', 办: '签发' },
      { 日: '2025-10-23', 谁: '经办人', 办: '送达', 内容: '当面' },
    ],
    今天: '2025-10-23',
    结果: {},
  })
  expect(refusals.every((refusal) => refusal === null)).toBe(true)
  return caseOf(played)
}

const target = { kind: 'reply', application: '2025-6', letter: '卫人社公复〔2025〕6号' } as const
const dossierOf = (intake: typeof lawsuit, on: string): Dossier =>
  fileOf(begin({ ...intake, on: day(on), target: { kind: 'elsewhere', what: '答复' } })).dossier

const objections = (dossier: Dossier, attacked: Case) =>
  objectionsOf({ ...dossier, target }, attacked, announcedCalendar, defaultSettings)

describe('points of procedure', () => {
  it('a refusal under art. 15 taken straight to court should have been reconsidered first', () => {
    const [point, ...others] = objections(dossierOf(lawsuit, '2025-12-01'), answered('保护第三方合法权益'))
    expect(point).toContain('依条例第十五条')
    expect(point).toContain('行政复议法第二十三条第一款第（四）项')
    expect(others).toEqual([])
  })

  it('what is not held may go straight to court', () => {
    const attacked = answered('本机关不掌握相关政府信息/1')
    expect(objections(dossierOf(lawsuit, '2025-12-01'), attacked)).toEqual([])
  })

  it('a copy that comes after the sixty days is to be checked, one within them not', () => {
    const attacked = answered('保护第三方合法权益')
    expect(objections(dossierOf(reconsideration, '2025-12-22'), attacked)).toEqual([])
    const [late] = objections(dossierOf(reconsideration, '2025-12-23'), attacked)
    expect(late).toContain('2025年12月22日届满')
  })
})

describe('the answer', () => {
  const context = (change: Partial<AnswerContext> = {}): AnswerContext => ({
    dossier: { ...dossierOf(reconsideration, '2025-12-01'), target },
    written: null,
    attacked: answered('保护第三方合法权益'),
    evidence: 9,
    sender: {
      name: '卫东区人力资源和社会保障局',
      contact: '',
      organs: [],
    },
    on: day('2025-12-03'),
    calendar: announcedCalendar,
    settings: defaultSettings,
    ...change,
  })
  const blanks = (text: string) => [...text.matchAll(/＿＿（([^）]+)）/gu)].map(([, what]) => what)

  it('tells the course of the application with each date out of the case, in order', () => {
    const text = letterText(answerLetter(context()))
    const days = [
      '9月25日，本机关收到',
      '9月26日，本机关检索',
      '9月28日，本机关向第三方（甲）',
      '10月20日，本机关作出',
      '10月23日，本机关以当面送达',
    ]
    const places = days.map((words) => text.indexOf(`2025年${words}`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toContain('其意见为不同意公开')
    expect(text).toContain('本机关在期限内作出答复')
    expect(text).toContain('证据目录及证据（共9项）')
  })

  it('leaves blank exactly what a person must write', () => {
    expect(blanks(letterText(answerLetter(context())))).toEqual(['请求事项', '针对请求和理由的意见'])
    const written = { plea: 'uphold', reasons: '第一点。\n第二点。', course: '' } as const
    const text = letterText(answerLetter(context({ written })))
    expect(blanks(text)).toEqual([])
    expect(text).toContain('\n第一点。\n第二点。\n')
  })

  it('says reconsideration or defence, each with its own law, and blanks the course where the case is elsewhere', () => {
    const simplified = answerLetter(context())
    expect([simplified.title, letterText(simplified).includes('第五十四条')]).toEqual([
      '行政复议答复书',
      true,
    ])
    const elsewhere = { kind: 'elsewhere', what: '2023年的答复' } as const
    const defence = answerLetter(
      context({ dossier: { ...dossierOf(lawsuit, '2025-12-01'), target: elsewhere }, attacked: null }),
    )
    expect(defence.title).toBe('行政答辩状')
    expect(letterText(defence)).toContain('《中华人民共和国行政诉讼法》第六十七条')
    expect(blanks(letterText(defence))).toContain('收到申请、办理和答复的经过和依据')
  })
})
