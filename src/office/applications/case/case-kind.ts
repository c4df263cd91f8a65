import type { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { CaseAct } from '#law/clocks/acts.ts'
import type { Act } from '#office/acts/act.ts'
import type { JsonObject } from '#office/acts/json.ts'
import { defineKind, type Effect, type RecordableKind } from '#office/acts/kind.ts'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import { type Case, type CaseIn, isIn, type Stage, withDossier } from './case.ts'

/** What the fold of a case looks at in an act. */
export type RecordedAct = Pick<Act, 'kind' | 'occurredOn' | 'facts' | 'personal' | 'by'>

interface Happening<Facts, Personal> {
  readonly on: PlainDate
  readonly facts: Facts
  /** Null where the act has none, or where it was erased. */
  readonly personal: Personal | null
  readonly by: string
}

/** A kind of act with what it does to a case, beside what it does to the report's row. */
export interface CaseKind<Facts, Personal> extends RecordableKind<ApplicationRow, Facts, Personal> {
  applyToCase(was: Case | undefined, act: Omit<RecordedAct, 'kind'>): Case
}

interface Declared<Facts, Personal> {
  readonly id: string
  readonly facts: z.ZodType<Facts>
  readonly personal: z.ZodType<Personal>
  readonly onCase: (was: Case | undefined, act: Happening<Facts, Personal>) => Case
  /** Absent for what the report does not see. */
  readonly onRow?: Effect<ApplicationRow, Facts, Personal>
}

/** Declares a kind of act of an application: payload, effect on the case, effect on the report's row. */
export function defineCaseKind<Facts extends JsonObject, Personal extends JsonObject | null>(
  declared: Declared<Facts, Personal>,
): CaseKind<Facts, Personal> {
  const kind = defineKind<ApplicationRow, Facts, Personal>({
    ...declared,
    apply: declared.onRow ?? ((row) => row),
  })
  return {
    ...kind,
    applyToCase: (was, { occurredOn, facts, personal, by }) =>
      declared.onCase(was, {
        on: occurredOn,
        facts: declared.facts.parse(facts),
        personal: personal === null ? null : declared.personal.parse(personal),
        by,
      }),
  }
}

/** A kind that stands in older registers and is folded as ever, but that nobody can record any more. */
export function readOnly<Facts extends JsonObject, Personal extends JsonObject | null>(
  declared: Declared<Facts, Personal>,
): Omit<CaseKind<Facts, Personal>, 'act'> {
  const { id, apply, applyToCase } = defineCaseKind(declared)
  return { id, apply, applyToCase }
}

/** The case an act follows, in one of the stages it can follow in; anything else is a bug in whoever decided it. */
export function inStage<S extends Stage>(was: Case | undefined, stages: readonly S[]): CaseIn<S> {
  if (was === undefined || !isIn(was, stages)) {
    throw new Error(`an act for ${stages.join(' or ')} cannot follow ${was?.stage ?? 'nothing'}`)
  }
  return was
}

/** The case with one act more for its clocks. */
export function clocked<C extends Case>(file: C, act: CaseAct): C {
  return withDossier(file, { clockActs: [...file.dossier.clockActs, act] })
}

/** The report's row, ended. It ends once: a second end is a bug. */
export function closeRow(
  row: ApplicationRow | undefined,
  closing: NonNullable<ApplicationRow['closing']>,
): ApplicationRow | undefined {
  if (row !== undefined && row.closing !== null) throw new Error(`${row.id} is closed already`)
  return row === undefined ? undefined : { ...row, closing }
}
