import type { PlainDate } from '#law/calendar/plain-date.ts'
import { consulteeClock } from '#law/clocks/consultation.ts'
import type { Consultation } from '#office/applications/case/dossier.ts'
import { quotedContents } from '#office/applications/case/quoted-contents.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { Guest } from '#office/applications/room/case-room.ts'

/** What somebody asked for an opinion may know of a case: what is asked for and what is wanted of it, never who asked. */
export interface Question {
  readonly consultation: Consultation
  readonly contents: readonly string[]
  /** The last day to answer by; null where none is set, or not yet. */
  readonly by: PlainDate | null
}

/** Undefined for everybody else. */
export function questionFor({ record, actor }: Guest, { calendar }: Situation): Question | undefined {
  if (actor.kind !== 'consultee') return undefined
  const { dossier } = record.file
  const consultation = dossier.consultations.find(
    ({ who, party }) => who === actor.who && party === actor.party,
  )
  if (consultation === undefined) return undefined
  const { who, party, askedOn, reachedOn, until } = consultation
  const reached = reachedOn === null ? {} : { reachedOn }
  const clock = consulteeClock({ who, name: party, askedOn, ...reached }, calendar)
  return {
    consultation,
    contents: quotedContents(dossier),
    by: clock?.due ?? until,
  }
}
