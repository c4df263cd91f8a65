import { z } from 'zod'
import type { RemedyIntake } from '#office/remedies/commands/receive.ts'
import type { After, Target } from '#office/remedies/matter/intake.ts'
import type { AttackedApplication, ListedRemedy } from '#office/remedies/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Fields } from '../../forms/field.ts'
import { type Form, readForm, type ValuesOf } from '../../forms/form.ts'
import { newFields, type Track } from './new-fields.ts'

export type Read =
  | { readonly ok: true; readonly intake: RemedyIntake }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** The form as what is registered, or what is wrong with it. */
export function readNew(track: Track, form: Form): Read {
  return track === 'reconsideration'
    ? readAs(newFields.reconsideration, reconsidered, form)
    : readAs(newFields.litigation, sued, form)
}

function readAs<F extends Fields>(
  fields: F,
  intakeOf: (said: ValuesOf<F>) => RemedyIntake,
  form: Form,
): Read {
  const read = readForm(fields, form)
  if (!read.ok) return read
  const { restatement } = read.said
  const intake = intakeOf(read.said)
  return { ok: true, intake: restatement === undefined ? intake : { ...intake, restatement } }
}

function reconsidered(said: ValuesOf<typeof newFields.reconsideration>): RemedyIntake {
  const { on, organ, caseNumber, procedure, acceptedOn, party, claim } = said
  const track = { kind: 'reconsideration', organ, caseNumber, procedure, acceptedOn } as const
  return { on, track, target: targetOf(said), party, claim }
}

function sued(said: ValuesOf<typeof newFields.litigation>): RemedyIntake {
  const { on, court, caseNumber, procedure, party, claim } = said
  const track = { kind: 'litigation', court, caseNumber, procedure, after: afterOf(said) } as const
  return { on, track, target: targetOf(said), party, claim }
}

function afterOf({ after, afterNumber, afterDecision }: ValuesOf<typeof newFields.litigation>): After {
  if (after === 'remedy') return { kind: 'remedy', number: afterNumber }
  return after === 'outside' ? { kind: 'outside', decision: afterDecision } : { kind: 'nothing' }
}

function targetOf(
  said: Pick<ValuesOf<typeof newFields.litigation>, 'target' | 'application' | 'letter' | 'what'>,
): Target {
  const { target, application, letter, what } = said
  if (target === 'elsewhere') return { kind: 'elsewhere', what }
  return target === 'reply' ? { kind: 'reply', application, letter } : { kind: 'silence', application }
}

/** What of the form is known from the application it was opened from. */
export function startOf(
  track: Track,
  today: string,
  organs: readonly string[],
  application: AttackedApplication | undefined,
  before: readonly ListedRemedy[],
): Form {
  const organ = organs.join('或者')
  const base: Form = track === 'reconsideration' ? { on: today, organ } : { on: today, ...afterKnown(before) }
  if (application === undefined) return base
  const reply = application.replies.at(-1)
  const target: Form = reply === undefined ? { target: 'silence' } : { target: 'reply', letter: reply.letter }
  return { ...base, ...target, application: application.number, party: application.applicant }
}

/** A lawsuit against an application that was reconsidered most likely follows that. */
function afterKnown(before: readonly ListedRemedy[]): Form {
  const reconsidered = before.findLast(({ block }) => block === 'reconsideration')
  return reconsidered === undefined ? {} : { after: 'remedy', afterNumber: reconsidered.number }
}

export const trackSchema = z.enum(['reconsideration', 'litigation']).catch('reconsideration')
