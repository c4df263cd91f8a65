import { remedyYearRestated } from '#office/acts/kinds/remedy-amended.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { Spell } from '../matter/dossier.ts'
import { foldRemedy } from '../matter/fold.ts'
import type { Remedy } from '../matter/remedy.ts'
import { earliestChangedYear } from '../matter/spells.ts'
import { type Decision, type Payload, refuse } from './command.ts'
import { permitted } from './permission.ts'
import type { RemedyRefusal } from './refusal.ts'
import { type RemedyPayloadOf, type RemedyStepId, remedySteps } from './registry.ts'
import type { RemedySituation } from './situation.ts'

/** Whether a step may be taken, and the acts that record it. Pure: whoever calls appends them, or asks again. */
export function decideRemedy<Id extends RemedyStepId>(
  file: Remedy,
  step: Id,
  payload: RemedyPayloadOf<Id>,
  situation: RemedySituation,
  asking: Asking,
): Decision {
  const refusal = notPermitted(file, step, situation, asking) ?? impossibleDay(file, payload, situation)
  if (refusal !== undefined) return refuse(refusal)
  const decision = remedySteps[step].decide(file, payload, situation, asking.person)
  if (!decision.ok) return decision
  const after = foldRemedy(decision.acts, file)
  return restated(decision, file.dossier.spells, after?.dossier.spells ?? [], payload, situation)
}

/** Of someone who may take the step at other times, the matter says why it is not open now. */
function notPermitted(
  file: Remedy,
  step: RemedyStepId,
  situation: RemedySituation,
  asking: Asking,
): RemedyRefusal | undefined {
  const verdict = permitted(file, step, asking)
  if (verdict === 'allowed') return undefined
  const closed = verdict === 'not-now' ? remedySteps[step].closed(file, situation) : undefined
  return closed ?? { reason: 'not-permitted', denial: verdict }
}

function impossibleDay(
  { dossier }: Remedy,
  { on }: Payload,
  { day }: RemedySituation,
): RemedyRefusal | undefined {
  if (on > day) return { reason: 'in-the-future', day }
  const { receivedOn } = dossier
  return on < receivedOn ? { reason: 'too-early', than: receivedOn, what: '收到副本之日' } : undefined
}

/** A published year changes only with its reason beside it, from which the report's correction line is made. */
export function restated(
  decision: Extract<Decision, { ok: true }>,
  before: readonly Spell[],
  after: readonly Spell[],
  { on, restatement = '' }: Payload,
  { publishedThrough }: RemedySituation,
): Decision {
  const year = publishedThrough === null ? null : earliestChangedYear(before, after, publishedThrough)
  if (year === null) return decision
  const reason = restatement.trim()
  if (reason === '') return refuse({ reason: 'restatement-needed', year })
  return { ok: true, acts: [...decision.acts, remedyYearRestated.act(on, { year, reason }, null)] }
}
