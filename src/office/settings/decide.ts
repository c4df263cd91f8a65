import { type PlainDate, yearOf } from '#law/calendar/plain-date.ts'
import type { NewAct } from '../acts/act.ts'
import { settingChosen } from '../acts/kinds/settings.ts'
import type { Case } from '../applications/case/case.ts'
import { type Decision, record, refuse } from '../authorities/decision.ts'
import { judge } from '../authorities/permissions/registry.ts'
import type { Asking } from '../authorities/permissions/seats.ts'
import { type Answers, type OpenQuestionId, openQuestions } from './open-questions.ts'
import type { SettingRefusal } from './refusal.ts'

/** What a choice is decided on. */
export interface ChoiceSituation {
  readonly day: PlainDate
  readonly answers: Answers
  /** The last year whose report is published; null before the first. */
  readonly publishedThrough: number | null
  readonly open: readonly Case[]
}

export interface Choice {
  readonly value: string
  readonly because: string
}

/** Chooses another answer to an open question from this day on. What was recorded before keeps the answer it was decided by. */
export function decideChoice(
  id: OpenQuestionId,
  { value, because }: Choice,
  situation: ChoiceSituation,
  asking: Asking,
): Decision<NewAct, SettingRefusal> {
  if (!Object.hasOwn(openQuestions[id].options, value)) return refuse({ reason: 'no-such-option' })
  if (because.trim() === '') return refuse({ reason: 'no-reason' })
  if (situation.answers[id] === value) return refuse({ reason: 'unchanged' })
  const locked = lockedBy(id, situation)
  const verdict = judge('settings.set', asking, { state: locked === undefined ? 'open' : 'locked' })
  if (verdict === 'not-now' && locked !== undefined) return refuse(locked)
  if (verdict !== 'allowed') return refuse({ reason: 'not-permitted' })
  return record(settingChosen.act(situation.day, { setting: id, value, because: because.trim() }, null))
}

/**
 * Why an answer cannot be changed now. Table four keeps the column of a result in its act, so a later answer reaches no
 * published figure; a reply signed but not served takes its year from the answer that holds when it is served.
 */
export function lockedBy(
  id: OpenQuestionId,
  { publishedThrough, open }: Pick<ChoiceSituation, 'publishedThrough' | 'open'>,
): Extract<SettingRefusal, { reason: 'year-released' }> | undefined {
  if (id !== 'report.closedDateBasis' || publishedThrough === null) return undefined
  const hanging = open.flatMap((file) =>
    file.stage === 'to-serve' &&
    file.dossier.closing === null &&
    yearOf(file.signed.signedOn) <= publishedThrough
      ? [{ number: file.dossier.number, year: yearOf(file.signed.signedOn) }]
      : [],
  )
  const year = hanging[0]?.year
  if (year === undefined) return undefined
  return { reason: 'year-released', year, numbers: hanging.map(({ number }) => number) }
}
