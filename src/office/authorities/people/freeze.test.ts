import { describe, expect, test } from 'vitest'
import { addDays } from '#law/calendar/plain-date.ts'
import { foldPeople } from './fold.ts'
import { freeze, restore } from './freeze.ts'
import { bureau, mustHappen, office, person, reasonOf, staff, today, tree } from './office.fixture.ts'
import { openOffice } from './open-office.ts'
import { nobody, type People, termIdSchema } from './person.ts'
import { activeTerms } from './terms.ts'
import { freezeUnused } from './unused.ts'

const people = staff(
  ['lin', 'wang', 'sys', 'sec', 'sec2'],
  [
    { who: 'lin', role: 'handler' },
    { who: 'sys', role: 'systemAdministrator' },
    { who: 'sec', role: 'securityAdministrator' },
    { who: 'sec2', role: 'securityAdministrator', at: 'wd' },
  ],
)

function freezing(who: string, on: People = people) {
  return freeze(on, tree, { kind: 'person.frozen', person: person(who), on: today, because: 'ordered' })
}

describe('freezing', () => {
  test('takes every office away at once, and restoring gives them back', () => {
    const frozen = foldPeople(mustHappen(freezing('lin')), people)
    expect(activeTerms(frozen, tree, person('lin'), today)).toEqual([])
    const act = { kind: 'person.restored', person: person('lin'), on: today } as const
    const restored = foldPeople(mustHappen(restore(frozen, act)), frozen)
    expect(activeTerms(restored, tree, person('lin'), today)).toHaveLength(1)
  })

  test('is refused for the last administrator, but not where one above can stand in', () => {
    expect(reasonOf(freezing('sys'))).toBe('last-administrator')
    expect(reasonOf(freezing('sec'))).toBe(null)
    expect(reasonOf(freezing('sec2'))).toBe('last-administrator')
  })

  test('is refused twice over, and restoring where nothing is frozen', () => {
    const frozen = foldPeople(mustHappen(freezing('lin')), people)
    expect(reasonOf(freezing('lin', frozen))).toBe('person-frozen')
    const act = { kind: 'person.restored', person: person('wang'), on: today } as const
    expect(reasonOf(restore(people, act))).toBe('not-frozen')
  })
})

describe('accounts unused for 90 days', () => {
  // Registered on 2025-01-01: day 90 is 2025-04-01.
  const day90 = addDays(mustOpenSince(people), 90)
  const never = () => null

  test('are frozen on the ninetieth day and not before', () => {
    expect(freezeUnused(people, tree, never, addDays(day90, -1)).acts).toEqual([])
    expect(freezeUnused(people, tree, never, day90).acts.map((act) => act.person)).toContain('lin')
  })

  test('count from the last sign-in', () => {
    const lastUsed = (who: string) => (who === 'lin' ? addDays(day90, -89) : null)
    const { acts } = freezeUnused(people, tree, lastUsed, day90)
    expect(acts.map((act) => act.person)).toEqual(['wang', 'sec'])
  })

  test('of the last administrators are told, not frozen', () => {
    const { acts, kept } = freezeUnused(people, tree, never, day90)
    expect(kept).toEqual(['sys', 'sec2'])
    const after = foldPeople(acts, people)
    expect(freezeUnused(after, tree, never, day90)).toEqual({ acts: [], kept: ['sys', 'sec2'] })
  })

  test('once restored count afresh', () => {
    const { acts } = freezeUnused(people, tree, never, day90)
    const restored = { kind: 'person.restored', person: person('lin'), on: day90 } as const
    const after = foldPeople([...acts, restored], people)
    expect(freezeUnused(after, tree, never, addDays(day90, 1)).acts).toEqual([])
  })
})

describe('opening an office', () => {
  const first = (who: string) => {
    return { person: person(who), term: termIdSchema.parse(`t-${who}`), name: who, account: who }
  }
  const at = { authority: bureau, on: today }
  const three = {
    systemAdministrator: first('sys'),
    securityAdministrator: first('sec'),
    auditAdministrator: first('aud'),
  }

  test('takes three different people', () => {
    const opened = foldPeople(mustHappen(openOffice(nobody, tree, three, at)))
    const roles = ['sys', 'sec', 'aud'].map((who) => activeTerms(opened, tree, person(who), today)[0]?.role)
    expect(roles).toEqual(['systemAdministrator', 'securityAdministrator', 'auditAdministrator'])
    const two = { ...three, auditAdministrator: { ...first('sys'), term: termIdSchema.parse('t-3') } }
    expect(reasonOf(openOffice(nobody, tree, two, at))).toBe('administrators-are-one')
  })

  test('happens once', () => {
    const opened = foldPeople(mustHappen(openOffice(nobody, tree, three, at)))
    expect(reasonOf(openOffice(opened, tree, three, { ...at, authority: office }))).toBe(
      'office-already-open',
    )
  })
})

function mustOpenSince(all: People) {
  const lin = all.persons.get(person('lin'))
  if (!lin) throw new Error('no lin')
  return lin.openSince
}
