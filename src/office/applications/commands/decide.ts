import type { NewAct } from '#office/acts/act.ts'
import type { Case } from '../case/case.ts'
import { foldCase } from '../case/fold.ts'
import { type Decision, type Payload, refuse, tooEarly } from './command.ts'
import { permitted } from './permission.ts'
import type { Refusal } from './refusal.ts'
import { type PayloadOf, type StepId, steps } from './registry.ts'
import { restated } from './restatement.ts'
import { type Actor, recordedAs, type Situation } from './situation.ts'

/** Whether a step may be taken, and the acts that record it. Pure: whoever calls appends them, or asks again. */
export function decide<Id extends StepId>(
  file: Case,
  step: Id,
  payload: PayloadOf<Id>,
  situation: Situation,
  actor: Actor,
): Decision {
  const refusal =
    notPermitted(file, step, situation, actor) ??
    forAnother(payload, actor) ??
    impossibleDay(file, payload, situation)
  if (refusal !== undefined) return refuse(refusal)
  const decision = steps[step].decide(file, payload, situation)
  if (!decision.ok) return decision
  return restated(decision, file, afterwards(file, decision.acts(0), actor), payload, situation)
}

/** Of someone who may take the step at other times, the case says why it is not open now. */
function notPermitted(file: Case, step: StepId, situation: Situation, actor: Actor): Refusal | undefined {
  const verdict = permitted(file, step, actor)
  if (verdict === 'allowed') return undefined
  const closed = verdict === 'not-now' ? steps[step].closed(file, situation) : undefined
  return closed ?? { reason: 'not-permitted', denial: verdict }
}

/** Whoever was asked answers for itself, and learns nothing of others who were. */
function forAnother(payload: Payload, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'consultee') return undefined
  const { who, party } = { who: null, party: null, ...payload }
  return who === actor.who && party === actor.party
    ? undefined
    : { reason: 'not-permitted', denial: 'absent' }
}

function impossibleDay(file: Case, { on }: Payload, { day }: Situation): Refusal | undefined {
  if (on > day) return { reason: 'in-the-future', day }
  if ('arrivedOn' in file) return tooEarly(on, file.arrivedOn, '到达之日')
  return tooEarly(on, file.dossier.redo?.on ?? file.receivedOn, '收到之日')
}

/** What a case becomes by acts of an actor. */
export function afterwards(file: Case | undefined, acts: readonly NewAct[], actor: Actor): Case | undefined {
  return foldCase(
    acts.map((act) => ({ ...act, by: recordedAs(actor) })),
    file,
  )
}
