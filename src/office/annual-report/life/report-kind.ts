import type { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Act } from '#office/acts/act.ts'
import type { JsonObject } from '#office/acts/json.ts'
import { defineKind, nothingPersonal, type RecordableKind } from '#office/acts/kind.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { type Hand, isIn, type LifeIn, newLife, type ReportLife, type ReportStage } from './life.ts'

/** What the fold of a report's life looks at in an act. */
export type RecordedAct = Pick<Act, 'kind' | 'occurredOn' | 'facts' | 'by' | 'number'>

export interface Happening<Facts> {
  readonly on: PlainDate
  readonly facts: Facts
  /** Null in the register's rows, and `number` with it. */
  readonly by: Hand
  readonly number: number | null
}

/** A kind of act in the life of a yearly report. */
export interface ReportKind<Facts> extends RecordableKind<ReportLife, Facts, null> {
  /** In the words of the timeline. */
  readonly does: string
  /** What the timeline says of it beside; null where nothing. */
  tells(facts: unknown): string | null
  applyToLife(was: ReportLife | undefined, act: RecordedAct): ReportLife
}

interface Declared<Facts> {
  readonly id: string
  readonly does: string
  readonly facts: z.ZodType<Facts>
  readonly tells?: (facts: Facts) => string | null
  readonly effect: (was: ReportLife, act: Happening<Facts>) => ReportLife
}

/** Declares a kind of act of a yearly report: payload, words of the timeline, effect. The row is the same life without persons. */
export function defineReportKind<Facts extends JsonObject & { readonly year: number }>({
  id,
  does,
  facts,
  tells = () => null,
  effect,
}: Declared<Facts>): ReportKind<Facts> {
  const kind = defineKind<ReportLife, Facts, null>({
    id,
    facts,
    personal: nothingPersonal,
    apply: (row, act) => effect(row ?? newLife(act.facts.year), { ...act, by: null, number: null }),
  })
  return {
    ...kind,
    does,
    tells: (given) => tells(facts.parse(given)),
    applyToLife: (was, act) => {
      const parsed = facts.parse(act.facts)
      const by = personIdSchema.parse(act.by)
      return effect(was ?? newLife(parsed.year), {
        on: act.occurredOn,
        facts: parsed,
        by,
        number: act.number,
      })
    },
  }
}

/** The life an act follows, in one of the stages it can follow in; anything else is a bug in whoever decided it. */
export function inStage<S extends ReportStage>(was: ReportLife, stages: readonly S[]): LifeIn<S> {
  if (!isIn(was, stages)) throw new Error(`an act for ${stages.join(' or ')} cannot follow ${was.stage}`)
  return was
}
