import { describe, expect, test } from 'vitest'
import { authority, day } from '../example-tree.fixture.ts'
import { foldPeople } from '../people/fold.ts'
import { bureau, office, person, staff, today, tree } from '../people/office.fixture.ts'
import { judge } from './registry.ts'
import { asking } from './seats.ts'

const people = staff(
  ['lin', 'wang', 'ban'],
  [
    { who: 'lin', role: 'handler', until: '2025-07-01' },
    { who: 'lin', role: 'leader', at: 'old' },
    { who: 'wang', role: 'handler', at: 'old' },
    { who: 'ban', role: 'supervisor', at: 'ban' },
  ],
)
const seatsOf = (who: string, of: string, on = '2025-06-02') =>
  asking(people, tree, person(who), authority(of), day(on)).seats.map(
    ({ role, relation }) => `${role} ${relation}`,
  )

describe('the capacities of a person towards a thing', () => {
  test('are each role with how its authority stands to the thing’s', () => {
    expect(seatsOf('lin', 'rsj')).toEqual(['handler own', 'leader other'])
    expect(seatsOf('lin', 'wd')).toEqual(['handler parent', 'leader parent'])
    expect(seatsOf('ban', 'rsj')).toEqual(['supervisor child'])
  })

  test('last as long as the terms', () => {
    expect(seatsOf('lin', 'rsj', '2025-06-30')).toEqual(['handler own', 'leader other'])
    expect(seatsOf('lin', 'rsj', '2025-07-01')).toEqual(['leader other'])
  })

  test('end with an authority, whose things pass to its successor', () => {
    expect(seatsOf('wang', 'old', '2025-12-31')).toEqual(['handler own'])
    expect(seatsOf('wang', 'old', '2026-01-01')).toEqual([])
    const later = staff(['zhang'], [{ who: 'zhang', role: 'handler' }])
    const seats = asking(later, tree, person('zhang'), authority('old'), day('2026-01-01')).seats
    expect(seats).toEqual([{ role: 'handler', relation: 'own' }])
  })

  test('are none for a frozen account or one that does not exist', () => {
    const act = { kind: 'person.frozen', person: person('lin'), on: today, because: 'left' } as const
    expect(asking(foldPeople([act], people), tree, person('lin'), bureau, today).seats).toEqual([])
    expect(asking(people, tree, person('nobody'), bureau, today).seats).toEqual([])
  })
})

test('a bureau’s case is hidden from the next bureau and, until called for, closed to the district office', () => {
  const facts = { state: 'open', draftedBy: null, reviewedBy: null, secrecyReviewedBy: null } as const
  const read = (who: string, of = bureau, calledFor = false) =>
    judge('applications.read', asking(people, tree, person(who), of, today), { ...facts, calledFor })
  expect(read('lin')).toBe('allowed')
  expect(read('wang')).toBe('absent')
  expect(read('ban')).toBe('not-called-for')
  expect(read('ban', bureau, true)).toBe('allowed')
  expect(read('ban', office, true)).toBe('absent')
})
