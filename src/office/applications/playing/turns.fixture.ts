import fc from 'fast-check'
import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import type { StepId } from '../commands/registry.ts'
import type { RemedyOrder, Situation } from '../commands/situation.ts'
import { deliveries, type Move, moves, saidFor, tried } from './moves.fixture.ts'
import { payloads } from './payloads.fixture.ts'
import { begin, fileOf, intakeBy, on, type Played, take } from './play.fixture.ts'
import { people, type Who } from './staff.fixture.ts'

/** One try of one step: refused, or recorded. */
export interface Turn {
  readonly before: Played
  readonly after: Played
  readonly situation: Situation
  readonly step: StepId
  readonly who: Who
}

/** Plays random moves and shows every turn to `look`. */
export function turns(look: (turn: Turn) => void, runs: number): void {
  fc.assert(
    fc.property(deliveries, moves, (delivery, list) => {
      let today: PlainDate = 'arrivedOn' in delivery ? delivery.arrivedOn : startOf(delivery)
      let played = begin(intakeBy(delivery), on(today), people.经办人)
      for (const move of list) {
        today = addDays(today, move.wait)
        const turn = turnOf(
          played,
          move,
          on(today, { publishedThrough: 2023, orders: ordersAt(today, move) }),
        )
        look(turn)
        played = turn.after
      }
    }),
    { numRuns: runs },
  )
}

function startOf(delivery: { handedInOn: PlainDate } | { signedForOn: PlainDate }): PlainDate {
  return 'handedInOn' in delivery ? delivery.handedInOn : delivery.signedForOn
}

/** Now and then a decision or judgment orders a new reply, sometimes by a day it sets. */
function ordersAt(today: PlainDate, { luck }: Move): readonly RemedyOrder[] {
  if (luck % 3 > 0) return []
  return [{ remedy: 'remedies/1', until: luck % 2 === 0 ? null : addDays(today, (luck % 30) - 3) }]
}

function turnOf(before: Played, move: Move, situation: Situation): Turn {
  const file = fileOf(before)
  const { step, who } = tried(move, file, situation)
  const happened = addDays(situation.day, -move.late)
  const payload = payloads[step](saidFor(step, file, situation.day, move.luck), happened, file)
  // One step and its own payload, which a union of steps cannot say.
  const after = take(before, step, { restatement: '更正', ...payload } as never, situation, people[who])
  return { before, after, situation, step, who }
}
