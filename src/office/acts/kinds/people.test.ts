import { describe, expect, it } from 'vitest'
import { type PeopleAct, peopleActSchema } from '#office/authorities/people/acts.ts'
import { peopleActOf, recordedPeopleAct } from './people.ts'

const on = '2026-03-02'
const examples: readonly PeopleAct[] = [
  { kind: 'person.registered', person: 'p', name: '张敏', account: 'zhangmin', on },
  {
    kind: 'person.appointed',
    term: 't',
    person: 'p',
    role: 'handler',
    authority: 'a',
    from: on,
    until: null,
    deputyFor: 'q',
  },
  { kind: 'person.relieved', term: 't', on },
  { kind: 'person.frozen', person: 'p', on, because: 'left' },
  { kind: 'person.restored', person: 'p', on },
  {
    kind: 'work.handed-over',
    from: 'p',
    to: 'q',
    authority: 'a',
    role: 'handler',
    on,
    matters: ['applications/1'],
    because: '张敏休产假',
  },
].map((act) => peopleActSchema.parse(act))

describe('an act on people in the register', () => {
  it.each(examples.map((act) => [act.kind, act] as const))('%s comes back as it was', (kind, act) => {
    const recorded = recordedPeopleAct(act)
    expect(recorded).toMatchObject({ kind, occurredOn: on })
    expect(peopleActOf(recorded)).toEqual(act)
  })

  it.each(examples.map((act) => [act.kind, act] as const))(
    '%s names nobody once erased, and still reads',
    (_, act) => {
      const recorded = recordedPeopleAct(act)
      expect(JSON.stringify(recorded.facts)).not.toMatch(/张敏|zhangmin/u)
      const read = peopleActOf({ ...recorded, personal: null })
      expect(read.kind).toBe(act.kind)
      expect(JSON.stringify(read)).not.toMatch(/张敏|zhangmin/u)
    },
  )

  it('of another section is refused', () => {
    expect(() =>
      peopleActOf({ kind: 'application.closed', occurredOn: on as never, facts: {}, personal: null }),
    ).toThrow()
  })
})
