import { describe, expect, it } from 'vitest'
import { yearOf } from '#law/calendar/plain-date.ts'
import { type FigureSum, figuresFrom } from '#office/acts/flows.ts'
import { foldMatter } from '#office/acts/section.ts'
import { remedies } from '#office/acts/sections/remedies.ts'
import { duesOf } from '../clocks/remedy-clocks.ts'
import { remedyNextSteps } from '../commands/next-steps.ts'
import { remedyRefusalSentence } from '../commands/refusal.ts'
import { remedyStepIds } from '../commands/registry.ts'
import { blockOf } from '../matter/intake.ts'
import { columnOf } from '../matter/spells.ts'
import { fileOf, type Played, people, type Turn, turns } from './play.fixture.ts'

const news = ({ before, after }: Turn) => after.acts.slice(before.acts.length)
const years = (played: Played) => {
  const first = yearOf(fileOf(played).dossier.receivedOn)
  return Array.from({ length: 12 }, (_, at) => first + at)
}

/** Table four of one year out of the flows alone, as the register keeps it. */
function tableFour({ acts }: Played, year: number): Readonly<Record<string, number>> {
  const row = foldMatter(remedies, acts)
  const sums = new Map<string, FigureSum>()
  for (const flow of row === undefined ? [] : remedies.flows(row)) {
    const sum = sums.get(flow.figure) ?? { figure: flow.figure, before: 0, inYear: 0 }
    const [before, inYear] = [flow.year < year ? flow.amount : 0, flow.year === year ? flow.amount : 0]
    sums.set(flow.figure, { ...sum, before: sum.before + before, inYear: sum.inYear + inYear })
  }
  const figure = figuresFrom([...sums.values()])
  const cells = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].flatMap((block) =>
    (['upheld', 'corrected', 'other', 'pending'] as const).map((column) => {
      const address = `remedies/${block}/${column}` as const
      return [address, figure(address)] as const
    }),
  )
  return Object.fromEntries(cells.filter(([, amount]) => amount !== 0))
}

const invariants: Readonly<Record<string, (turn: Turn) => void>> = {
  'a year counts a matter in one cell of table four or in none, and the flows say what the spells say'({
    after,
  }) {
    const { spells, track } = fileOf(after).dossier
    for (const year of years(after)) {
      const column = columnOf(spells, year)
      const expected = column === null ? {} : { [`remedies/${blockOf(track)}/${column}`]: 1 }
      expect(tableFour(after, year)).toEqual(expected)
    }
  },

  'no result without receipt, and never two that are in effect'({ after }) {
    const file = fileOf(after)
    expect(after.acts[0]?.kind).toBe('remedy.received')
    const ended = 'ending' in file
    const counts = file.dossier.spells.at(-1)?.counted ?? null
    if (ended) expect(counts).not.toBeNull()
    if (!ended && file.stage !== 'judged') expect(counts).toBeNull()
    for (const [at, spell] of file.dossier.spells.entries()) {
      const next = file.dossier.spells[at + 1]
      if (next === undefined) continue
      expect(spell.counted && yearOf(spell.counted.on) < yearOf(next.since)).toBe(true)
    }
  },

  'what a published year counted stays, unless a reason stands beside the change'(turn) {
    const published = turn.situation.publishedThrough ?? 0
    const told = news(turn).some(({ kind }) => kind === 'remedy.year-restated')
    for (const year of years(turn.after).filter((one) => one <= published)) {
      if (!told) expect(tableFour(turn.after, year)).toEqual(tableFour(turn.before, year))
    }
  },

  'an answer is signed by another than its drafter, on the edition last written'(turn) {
    if (!news(turn).some(({ kind }) => kind === 'remedy.answer-signed')) return
    const was = fileOf(turn.before)
    if (was.stage !== 'to-sign') expect.fail('signed what was not there')
    else expect(was.paper.draftedBy).not.toBe(people[turn.asker].person)
  },

  'what was ordered is a duty until it is performed'({ after, situation }) {
    const file = fileOf(after)
    if (!('ending' in file)) return
    const { order } = file.ending
    const open = order !== null && file.dossier.performed === null
    expect(duesOf(file, situation.calendar).some(({ what }) => what === order?.what)).toBe(open)
    if (file.stage === 'closed') expect(duesOf(file, situation.calendar)).toEqual([])
    else expect(duesOf(file, situation.calendar)).not.toEqual([])
  },

  'a refusal is a sentence and changes nothing; a step is open or says why not'({
    before,
    after,
    situation,
    asker,
  }) {
    if (after.refusal !== null) {
      expect(after.acts).toBe(before.acts)
      expect(remedyRefusalSentence(after.refusal)).toMatch(/^[^。].*。$/u)
    }
    for (const { closedBecause } of remedyNextSteps(fileOf(after), situation, people[asker]).steps) {
      if (closedBecause !== null) expect(closedBecause).toMatch(/^[^。].*。$/u)
    }
  },

  'acts fold to the same stage and count once their personal words are erased'({ after }) {
    const bare = fileOf({ acts: after.acts.map((act) => ({ ...act, personal: null })) })
    expect(bare.stage).toBe(fileOf(after).stage)
    expect(bare.dossier.spells).toEqual(fileOf(after).dossier.spells)
    expect(JSON.stringify(bare)).not.toContain('赵明')
  },
}

describe('whatever anybody tries with a remedy, in any order', () => {
  it.each(Object.entries(invariants))('%s', (_, holds) => turns(holds, 60))

  it('and they do try everything: each step was taken', () => {
    const taken = new Set<string>()
    turns(({ step, after }) => {
      if (after.refusal === null) taken.add(step)
    }, 300)
    // Opening a reply anew needs an application, which these matters have not.
    expect(remedyStepIds.filter((step) => !taken.has(step))).toEqual(['open-redo'])
  })
})
