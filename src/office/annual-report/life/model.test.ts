import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldMatter } from '#office/acts/section.ts'
import { reports } from '#office/acts/sections/reports.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { decideReport } from './decide.ts'
import { foldLife } from './fold.ts'
import { editionOf } from './life.ts'
import { type Desk, dayOf, drawn, lifeOf, situationOf, someone, tried, wholeFills } from './play.fixture.ts'
import { type ReportPayload, type ReportStepId, reportStepIds } from './steps.ts'

/** A small office where people hold two roles, so that every temptation comes up. */
const people: readonly Asking[] = [
  someone('a', 'handler', 'reviewer'),
  someone('b', 'handler', 'leader'),
  someone('c', 'reviewer', 'secrecyReviewer'),
  someone('d', 'leader', 'secrecyReviewer'),
  someone('e', 'leader'),
  { person: personIdSchema.parse('upper'), seats: [{ role: 'supervisor', relation: 'child' }] },
]

const released = drawn(9, wholeFills)
const paper = {
  ...{ year: 2025, title: released.report.title, preamble: [], sections: [] },
  ...{ cells: Object.fromEntries(released.report.cells), published: null, recovered: [] },
  source: 'paper' as const,
}

const payloads: { readonly [Id in ReportStepId]: ReportPayload<Id> } = {
  'save-words': { fills: wholeFills },
  submit: { reasons: new Map(), reason: '更正一处' },
  recall: {},
  approve: {},
  'review-secrecy': {},
  'send-back': { because: '改' },
  release: {},
  'begin-correction': { reason: '漏计' },
  'drop-correction': {},
  'release-correction': {},
  'propose-take-over': { report: paper, reason: '勘误' },
  'confirm-take-over': {},
  'decline-take-over': { because: '不符' },
  'set-deadline': { until: null },
  'demand-correction': { because: '请核对表四', until: dayOf(2, 15), reasons: [] },
  'explain-demand': { explanation: '核对无误' },
  'close-demand': { because: '说明成立' },
}

type Move = 'application' | number | readonly [who: Asking, step: ReportStepId]

/** Somebody tries any step, one of the steps that are open is taken, or an application comes in. */
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...people), fc.constantFrom(...reportStepIds)) },
  { weight: 20, arbitrary: fc.nat() },
  { weight: 1, arbitrary: fc.constant('application' as const) },
)

const idle = [people[0] ?? someone('a'), 'recall'] as const
const everything = people.flatMap((who) => reportStepIds.map((step) => [who, step] as const))

/** Steps that lead back are taken less often, or few histories would come to an end. */
const back: ReadonlySet<ReportStepId> = new Set([
  ...(['recall', 'send-back', 'drop-correction', 'propose-take-over', 'decline-take-over'] as const),
  ...(['demand-correction', 'explain-demand', 'close-demand'] as const),
])

function openMove(desk: Desk, pick: number): readonly [Asking, ReportStepId] {
  const [life, situation] = [lifeOf(desk), situationOf(desk)]
  const open = everything.filter(([who, step]) => decideReport(life, step, payloads[step], situation, who).ok)
  const onward = pick % 8 === 0 ? [] : open.filter(([, step]) => !back.has(step))
  const some = onward.length > 0 ? onward : open
  return some[pick % some.length] ?? idle
}

const reached = new Map<string, number>()

test('whatever is tried in whatever order, what is public was drafted, checked and released by different people, as it is', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 20, maxLength: 80 }), (moves) => {
      let desk: Desk = { acts: [], applications: 1 }
      for (const one of moves) {
        if (one === 'application') {
          desk = { ...desk, applications: desk.applications + 1 }
          continue
        }
        const [who, step] = typeof one === 'number' ? openMove(desk, one) : one
        const before = lifeOf(desk)
        const after = tried(desk, who, step, payloads[step])
        if (typeof after === 'string') continue
        desk = after
        const life = lifeOf(desk)
        reached.set(life.stage, (reached.get(life.stage) ?? 0) + 1)
        // What was asked for stays until somebody answers it, closes it, or publishes a newer edition.
        if (before.demand?.state === 'open' && life.demand?.state !== 'open')
          expect([
            'explain-demand',
            'close-demand',
            'release',
            'release-correction',
            'confirm-take-over',
          ]).toContain(step)
        // Published versions only ever grow, by one, and stay as they were.
        expect(life.versions.slice(0, before.versions.length)).toEqual(before.versions)
        if (life.versions.length === before.versions.length) continue
        expect(life.versions.length).toBe(before.versions.length + 1)
        expectFourHands(before, who)
        if (before.stage !== 'take-over') {
          const { digest } = drawn(desk.applications, before.fills)
          expect(editionOf(before)?.digest).toBe(digest)
        }
      }
      // Read anew, and as the register's row, it is the same.
      const acts = desk.acts.map((act) => ({ ...act, personal: null }))
      expect(foldLife(2025, desk.acts)).toEqual(lifeOf(desk))
      expect(foldMatter(reports, acts)?.stage ?? 'drafting').toBe(lifeOf(desk).stage)
    }),
    { numRuns: 60 },
  )
  for (const stage of ['released', 'correcting', 'correction-to-release', 'take-over', 'to-release'])
    expect(reached.get(stage) ?? 0, stage).toBeGreaterThan(3)
})

function expectFourHands(before: ReturnType<typeof lifeOf>, { person }: Asking): void {
  expect(before.writers).not.toContain(person)
  if (before.stage === 'take-over') {
    expect(before.proposedBy).not.toBe(person)
    return
  }
  const edition = editionOf(before)
  const hands = [edition?.draftedBy, person]
  if (before.stage === 'to-release') hands.push(before.reviewedBy, before.secrecyReviewedBy)
  expect(new Set(hands).size).toBe(hands.length)
  expect(before.stage === 'to-release' ? hands.length : 4).toBe(4)
}
