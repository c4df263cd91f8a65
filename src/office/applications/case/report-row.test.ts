import { describe, expect, it } from 'vitest'
import { actsOfApplication } from '#office/acts/importing/acts-of-rows.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import { foldMatter } from '#office/acts/section.ts'
import { applications } from '#office/acts/sections/applications.ts'
import { primaryStep } from '../commands/next-steps.ts'
import { receive } from '../commands/receipt.ts'
import { day, fileOf, intakeBy, on, type Played, rowOf } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { arrived, received, step } from '../playing/step.fixture.ts'
import { play, type Story } from '../playing/story.fixture.ts'
import { foldCase } from './fold.ts'
import { earliestChangedYear, reportRowOf } from './report-row.ts'

const worked: Story = {
  情形: '在本系统办理',
  收到: { 渠道: '当面', 日期: '2025-09-25' },
  经过: [
    { 日: '2025-10-20', 谁: '经办人', 办: '起草答复', 内容: '属于行政执法案卷' },
    { 日: '2025-10-20', 谁: '审核人', 办: '审核通过' },
    { 日: '2025-10-20', 谁: '分管领导', 办: '签发' },
    { 日: '2025-10-20', 谁: '经办人', 办: '送达' },
  ],
  今天: '2025-10-20',
  结果: {},
}

const imported = (closed: boolean) =>
  actsOfApplication({
    id: '2025-1',
    kind: 'person',
    received: day('2025-09-25'),
    applicant: '赵明',
    about: '2024年就业补助资金发放明细',
    closing: closed ? { on: day('2025-10-20'), outcome: 'denied.enforcementFile' } : null,
  })

describe('the report’s row', () => {
  it('is the same whether a case was worked here or taken over from an older register', () => {
    const row = rowOf(play(worked).played)
    expect(row).toEqual(foldMatter(applications, imported(true)))
    expect(row && applications.flows(row)).toEqual([
      { year: 2025, figure: 'applications/new/person', amount: 1 },
      { year: 2025, figure: 'applications/carriedOut/person', amount: 1 },
      { year: 2025, figure: 'applications/denied.enforcementFile/person', amount: 1 },
      { year: 2025, figure: 'applications/carriedOut/person', amount: -1 },
    ])
  })

  it('of an open application taken over goes on by the steps of the desk', () => {
    const file = foldCase(imported(false).map((act) => ({ ...act, by: 'import' })))
    expect(file?.stage).toBe('open')
    expect(file && primaryStep(file, on('2025-10-20'))).toBe('draft')
  })

  it('never ends twice: a second end is a bug and throws', () => {
    const acts = imported(true)
    expect(() => foldMatter(applications, [...acts, ...acts.slice(1)])).toThrow('2025-1 is closed already')
  })

  it('and case alike refuse acts that cannot follow: they would be a bug in whoever decided them', () => {
    const { acts } = play(worked).played
    expect(() => foldCase(acts.slice(1))).toThrow('cannot follow nothing')
    expect(() => foldCase([...acts, ...acts.slice(-1)])).toThrow('an act for to-serve cannot follow closed')
    expect(() => foldCase([...acts, ...acts.slice(0, 1)])).toThrow('begins a matter that has begun')
  })

  it('of a year already published is added only with its reason', () => {
    const intake = intakeBy({ channel: 'signed-post', signedForOn: day('2025-12-30') })
    const late = on('2026-02-02', { publishedThrough: 2025 })
    expect(receive(intake, late)).toEqual({
      ok: false,
      refusal: { reason: 'restatement-needed', year: 2025 },
    })
    const reasoned = receive({ ...intake, restatement: '来信误送信访科' }, late)
    expect(reasoned.ok && reasoned.acts(7).map(({ kind }) => kind)).toEqual([
      'application.received',
      'application.year-restated',
    ])
  })
})

describe('what the report counts of a case', () => {
  const date = '2025-10-20'
  const kinds = {
    open: received,
    arrived,
    withdrawnUnreceived: step(arrived, 'withdraw', { reason: '' }, date, people.申请人),
    recordCorrection: step(
      received,
      'treat-as-record-correction',
      { result: 'corrected', explanation: '已更正' },
      date,
    ),
  }

  it('is nothing before receipt, nor where it was no application', () => {
    const counted = (played: Played) => reportRowOf(fileOf(played))
    expect(counted(kinds.open)).toEqual({ kind: 'person', received: '2025-09-25', closing: null })
    expect([kinds.arrived, kinds.withdrawnUnreceived, kinds.recordCorrection].map(counted)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('changes the year it came in, or the year it ended in, the earlier of the two first', () => {
    const open = fileOf(received)
    const endedOn = (on: string, outcome: 'granted' | 'partial' = 'granted') => ({
      ...open,
      dossier: { ...open.dossier, closing: { on: day(on), outcome } },
    })
    const later = endedOn('2026-01-05')
    expect(earliestChangedYear(undefined, undefined)).toBeNull()
    expect(earliestChangedYear(open, open)).toBeNull()
    expect(earliestChangedYear(later, endedOn('2026-01-05'))).toBeNull()
    expect([earliestChangedYear(undefined, open), earliestChangedYear(open, undefined)]).toEqual([2025, 2025])
    expect([earliestChangedYear(open, later), earliestChangedYear(later, open)]).toEqual([2026, 2026])
    expect(earliestChangedYear(later, endedOn('2026-01-05', 'partial'))).toBe(2026)
    expect(earliestChangedYear(later, endedOn('2027-03-01'))).toBe(2026)
    expect(earliestChangedYear(undefined, later)).toBe(2025)
    expect(earliestChangedYear(open, fileOf(kinds.recordCorrection))).toBe(2025)
  })
})

describe('a case is folded', () => {
  it('to nothing where its record was withdrawn as a mistake, though its words were erased after', () => {
    const act = (kind: string) => ({
      kind,
      occurredOn: day('2025-10-20'),
      facts: {},
      personal: null,
      by: 'handler-1',
    })
    expect(foldCase([...received.acts, act(recordWithdrawn.id)])).toBeUndefined()
    expect(foldCase([...received.acts, act(recordWithdrawn.id), act(personalErased.id)])).toBeUndefined()
    expect(foldCase([...received.acts, act(personalErased.id)])).toEqual(fileOf(received))
  })

  it('from acts applications know, and no other', () => {
    const [first] = received.acts
    if (first === undefined) throw new Error('nothing received')
    expect(() => foldCase([{ ...first, kind: 'remedies.received' }])).toThrow(
      'no kind of act remedies.received in applications',
    )
    expect(() => foldCase([first, { ...first, kind: 'application.reply-approved' }])).toThrow()
  })

  it('to the first round of a case of which nothing is known but how it came', () => {
    const { dossier } = fileOf(received)
    expect(dossier).toMatchObject({ calledFor: false, handler: null, restatements: [], searches: [] })
    const file = foldCase(imported(false).map((act) => ({ ...act, personal: null, by: 'import' })))
    expect(file?.dossier).toMatchObject({ applicant: '', contact: null, contents: [], calledFor: false })
  })
})
