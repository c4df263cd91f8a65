import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#office/acts/json.ts'
import { foldMatter } from '#office/acts/section.ts'
import { applications } from '#office/acts/sections/applications.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, type Played, rowOf } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { orderedAnew, received, step } from '../playing/step.fixture.ts'
import { hasEnded, isSettled, proposedIn } from './case.ts'
import { foldCase } from './fold.ts'
import { reportRowOf } from './report-row.ts'

const date = '2025-10-20'
const { 审核人: reviewer } = people
const drafted = step(received, 'draft', { parts: partsOf('属于行政执法案卷') }, date)
const approved = step(drafted, 'approve', { edition: 1 }, date, reviewer)
const signed = step(approved, 'sign', { edition: 1, digest: 'a'.repeat(64) }, date, people.分管领导)
const served = step(signed, 'serve', { channel: 'post', proof: '邮件号' }, date)
const withdrawn = step(received, 'withdraw', { reason: '' }, date, people.申请人)

const outcome = { outcome: 'denied.stateSecret', because: '归错' } as const
const proposed = step(served, 'propose-outcome', outcome, '2025-10-21')
const anew = step(served, 'propose-anew', { because: '有误' }, '2025-10-21')
const delivery = { deliveredOn: day('2025-10-22'), proof: '查询', because: '遗失' }
const delivered = step(served, 'propose-delivery', delivery, '2025-10-23')

/** Acts as they stand in a register, whoever recorded them and however. */
const folded = ({ acts }: Played, kind: string, facts: JsonObject, by = 'reviewer-1') =>
  foldCase([
    ...acts,
    { kind: `application.${kind}`, occurredOn: day('2025-10-24'), facts, personal: null, by },
  ])

describe('a register of the days when one person corrected an outcome alone', () => {
  const facts = { outcome: 'granted', because: '归错' } as const
  const old = { kind: 'application.outcome-corrected', occurredOn: day('2025-10-24'), facts, personal: null }
  const acts = [...served.acts, { ...old, by: 'handler-1' }]

  it('still folds to what it came to, in the case and in its row', () => {
    const file = foldCase(acts)
    expect(file).toMatchObject({ stage: 'closed', closing: { on: date, outcome: 'granted' }, proposed: null })
    const row = foldMatter(applications, acts)
    expect(row?.closing).toEqual({ on: date, outcome: 'granted' })
    expect(file && reportRowOf(file)?.closing).toEqual(row?.closing)
  })

  it('overtakes what waits about the outcome, and nothing else', () => {
    const fallen = folded(proposed, 'outcome-corrected', facts)
    expect(fallen && [proposedIn(fallen), fallen.dossier.fallen]).toMatchObject([
      null,
      { came: 'overtaken', act: 'application.outcome-corrected', on: '2025-10-24', proposal: { serial: 1 } },
    ])
    const waits = folded(anew, 'outcome-corrected', facts)
    expect(waits && proposedIn(waits)?.change).toEqual({ what: 'anew' })
    expect(waits?.dossier).toMatchObject({ fallen: null, closing: { outcome: 'granted' } })
  })
})

describe('what waits for a second person', () => {
  it('keeps an ended case from being settled, and nothing of it is true of the case', () => {
    expect([served, proposed, received, withdrawn].map((one) => hasEnded(fileOf(one)))).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect([served, proposed, received].map((one) => isSettled(fileOf(one)))).toEqual([true, false, false])
    expect([fileOf(received), fileOf(served)].map(proposedIn)).toEqual([null, null])
    expect(proposedIn(fileOf(proposed))).toEqual({
      serial: 1,
      change: { what: 'outcome', outcome: 'denied.stateSecret', restatement: '' },
      because: '归错',
      on: '2025-10-21',
      by: 'handler-1',
      keeper: 'handler-1',
    })
    expect(rowOf(proposed)).toEqual(rowOf(served))
    expect(fileOf(proposed)).toMatchObject({ closing: { outcome: 'denied.enforcementFile' } })
  })

  it('waits on in the archive', () => {
    const archived = step(proposed, 'archive', { place: '案卷' }, '2025-10-22')
    expect(fileOf(archived)).toMatchObject({
      stage: 'archived',
      archivedOn: '2025-10-22',
      proposed: { serial: 1 },
    })
  })

  it('is one thing at a time, and counted', () => {
    const facts = { change: { what: 'anew' }, because: '又' }
    expect(() => folded(proposed, 'change-proposed', facts)).toThrow('another change waits')
    const again = step(
      step(proposed, 'withdraw-change', { proposal: 1 }, '2025-10-22'),
      'propose-outcome',
      outcome,
      '2025-10-22',
    )
    expect(proposedIn(fileOf(again))?.serial).toBe(2)
    expect(fileOf(again).dossier.fallen).toBeNull()
  })

  it('passes to a successor, and stays proposed by whoever proposed it', () => {
    const passed = folded(proposed, 'change-passed-on', { to: 'handler-2' }, 'security-1')
    expect(passed && proposedIn(passed)).toMatchObject({ by: 'handler-1', keeper: 'handler-2' })
    expect(() => folded(served, 'change-passed-on', { to: 'handler-2' })).toThrow('no change waits')
  })
})

describe('no register folds in which one person did alone what takes two', () => {
  it.each([
    ['outcome-change-confirmed', proposed, { outcome: 'denied.stateSecret' }],
    ['self-correction-confirmed', anew, { because: '有误' }],
    ['delivery-confirmed', delivered, { deliveredOn: '2025-10-22', proof: '查询' }],
  ] as const)('%s', (kind, waiting, facts) => {
    expect(folded(waiting, kind, facts)).toBeDefined()
    expect(() => folded(waiting, kind, facts, 'handler-1')).toThrow(
      'handler-1 confirms what handler-1 proposed',
    )
    expect(() => folded(served, kind, facts)).toThrow(/nothing about (outcome|anew|delivery) was proposed/u)
    for (const other of [proposed, anew, delivered]) {
      if (other !== waiting) expect(() => folded(other, kind, facts)).toThrow('was proposed')
    }
  })

  it('nor one in which something else is confirmed than was proposed', () => {
    expect(() => folded(proposed, 'outcome-change-confirmed', { outcome: 'granted' })).toThrow(
      'another outcome',
    )
    const another = { deliveredOn: '2025-10-23', proof: '查询' }
    expect(() => folded(delivered, 'delivery-confirmed', another)).toThrow('another day')
  })

  it('nor one in which what nobody proposed is rejected or withdrawn', () => {
    expect(() => folded(served, 'change-rejected', { because: '不' })).toThrow('no change waits')
    expect(() => folded(served, 'change-withdrawn', {})).toThrow('no change waits')
  })

  it('nor one that confirms the day of a reply never sent, or the row of a case without one', () => {
    const open = foldMatter(applications, received.acts)
    expect(open?.closing).toBeNull()
    const confirmed = { kind: 'application.outcome-change-confirmed', occurredOn: day(date), personal: null }
    const acts = [...received.acts, { ...confirmed, facts: { outcome: 'granted' }, by: 'reviewer-1' }]
    expect(() => foldMatter(applications, acts)).toThrow('is not closed')
    expect(() => foldMatter(applications, acts.slice(-1))).toThrow('outcome-change-confirmed follows no')
    expect(() => folded(withdrawn, 'delivery-proved', { proof: '签收' })).toThrow('no reply was sent')
  })
})

describe('what a second person confirms', () => {
  it('of an outcome, changes the row and leaves the day', () => {
    const done = step(proposed, 'confirm-change', { proposal: 1 }, '2025-10-24', reviewer)
    expect(rowOf(done)?.closing).toEqual({ on: date, outcome: 'denied.stateSecret' })
    expect(fileOf(done)).toMatchObject({
      closing: { on: date, outcome: 'denied.stateSecret' },
      proposed: null,
    })
    expect(fileOf(done).dossier).toMatchObject({ closing: { outcome: 'denied.stateSecret' }, fallen: null })
  })

  it('of a delivery, is the day that was proposed, whenever it was confirmed', () => {
    const done = step(delivered, 'confirm-change', { proposal: 1 }, '2025-10-27', reviewer)
    expect(fileOf(done)).toMatchObject({ reply: { deliveredOn: '2025-10-22' }, proposed: null })
  })

  it('of a reply made anew, opens another round with nothing of the last one’s periods, by nobody’s order', () => {
    const done = step(anew, 'confirm-change', { proposal: 1 }, '2025-10-24', reviewer)
    expect(fileOf(done)).toMatchObject({
      stage: 'open',
      returned: null,
      dossier: {
        redo: { on: '2025-10-24', remedy: null, until: null },
        clockActs: [],
        proposals: 1,
        closing: { on: date, outcome: 'denied.enforcementFile' },
      },
    })
  })
})

describe('what a decision on record orders', () => {
  it('overtakes whatever waits, and only that is told', () => {
    const ordered = fileOf(orderedAnew(delivered, '2025-10-27', '2025-11-20'))
    expect(ordered.dossier.redo).toMatchObject({
      on: '2025-10-27',
      remedy: 'remedies/1',
      until: '2025-11-20',
    })
    for (const waiting of [proposed, anew, delivered])
      expect(fileOf(orderedAnew(waiting, '2025-10-27')).dossier.fallen).toMatchObject({
        came: 'overtaken',
        act: 'application.reply-ordered-anew',
        proposal: { change: proposedIn(fileOf(waiting))?.change },
      })
    expect(fileOf(orderedAnew(served, '2025-10-27')).dossier.fallen).toBeNull()
  })
})

describe('what proves a delivery', () => {
  it('overtakes another day that waits, and leaves other changes to their second person', () => {
    const proved = (before: Played) => fileOf(step(before, 'prove-delivery', { proof: '签收' }, '2025-10-24'))
    expect(proved(delivered)).toMatchObject({ reply: { deliveredOn: '2025-10-24' }, proposed: null })
    expect(proved(delivered).dossier.fallen).toMatchObject({ act: 'application.delivery-proved' })
    expect(proved(proposed)).toMatchObject({ reply: { deliveredOn: '2025-10-24' }, proposed: { serial: 1 } })
  })
})
