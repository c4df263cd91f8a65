import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { JsonObject } from './json.ts'

/** The sections of the register. Each kind of matter belongs to one. */
export type SectionId =
  | 'applications'
  | 'remedies'
  | 'documents'
  | 'decisions'
  | 'charges'
  | 'fees'
  | 'disclosures'
  | 'imports'
  | 'authorities'
  | 'people'
  | 'reports'
  | 'calendar'
  | 'settings'

/** One matter of one section: an application, a lawsuit, a document. The key is never shown and never reused. */
export type MatterId = `${SectionId}/${string}`

export function sectionOf(matter: MatterId): SectionId {
  // The type of a matter says that what stands before the slash is a section.
  return matter.slice(0, matter.indexOf('/')) as SectionId
}

/**
 * Something that happened in a matter, about to be recorded. `facts` stay as long as the register does; `personal` is
 * what 个人信息保护法 art. 47 may require to be erased, and the register must add up without it.
 */
export interface NewAct {
  readonly kind: string
  readonly occurredOn: PlainDate
  readonly facts: JsonObject
  readonly personal: JsonObject | null
}

/** A recorded act. `personal` is null where there was none or where it was erased since. */
export interface Act extends NewAct {
  readonly authority: string
  /** Its place in the authority's register: 1, 2, 3 … without a gap. */
  readonly number: number
  readonly matter: MatterId
  /** Its place in the matter: 1, 2, 3 … without a gap. */
  readonly version: number
  /** The moment it was recorded, ISO 8601 in UTC to the millisecond. */
  readonly recordedAt: string
  /** Who recorded it. */
  readonly by: string
}
