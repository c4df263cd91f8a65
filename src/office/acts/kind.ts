import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act, NewAct } from './act.ts'
import type { JsonObject } from './json.ts'

/** What an act does to its matter's row: a function of the acts alone, so that rows can always be made again. */
export type Effect<Row, Facts, Personal> = (
  row: Row | undefined,
  act: Happening<Facts, Personal>,
) => Row | undefined

interface Happening<Facts, Personal> {
  readonly on: PlainDate
  readonly facts: Facts
  /** Null where the act has none, or where it was erased. */
  readonly personal: Personal | null
}

/** A kind of act as the register sees it: how it is checked on its way in and what it does to a row. */
export interface Kind<Row> {
  readonly id: string
  apply(row: Row | undefined, act: Pick<Act, 'occurredOn' | 'facts' | 'personal'>): Row | undefined
}

/** A kind as those who record it see it. */
export interface RecordableKind<Row, Facts, Personal> extends Kind<Row> {
  /** Throws where the payload is not of this kind: callers have parsed it before. */
  act(on: PlainDate, facts: Facts, personal: Personal): NewAct
}

interface Declared<Row, Facts, Personal> {
  readonly id: string
  readonly facts: z.ZodType<Facts>
  readonly personal: z.ZodType<Personal>
  readonly apply: Effect<Row, Facts, Personal>
}

/** The personal part of a kind that has none. */
export const nothingPersonal = z.null()

/** Declares a kind of act: its name, its payload and its effect, in one place. */
export function defineKind<Row, Facts extends JsonObject, Personal extends JsonObject | null>(
  declared: Declared<Row, Facts, Personal>,
): RecordableKind<Row, Facts, Personal> {
  return {
    id: declared.id,
    act: (occurredOn, facts, personal) => ({
      kind: declared.id,
      occurredOn,
      facts: declared.facts.parse(facts),
      personal: declared.personal.parse(personal),
    }),
    apply: (row, { occurredOn, facts, personal }) =>
      declared.apply(row, {
        on: occurredOn,
        facts: declared.facts.parse(facts),
        personal: personal === null ? null : declared.personal.parse(personal),
      }),
  }
}

/** The row an act follows; an act that follows nothing is a bug in whoever decided it. */
export function following<Row>(row: Row | undefined, kind: string): Row {
  if (row === undefined) throw new Error(`${kind} follows no open matter`)
  return row
}

/** For acts that begin a matter: there must be none yet. */
export function beginning(row: unknown, kind: string): void {
  if (row !== undefined) throw new Error(`${kind} begins a matter that has begun`)
}
