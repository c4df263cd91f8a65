import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { NewAct } from '#office/acts/act.ts'
import { remedyReceived } from '#office/acts/kinds/remedy-received.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { foldRemedy } from '../matter/fold.ts'
import { blockOf, type FrozenEvidence, forumOf, type Target, type Track } from '../matter/intake.ts'
import type { Payload } from './command.ts'
import { restated } from './decide.ts'
import { newRemedyFacts } from './permission.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedySituation } from './situation.ts'

/** What came in. `on` is the day the copy was received. */
export interface RemedyIntake extends Payload {
  readonly track: Track
  readonly target: Target
  readonly party: string
  readonly claim: string
}

/** What the register knows of what the intake names, looked up by whoever calls. */
export interface IntakeFacts {
  readonly evidence: FrozenEvidence | null
  /** The target's application: the 文号 of its replies, the day the newest was sent; undefined where there is no such application. */
  readonly application:
    | { readonly letters: readonly string[]; readonly decidedOn: PlainDate | null }
    | undefined
  /** The reconsideration a lawsuit follows: its kind and the day its decision was served; undefined where there is none. */
  readonly before: { readonly kind: Track['kind'] } | undefined
}

export type Begun =
  | {
      readonly ok: true
      readonly series: string
      readonly year: number
      acts(number: number): readonly NewAct[]
    }
  | { readonly ok: false; readonly refusal: RemedyRefusal }

/** Registers a reconsideration or a lawsuit; its number is the next of its kind in the year. Pure. */
export function receiveRemedy(
  intake: RemedyIntake,
  known: IntakeFacts,
  situation: RemedySituation,
  asking: Asking,
): Begun {
  const refusal = cannotBegin(intake, known, situation, asking)
  if (refusal !== undefined) return { ok: false, refusal }
  const { on, track, target, party, claim } = intake
  const series = track.kind === 'reconsideration' ? '复议' : '诉讼'
  const year = Number(on.slice(0, 4))
  const first = (number: number) =>
    remedyReceived.act(
      on,
      { id: `${series}${year}-${number}`, track, target, evidence: known.evidence, handler: asking.person },
      { party, claim },
    )
  const spells = foldRemedy([first(0)])?.dossier.spells ?? []
  const told = restated({ ok: true, acts: [] }, [], spells, intake, situation)
  if (!told.ok) return told
  return { ok: true, series, year, acts: (number) => [first(number), ...told.acts] }
}

function cannotBegin(
  { on, track, target, party }: RemedyIntake,
  { application, before }: IntakeFacts,
  { day }: RemedySituation,
  asking: Asking,
): RemedyRefusal | undefined {
  const verdict = judge('remedies.record', asking, newRemedyFacts)
  if (verdict !== 'allowed') return { reason: 'not-permitted', denial: verdict }
  if (on > day) return { reason: 'in-the-future', day }
  if (forumOf(track).trim() === '' || party.trim() === '') return { reason: 'words-missing' }
  if (blockOf(track) === 'litigationAfterReconsideration') {
    const refusal = notAfter(track, before)
    if (refusal !== undefined) return refusal
  }
  return notAgainst(on, target, application)
}

function notAfter(track: Track, before: IntakeFacts['before']): RemedyRefusal | undefined {
  if (track.kind !== 'litigation') return undefined
  if (track.after.kind === 'outside') {
    return track.after.decision.trim() === '' ? { reason: 'words-missing' } : undefined
  }
  if (before === undefined) return { reason: 'remedy-unknown' }
  return before.kind === 'reconsideration' ? undefined : { reason: 'not-a-reconsideration' }
}

function notAgainst(
  on: PlainDate,
  target: Target,
  application: IntakeFacts['application'],
): RemedyRefusal | undefined {
  if (target.kind === 'elsewhere') return target.what.trim() === '' ? { reason: 'words-missing' } : undefined
  if (application === undefined) return { reason: 'application-unknown' }
  if (target.kind === 'silence') return undefined
  if (!application.letters.includes(target.letter)) return { reason: 'letter-unknown' }
  const { decidedOn } = application
  return decidedOn !== null && on < decidedOn
    ? { reason: 'too-early', than: decidedOn, what: '答复之日' }
    : undefined
}
