import type { PeopleAct } from './acts.ts'
import { nobody, type People, type Person, type PersonId, type Term, type TermId } from './person.ts'

/** The people and their terms that a series of recorded acts leaves, oldest act first. */
export function foldPeople(acts: Iterable<PeopleAct>, before: People = nobody): People {
  const people: Folding = { persons: new Map(before.persons), terms: new Map(before.terms) }
  for (const act of acts) apply(people, act)
  return people
}

interface Folding {
  readonly persons: Map<PersonId, Person>
  readonly terms: Map<TermId, Term>
}

function apply({ persons, terms }: Folding, act: PeopleAct): void {
  switch (act.kind) {
    case 'person.registered': {
      const { person: id, name, account, on } = act
      persons.set(id, { id, name, account, openSince: on, frozen: null })
      return
    }
    case 'person.appointed': {
      const { kind: _kind, term: id, ...term } = act
      terms.set(id, { id, ...term })
      return
    }
    case 'person.relieved':
      terms.set(act.term, { ...known(terms, act.term), until: act.on })
      return
    case 'person.frozen': {
      const frozen = { on: act.on, because: act.because }
      persons.set(act.person, { ...known(persons, act.person), frozen })
      return
    }
    case 'person.restored':
      persons.set(act.person, { ...known(persons, act.person), openSince: act.on, frozen: null })
      return
    case 'work.handed-over':
      // The matters change hands, not the people: each matter's own fold reads this act.
      return
  }
}

function known<Id, Thing>(things: ReadonlyMap<Id, Thing>, id: Id): Thing {
  const thing = things.get(id)
  if (!thing) throw new Error(`An act names ${String(id)}, which no act brought in`)
  return thing
}
