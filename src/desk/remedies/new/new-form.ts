import { z } from 'zod'
import type { RemedyIntake } from '#office/remedies/commands/receive.ts'
import type { After, Target } from '#office/remedies/matter/intake.ts'
import type { AttackedApplication, ListedRemedy } from '#office/remedies/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Form, formSchema, type ValuesOf } from '../forms/field.ts'
import { mistakesIn } from '../forms/step-form.ts'
import { newFields, type Track } from './new-fields.ts'

export type Read =
  | { readonly ok: true; readonly intake: RemedyIntake }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** The form as what is registered, or what is wrong with it. */
export function readNew(track: Track, form: Form): Read {
  const read = formSchema(newFields[track]).safeParse(form)
  if (!read.success) return { ok: false, mistakes: mistakesIn(read.error) }
  const { restatement } = read.data
  const base = restatement === '' ? {} : { restatement }
  // Parsed by the very fields that make up their types, which a mapped type cannot say to zod.
  const intake =
    track === 'reconsideration'
      ? reconsidered(read.data as unknown as ValuesOf<typeof newFields.reconsideration>)
      : sued(read.data as unknown as ValuesOf<typeof newFields.litigation>)
  return { ok: true, intake: { ...intake, ...base } }
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
