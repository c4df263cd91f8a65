import type { Calendar } from '#law/calendar/calendar.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Settings } from '#law/settings/settings.ts'
import type { LetterModel } from '#office/applications/letters/letter.ts'
import type { RedoStanding } from '../clocks/order-due.ts'
import type { RemedySettings } from '../settings.ts'

/** What a decision on a remedy looks at beside the matter. */
export interface RemedySituation {
  readonly day: PlainDate
  readonly calendar: Calendar
  readonly settings: Settings
  readonly counting: RemedySettings
  /** The last year whose report is published; null before the first. */
  readonly publishedThrough: number | null
  /** What the application came to since its reply was ordered anew for this matter: the new 文号; null while it is open, or was not ordered. */
  readonly newReply: string | null
  /** How the reply stands that is made anew for this matter; null where none is. */
  readonly redo: RedoStanding | null
  /** The answer before its signer, and the SHA-256 of its words, hex; null where none is. */
  readonly paper: { readonly letter: LetterModel; readonly digest: string } | null
}
