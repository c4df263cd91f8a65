import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '../authorities/authority.ts'
import type { Asking } from '../authorities/permissions/seats.ts'
import type { Choice } from './decide.ts'
import type { OpenQuestionId } from './open-questions.ts'
import type { SettingRefusal } from './refusal.ts'

/** An open question with how an office answers it. */
export interface AnsweredQuestion {
  readonly id: OpenQuestionId
  readonly value: string
  /** Every choice the office made, oldest first; empty where the proposed answer holds. */
  readonly history: readonly ChosenBefore[]
  /** Why it cannot be changed now. */
  readonly locked: SettingRefusal | undefined
}

export interface ChosenBefore extends Choice {
  readonly on: PlainDate
  readonly by: string
}

export type ChoiceTaken = { readonly ok: true } | { readonly ok: false; readonly refusal: SettingRefusal }

/** An office's answers to the open questions. Whoever calls has checked the route's permission; a choice checks its own. */
export interface SettingsRoom {
  questions(authority: AuthorityId): Promise<readonly AnsweredQuestion[]>
  /** `version`: how many choices the chooser saw. */
  choose(
    authority: AuthorityId,
    id: OpenQuestionId,
    choice: Choice,
    version: number,
    asking: Asking,
  ): Promise<ChoiceTaken>
}
