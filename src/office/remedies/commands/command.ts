import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { NewAct } from '#office/acts/act.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { remedyPolicies } from '#office/authorities/permissions/remedies.ts'
import { isIn, type Remedy, type RemedyIn, type Stage } from '../matter/remedy.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedySituation } from './situation.ts'

export type Decision =
  | { readonly ok: true; readonly acts: readonly NewAct[] }
  | { readonly ok: false; readonly refusal: RemedyRefusal }

/** What every command carries. */
export interface Payload {
  /** The day it happened, which may lie before the day it is recorded. */
  readonly on: PlainDate
  /** Why a year already published changes by this; needed only where one does. */
  readonly restatement?: string
}

type RemedyPolicy = keyof typeof remedyPolicies

interface Declared<P extends Payload, S extends Stage, Field extends string> {
  /** In the words of the desk. */
  readonly label: string
  readonly policy: RemedyPolicy
  readonly stages: readonly S[]
  /** What may not be left empty. */
  readonly required?: readonly Field[]
  /** Why it is not open now, whatever would be entered. */
  closed?(file: RemedyIn<S>, situation: RemedySituation): RemedyRefusal | undefined
  decide(
    file: RemedyIn<S>,
    payload: P & Readonly<Record<NoInfer<Field>, string>>,
    situation: RemedySituation,
    by: PersonId,
  ): Decision
}

export interface CommandRule<P extends Payload> {
  readonly label: string
  readonly policy: RemedyPolicy
  closed(file: Remedy, situation: RemedySituation): RemedyRefusal | undefined
  decide(file: Remedy, payload: P, situation: RemedySituation, by: PersonId): Decision
}

/** Declares a step of a remedy: who, when, and what is recorded. */
export function command<P extends Payload, S extends Stage, Field extends string = never>(
  declared: Declared<P, S, Field>,
): CommandRule<P & Readonly<Record<Field, string>>> {
  const { label, policy, stages, required = [] } = declared
  const wrong = (file: Remedy): RemedyRefusal => ({
    reason: 'wrong-stage',
    stage: file.stage,
    needed: stages,
  })
  return {
    label,
    policy,
    closed: (file, situation) => (isIn(file, stages) ? declared.closed?.(file, situation) : wrong(file)),
    decide(file, payload, situation, by) {
      if (!isIn(file, stages)) return refuse(wrong(file))
      const closed = declared.closed?.(file, situation)
      if (closed !== undefined) return refuse(closed)
      if (required.some((field) => payload[field].trim() === '')) return refuse({ reason: 'words-missing' })
      return declared.decide(file, payload, situation, by)
    },
  }
}

export function refuse(refusal: RemedyRefusal): Decision {
  return { ok: false, refusal }
}

export function record(...acts: readonly NewAct[]): Decision {
  return { ok: true, acts }
}

/** Records, unless something stands against it. */
export function unless(refusal: RemedyRefusal | undefined, ...acts: readonly NewAct[]): Decision {
  return refusal === undefined ? record(...acts) : refuse(refusal)
}

/** Refuses a day before the thing it follows. */
export function tooEarly(on: PlainDate, than: PlainDate, what: string): RemedyRefusal | undefined {
  return on < than ? { reason: 'too-early', than, what } : undefined
}
