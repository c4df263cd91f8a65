import { announcedCalendar } from '#law/calendar/days.ts'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import type { NewAct } from '#office/acts/act.ts'
import { foldMatter } from '#office/acts/section.ts'
import { applications } from '#office/acts/sections/applications.ts'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import type { Case } from '../case/case.ts'
import type { RecordedAct } from '../case/case-kind.ts'
import { foldCase } from '../case/fold.ts'
import type { Decision } from '../commands/command.ts'
import { decide } from '../commands/decide.ts'
import { type Intake, receive } from '../commands/receipt.ts'
import type { Refusal } from '../commands/refusal.ts'
import type { PayloadOf, StepId } from '../commands/registry.ts'
import { type Actor, recordedAs, type Situation } from '../commands/situation.ts'
import { defaultApplicationSettings } from '../settings.ts'

export function day(text: string): PlainDate {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

export function on(text: string, change: Partial<Situation> = {}): Situation {
  return {
    day: day(text),
    calendar: announcedCalendar,
    settings: defaultSettings,
    office: defaultApplicationSettings,
    mark: '卫人社',
    publishedThrough: null,
    ...change,
  }
}

/** A case as a register would hold it: nothing but its acts. */
export interface Played {
  readonly acts: readonly RecordedAct[]
  readonly refusal: Refusal | null
  /** How many numbers each series has given out. */
  readonly given: number
}

const folded = new WeakMap<object, Case | undefined>()

/** The case its acts come to, always folded from the first one; remembered for a list of acts already folded. */
export function fileOf({ acts }: Played): Case {
  if (!folded.has(acts)) folded.set(acts, foldCase(acts))
  const file = folded.get(acts)
  if (file === undefined) throw new Error('nothing was received')
  return file
}

export function rowOf({ acts }: Played): ApplicationRow | undefined {
  return foldMatter(applications, acts)
}

export const intakeBy = (delivery: Intake['delivery']): Intake => ({
  delivery,
  kind: 'person',
  applicant: '赵明',
  contact: { identity: '410403199001011234', phone: '13800000000', address: '卫东区某街1号', email: '' },
  contents: ['2024年就业补助资金发放明细'],
  wanted: { form: 'electronic', way: 'email' },
})

export function begin(intake: Intake, situation: Situation, actor: Actor): Played {
  return played({ acts: [], refusal: null, given: 0 }, receive(intake, situation), actor)
}

export function take<Id extends StepId>(
  before: Played,
  step: Id,
  payload: PayloadOf<Id>,
  situation: Situation,
  actor: Actor,
): Played {
  return played(before, decide(fileOf(before), step, payload, situation, actor), actor)
}

function played(before: Played, decision: Decision, actor: Actor): Played {
  if (!decision.ok) return { ...before, refusal: decision.refusal }
  const number = before.given + 1
  const recorded = (act: NewAct): RecordedAct => ({ ...act, by: recordedAs(actor) })
  return {
    acts: [...before.acts, ...decision.acts(number).map(recorded)],
    refusal: null,
    given: number + (decision.numberedIn?.count ?? 1) - 1,
  }
}
