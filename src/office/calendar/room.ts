import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { PersonId } from '../authorities/people/person.ts'
import type { EnteredYear } from './entered-year.ts'
import type { CalendarRefusal } from './refusal.ts'

/** A year as the office knows it. */
export interface KnownYear {
  readonly year: number
  /** What dates are counted by; marked `unconfirmed` where nobody confirmed it. */
  readonly inForce: CalendarYear
  /** True where `inForce` came with the program. */
  readonly builtIn: boolean
  /** What waits for a second person; the same days as `inForce` where nothing was confirmed before. */
  readonly waiting: EnteredYear | null
  /** Who entered what waits. */
  readonly enteredBy: string | null
  readonly history: readonly YearEvent[]
  /** How many acts the year has: what an entry or a confirmation is decided on. */
  readonly version: number
}

export interface YearEvent {
  readonly on: PlainDate
  readonly what: 'entered' | 'confirmed'
  readonly by: string
  readonly number: string | null
}

export type CalendarTaken = { readonly ok: true } | { readonly ok: false; readonly refusal: CalendarRefusal }

/** The calendar of a district. Whoever calls has checked the route's permission. */
export interface CalendarRoom {
  /** Newest first. */
  years(): Promise<readonly KnownYear[]>
  year(year: number): Promise<KnownYear | undefined>
  /** What would be refused, before anything is recorded. */
  tried(entered: EnteredYear): Promise<CalendarTaken>
  enter(by: PersonId, entered: EnteredYear, version: number): Promise<CalendarTaken>
  confirm(by: PersonId, year: number, version: number): Promise<CalendarTaken>
}
