import type { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { JsonObject } from '#office/acts/json.ts'
import { defineKind, type RecordableKind } from '#office/acts/kind.ts'
import { isIn, type Remedy, type RemedyIn, type Stage } from './remedy.ts'
import { fileOf, type RemedyMatter, rowOf } from './row.ts'

interface Happening<Facts, Personal> {
  readonly on: PlainDate
  readonly facts: Facts
  /** Null where the act has none, or where it was erased. */
  readonly personal: Personal | null
}

interface Declared<Facts, Personal> {
  readonly id: string
  readonly facts: z.ZodType<Facts>
  readonly personal: z.ZodType<Personal>
  readonly onRemedy: (was: Remedy | undefined, act: Happening<Facts, Personal>) => Remedy
}

/** Declares a kind of act of a remedy by what it does to the matter; the row table four counts follows from that. */
export function defineRemedyKind<Facts extends JsonObject, Personal extends JsonObject | null>(
  declared: Declared<Facts, Personal>,
): RecordableKind<RemedyMatter, Facts, Personal> {
  return defineKind<RemedyMatter, Facts, Personal>({
    ...declared,
    apply: (row, act) => rowOf(declared.onRemedy(row && fileOf(row), act)),
  })
}

/** The matter an act follows, in one of the stages it can follow in; anything else is a bug in whoever decided it. */
export function inStage<S extends Stage>(was: Remedy | undefined, stages: readonly S[]): RemedyIn<S> {
  if (was === undefined || !isIn(was, stages)) {
    throw new Error(`an act for ${stages.join(' or ')} cannot follow ${was?.stage ?? 'nothing'}`)
  }
  return was
}
