import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { NewAct } from '#office/acts/act.ts'
import type { applicationPolicies } from '#office/authorities/permissions/applications.ts'
import { type Case, type CaseIn, isIn, type Stage } from '../case/case.ts'
import type { Refusal } from './refusal.ts'
import { saysSomething } from './says-something.ts'
import type { Situation } from './situation.ts'

/** A series numbers are given out in, begun anew each year; the store gives a number only if the acts are recorded. */
export interface Series {
  readonly series: string
  readonly year: number
  /** How many numbers in a row; one where absent. */
  readonly count?: number
}

/** Acts to record. `fees` go on the fee ledger, to the matter of the same key, in the same transaction. */
export interface Decided {
  readonly ok: true
  readonly numberedIn: Series | null
  /** `number` is the next of the series, the first of them where it takes several; acts without one do not look at it. */
  acts(number: number): readonly NewAct[]
  readonly fees: readonly NewAct[]
}

export type Decision = Decided | { readonly ok: false; readonly refusal: Refusal }

/** What every command carries. */
export interface Payload {
  /** The day it happened, which may lie before the day it is recorded. */
  readonly on: PlainDate
  /** Why a year already published changes by this; needed only where one does. */
  readonly restatement?: string
}

interface Declared<P extends Payload, S extends Stage, Field extends string> {
  /** In the words of the desk. */
  readonly label: string
  /** Null where no member of staff may do it. */
  readonly policy: keyof typeof applicationPolicies | null
  /** Which of the public may do it for itself. */
  readonly public?: 'applicant' | 'consultee'
  readonly stages: readonly S[]
  /** What may not be left empty. */
  readonly required?: readonly Field[]
  /** Why it is not open now, whatever would be entered. */
  closed?(file: CaseIn<S>, situation: Situation): Refusal | undefined
  decide(
    file: CaseIn<S>,
    payload: P & Readonly<Record<NoInfer<Field>, string>>,
    situation: Situation,
  ): Decision
}

export interface CommandRule<P extends Payload> {
  readonly label: string
  readonly policy: keyof typeof applicationPolicies | null
  readonly public: 'applicant' | 'consultee' | null
  closed(file: Case, situation: Situation): Refusal | undefined
  decide(file: Case, payload: P, situation: Situation): Decision
}

/** Declares a step of a case: who, when, and what is recorded. */
export function command<P extends Payload, S extends Stage, Field extends string = never>(
  declared: Declared<P, S, Field>,
): CommandRule<P & Readonly<Record<Field, string>>> {
  const { stages, required = [] } = declared
  const wrong = (file: Case): Refusal => ({ reason: 'wrong-stage', stage: file.stage, needed: stages })
  return {
    label: declared.label,
    policy: declared.policy,
    public: declared.public ?? null,
    closed: (file, situation) => (isIn(file, stages) ? declared.closed?.(file, situation) : wrong(file)),
    decide(file, payload, situation) {
      if (!isIn(file, stages)) return refuse(wrong(file))
      const closed = declared.closed?.(file, situation)
      if (closed !== undefined) return refuse(closed)
      if (!required.every((field) => saysSomething(payload[field])))
        return refuse({ reason: 'words-missing' })
      return declared.decide(file, payload, situation)
    },
  }
}

export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal }
}

export function record(...acts: readonly NewAct[]): Decided {
  return { ok: true, numberedIn: null, acts: () => acts, fees: [] }
}

/** What answers, what tells or asks people outside, and what goes to other organs (docs/decisions/0015). */
export type LetterClass = '公复' | '公开告' | '公开函'

/** 机关代字〔YYYY〕序号号, e.g. 卫人社公复〔2025〕1号 (GB/T 9704-2012 §7.2.5): no leading zeros, a series for each class. */
export function numbered(
  letterClass: LetterClass,
  on: PlainDate,
  situation: Situation,
  acts: (letter: string) => readonly NewAct[],
): Decided {
  return numberedTwice(letterClass, on, situation, acts, 1)
}

/** The same for what makes two letters: they take two numbers of the class in a row. */
export function numberedTwice(
  letterClass: LetterClass,
  on: PlainDate,
  { mark }: Situation,
  acts: (letter: string, second: string) => readonly NewAct[],
  count: 1 | 2 = 2,
): Decided {
  const year = Number(on.slice(0, 4))
  const letter = (number: number) => `${mark}${letterClass}〔${year}〕${number}号`
  return {
    ok: true,
    numberedIn: { series: letterClass, year, ...(count === 1 ? {} : { count }) },
    acts: (number) => acts(letter(number), letter(number + 1)),
    fees: [],
  }
}

/** Refuses a day before the thing it follows. */
export function tooEarly(on: PlainDate, than: PlainDate, what: string): Refusal | undefined {
  return on < than ? { reason: 'too-early', than, what } : undefined
}
