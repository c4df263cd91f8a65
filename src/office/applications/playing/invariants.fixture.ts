import { expect } from 'vitest'
import { type Case, hasEnded, proposedIn, type Stage } from '../case/case.ts'
import { dueOf } from '../case/clock-history.ts'
import { foldCase } from '../case/fold.ts'
import { reportRowOf } from '../case/report-row.ts'
import { lawfulSteps, nextSteps, primaryStep } from '../commands/next-steps.ts'
import { permitted } from '../commands/permission.ts'
import { refusalSentence } from '../commands/refusal.ts'
import { handsOf, movers, voicesBehind } from './auditing.fixture.ts'
import { fileOf, rowOf } from './play.fixture.ts'
import { people } from './staff.fixture.ts'
import type { Turn } from './turns.fixture.ts'

const news = ({ before, after }: Turn) => after.acts.slice(before.acts.length)
/** Up to the first act of the turn: a year told anew stands behind it. */
const untilNews = ({ before, after }: Turn) => after.acts.slice(0, before.acts.length + 1)
const deliveredOn = (file: Case) => ('reply' in file ? file.reply?.deliveredOn : undefined)
const finals: ReadonlySet<Stage> = new Set(['archived', 'never-received', 'record-correction'])

/** What must hold after every turn, whoever tried what. */
export const invariants: Readonly<Record<string, (turn: Turn) => void>> = {
  'a reply leaves only after review by another and signature by a third'(turn) {
    if (news(turn).some(({ kind }) => kind === 'application.served')) {
      expect(handsOf(turn.after.acts)).toBe('in order')
    }
  },

  'an application has one row of the report and ends in it once'({ before, after, step }) {
    const [was, is] = [rowOf(before), rowOf(after)]
    if (was !== undefined && step !== 'treat-as-record-correction') expect(is).toBeDefined()
    if (was?.closing != null && step !== 'confirm-change') expect(is?.closing).toEqual(was.closing)
    expect(is?.kind ?? 'person').toBe('person')
  },

  'no path leads to another outcome without two different persons'(turn) {
    const closings = [turn.before, turn.after].map((played) => rowOf(played)?.closing)
    const [was, is] = closings
    if (was == null || is?.outcome === was.outcome) return
    expect(is?.on).toBe(was.on)
    expect(news(turn)[0]?.kind).toBe('application.outcome-change-confirmed')
    expect(voicesBehind(untilNews(turn))).toBe('two persons')
  },

  'nor to a reply made anew without them, or a decision or judgment that orders it'(turn) {
    const [was, is] = [fileOf(turn.before), fileOf(turn.after)]
    if (!hasEnded(was) || hasEnded(is)) return
    const [act] = news(turn)
    if (act?.kind !== 'application.reply-ordered-anew')
      return expect(voicesBehind(untilNews(turn))).toBe('two persons')
    return expect((turn.situation.orders ?? []).map(({ remedy }) => remedy)).toContain(act.facts.remedy)
  },

  'nor from one day of delivery on record to another'(turn) {
    const [was, is] = [turn.before, turn.after].map((played) => deliveredOn(fileOf(played)))
    if (was == null || is === was || is === undefined) return
    expect(voicesBehind(untilNews(turn))).toBe('two persons')
  },

  'while a change waits nothing of it is true of the case'(turn) {
    const waiting = proposedIn(fileOf(turn.after))
    if (waiting === null || proposedIn(fileOf(turn.before)) !== null) return
    expect(rowOf(turn.after)).toEqual(rowOf(turn.before))
    const { dossier, ...ended } = fileOf(turn.after)
    const bare = { ...ended, proposed: null, dossier: { ...dossier, proposals: 0, fallen: null } }
    const before = fileOf(turn.before)
    expect(bare).toEqual({ ...before, dossier: { ...before.dossier, proposals: 0, fallen: null } })
  },

  'no application is lost: the case counts as its row does'({ after }) {
    const row = rowOf(after)
    const counted =
      row === undefined ? null : { kind: row.kind, received: row.received, closing: row.closing }
    expect(reportRowOf(fileOf(after))).toEqual(counted)
  },

  'a due date moves only by an act that the law gives that effect'(turn) {
    const { calendar, settings } = turn.situation
    const due = (file: Case) => dueOf(file, calendar, settings)
    if (due(fileOf(turn.after)) === due(fileOf(turn.before))) return
    expect(
      news(turn).some(({ kind }) => movers.has(kind)),
      news(turn)[0]?.kind,
    ).toBe(true)
  },

  'a case is never stuck: somebody may take its next step, or it is at its end'({ after, situation }) {
    const file = fileOf(after)
    const next = primaryStep(file, situation)
    if (next === null) return expect(finals.has(file.stage), file.stage).toBe(true)
    return expect(
      Object.values(people).some((who) => permitted(file, next, who) === 'allowed'),
      next,
    ).toBe(true)
  },

  'a refusal is a sentence and changes nothing'({ before, after }) {
    if (after.refusal === null) return
    expect(after.acts).toBe(before.acts)
    expect(refusalSentence(after.refusal)).toMatch(/^[^。].*。$/u)
  },

  'acts fold to the same stage, dates and row once their personal words are erased'({ after }) {
    const bare = foldCase(after.acts.map((act) => ({ ...act, personal: null })))
    const file = fileOf(after)
    expect(bare?.stage).toBe(file.stage)
    expect(bare?.dossier.clockActs).toEqual(file.dossier.clockActs)
    expect(bare && reportRowOf(bare)).toEqual(reportRowOf(file))
    expect(JSON.stringify(bare)).not.toContain('赵明')
  },
}

/** The same of the table of steps, which costs more to draw. */
export const tableInvariants: Readonly<Record<string, (turn: Turn) => void>> = {
  'what was recorded stood in the table as open'({ before, after, situation, step, who }) {
    if (after.refusal !== null) return
    const { steps } = nextSteps(fileOf(before), situation, people[who])
    expect(steps.find((state) => state.step === step)?.closedBecause).toBeNull()
  },

  'every step is open by law or says why not'({ after, situation, who }) {
    const { steps } = nextSteps(fileOf(after), situation, people[who])
    const open = new Set(lawfulSteps(fileOf(after), situation))
    for (const { step, closedBecause } of steps) {
      if (closedBecause === null) expect(open.has(step), step).toBe(true)
      else expect(closedBecause).toMatch(/^[^。].*。$/u)
    }
  },
}
