import type { PayloadOf, StepId } from '../commands/registry.ts'
import type { Actor } from '../commands/situation.ts'
import { begin, day, intakeBy, on, type Played, take } from './play.fixture.ts'
import { people } from './staff.fixture.ts'

/** A step taken on the day it happened, by the clerk, unless told otherwise. */
export function step<Id extends StepId>(
  before: Played,
  id: Id,
  payload: Omit<PayloadOf<Id>, 'on'>,
  date: string,
  actor: Actor = people.经办人,
  today = date,
): Played {
  // What is left out is put back here.
  return take(before, id, { ...payload, on: day(date) } as PayloadOf<Id>, on(today), actor)
}

/** A reply made anew on a decision on record, which may set a day for it. */
export function orderedAnew(before: Played, date: string, until: string | null = null, today = date): Played {
  const orders = [{ remedy: 'remedies/1', until: until === null ? null : day(until) }]
  const payload = { on: day(date), remedy: 'remedies/1' }
  return take(before, 'order-anew', payload, on(today, { orders }), people.经办人)
}

export const reasonOf = (played: Played): string => played.refusal?.reason ?? 'taken'

export const counter = intakeBy({ channel: 'counter', handedInOn: day('2025-09-25') })
/** Handed in on 2025-09-25; the reply is due on 2025-10-29. */
export const received = begin(counter, on('2025-09-25'), people.经办人)
/** Come by the web that day, receipt not confirmed. */
export const arrived = begin(
  intakeBy({ channel: 'web', arrivedOn: day('2025-09-25') }),
  on('2025-09-25'),
  people.经办人,
)
