import { type PeopleAct, peopleActSchema, peopleActSchemas } from '#office/authorities/people/acts.ts'
import { foldPeople } from '#office/authorities/people/fold.ts'
import type { People } from '#office/authorities/people/person.ts'
import type { Act, NewAct } from '../act.ts'
import type { JsonObject } from '../json.ts'
import type { Kind } from '../kind.ts'
import { personalErased } from './personal-erased.ts'

/**
 * What can be erased of an act (个人信息保护法 art. 47), with what stands there afterwards: names, accounts, and the reason of
 * a hand-over, which is written freely. The words for an account are spelt like one, so that an act without its own still reads.
 */
const erasable: { readonly [Kind in PeopleAct['kind']]: JsonObject } = {
  'person.registered': { name: '（姓名已删除）', account: 'erased' },
  'person.appointed': {},
  'person.relieved': {},
  'person.frozen': {},
  'person.restored': {},
  'work.handed-over': { because: '（事由已删除）' },
}

/** An act on people as the register keeps it. */
export function recordedPeopleAct(act: PeopleAct): NewAct {
  const { kind, ...fields } = peopleActSchema.parse(act)
  const day = dayField(kind)
  const parts = Object.groupBy(Object.entries(fields), ([field]) => {
    if (field === day) return 'day'
    return field in erasable[kind] ? 'personal' : 'facts'
  })
  return {
    kind,
    occurredOn: act.kind === 'person.appointed' ? act.from : act.on,
    facts: Object.fromEntries(parts.facts ?? []),
    personal: parts.personal ? Object.fromEntries(parts.personal) : null,
  }
}

type Recorded = Pick<NewAct, 'kind' | 'occurredOn' | 'facts' | 'personal'>

/** The other way round, also of an act whose personal part was erased. Throws on an act of another section. */
export function peopleActOf({ kind, occurredOn, facts, personal }: Recorded): PeopleAct {
  const known = isPeopleActKind(kind) ? (personal ?? erasable[kind]) : {}
  return peopleActSchema.parse({ ...facts, ...known, kind, [dayField(kind)]: occurredOn })
}

export function isPeopleActKind(kind: string): kind is PeopleAct['kind'] {
  return Object.hasOwn(peopleActSchemas, kind)
}

/** An appointment happens on the first day of the term. */
function dayField(kind: string): 'from' | 'on' {
  return kind === 'person.appointed' ? 'from' : 'on'
}

/** One matter is one person; its row is that person with their terms. */
export const peopleActKinds: readonly Kind<People>[] = [
  ...Object.keys(peopleActSchemas).map((id) => ({
    id,
    apply: (row: People | undefined, act: Pick<Act, 'occurredOn' | 'facts' | 'personal'>) =>
      foldPeople([peopleActOf({ ...act, kind: id })], row),
  })),
  { id: personalErased.id, apply: (row) => row },
]
