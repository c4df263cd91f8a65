import type { PersonId } from '../people/person.ts'
import type { Role } from '../people/roles.ts'
import type { Relation } from '../relation.ts'
import type { Asking, Seat } from './seats.ts'
import type { Denial, Verdict } from './verdict.ts'

/** What a permission may look at of a thing; `state` is the step it has come to. */
export interface Facts<State extends string = string> {
  readonly state: State
}

/** Steps, for each role at an authority that stands so to the thing's. `always`: in every step. */
export type Reach<State extends string> = Readonly<
  Partial<Record<Role, Readonly<Partial<Record<Relation, 'always' | readonly State[]>>>>>
>

/** One permission as a sentence: who that may know the thing may do this to it, in which steps, and when nevertheless not. */
export interface Rule<F extends Facts> {
  /** What is done, in the words of the desk. */
  readonly does: string
  /** Who may know that the thing exists. */
  readonly known: Reach<F['state']> | 'everyone'
  readonly by: Reach<F['state']> | 'everyone'
  /** Each is asked of the capacities that would otherwise allow it, and of no other the person may hold. */
  readonly unless?: Readonly<Partial<Record<Denial, (asking: Asking, facts: F) => boolean>>>
}

export interface Policy<F extends Facts> {
  readonly does: string
  (asking: Asking, facts: F): Verdict
}

/** The order of the answers matters: who may not know of a thing learns nothing about it, whatever else stands against them. */
export function policy<F extends Facts>(rule: Rule<F>): Policy<F> {
  const judge = (asking: Asking, facts: F): Verdict => {
    if (seatsReaching(rule.known, asking.seats, facts.state).length === 0) return 'absent'
    const seats = seatsReaching(rule.by, asking.seats, facts.state)
    if (seats.length === 0)
      return asking.seats.some((seat) => isNamed(rule.by, seat)) ? 'not-now' : 'not-your-role'
    const { unless = {} } = rule
    return denials.find((denial) => unless[denial]?.({ ...asking, seats }, facts)) ?? 'allowed'
  }
  return Object.assign(judge, { does: rule.does })
}

const denials: readonly Denial[] = [
  'own-draft',
  'own-review',
  'own-proposal',
  'others-proposal',
  'own-account',
  'others-work',
  'not-called-for',
]

/** The capacities that reach the thing in the step it has come to. Everyone is still someone with an office. */
function seatsReaching<State extends string>(
  reach: Reach<State> | 'everyone',
  seats: readonly Seat[],
  state: State,
): readonly Seat[] {
  return seats.filter((seat) => {
    if (reach === 'everyone') return true
    const steps = reach[seat.role]?.[seat.relation]
    return steps === 'always' || steps?.includes(state)
  })
}

/** Whether a capacity reaches the thing in any step at all. */
function isNamed(reach: Reach<string> | 'everyone', { role, relation }: Seat): boolean {
  return reach === 'everyone' || reach[role]?.[relation] !== undefined
}

/** What is public in one step is so to every authority, whichever way it stands. */
export function everywhere<State extends string>(step: State) {
  const steps: readonly State[] = [step]
  return { own: steps, child: steps, parent: steps, other: steps }
}

/** Whether the one who asks is the person a fact names. */
export function isSelf(asking: Asking, person: PersonId | null): boolean {
  return person !== null && person === asking.person
}
