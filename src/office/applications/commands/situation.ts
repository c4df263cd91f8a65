import type { Calendar } from '#law/calendar/calendar.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Consultee } from '#law/clocks/acts.ts'
import type { Settings } from '#law/settings/settings.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { RedoOrder } from '../case/redo-order.ts'
import type { LetterModel } from '../letters/letter.ts'
import type { ApplicationSettings } from '../settings.ts'

/** What a decision on a case looks at beside the case. */
export interface Situation {
  readonly day: PlainDate
  readonly calendar: Calendar
  readonly settings: Settings
  readonly office: ApplicationSettings
  /** 机关代字 for document numbers, as 卫人社. */
  readonly mark: string
  /** The last year whose report is published; null before the first. */
  readonly publishedThrough: number | null
  /** The reply before its signer, put in by the room for this step alone; null where none can be written. */
  readonly reply?: Signable | null
  /** What results on record order in this case, put in by whoever holds them; absent where nobody looked. */
  readonly orders?: readonly RemedyOrder[]
}

/** A decision or judgment on record that orders a new reply. */
export interface RemedyOrder {
  /** The remedy matter it was made in. */
  readonly remedy: string
  /** The day it sets; null where it leaves the statutory period. */
  readonly until: PlainDate | null
  /** What the new letter cites; absent where the result on record does not say it. */
  readonly cited?: RedoOrder
}

/** A letter as its signer reads it. */
export interface Signable {
  readonly letter: LetterModel
  /** SHA-256 of its words, hex. */
  readonly digest: string
}

/** Who acts. The public acts on its own case through its own link, which whoever calls has checked. */
export type Actor =
  | { readonly kind: 'staff'; readonly asking: Asking }
  | { readonly kind: 'applicant' }
  /** Whoever was asked for an opinion, by the place it has in the case. */
  | { readonly kind: 'consultee'; readonly who: Consultee; readonly party: string }

/** How an actor stands in the register. */
export function recordedAs(actor: Actor): string {
  if (actor.kind === 'staff') return actor.asking.person
  return actor.kind === 'applicant' ? 'applicant' : `${actor.who}/${actor.party}`
}
