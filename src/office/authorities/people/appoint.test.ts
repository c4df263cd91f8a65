import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#law/calendar/plain-date.ts'
import { day } from '../example-tree.fixture.ts'
import { appoint } from './appoint.ts'
import { foldPeople } from './fold.ts'
import { appointed, appointment, type Post, person, reasonOf, staff, today, tree } from './office.fixture.ts'
import type { People } from './person.ts'
import { administratorRoles, roleInfo, roleNames } from './roles.ts'
import { defaultSeparation } from './separation.ts'
import { activeTerms, holdersOf } from './terms.ts'

const people = staff(['lin', 'wang', 'zhao'], [{ who: 'lin', role: 'handler', until: '2025-07-01' }])

describe('an appointment is refused', () => {
  const cases: readonly (readonly [string, Post, string])[] = [
    ['of someone not registered', { who: 'nobody', role: 'handler' }, 'person-unknown'],
    ['that ends before it begins', { who: 'wang', role: 'handler', until: '2025-01-01' }, 'empty-term'],
    ['at a body not yet there', { who: 'wang', role: 'handler', from: '2009-01-01' }, 'authority-not-living'],
    ['as supervisor where nobody is supervised', { who: 'wang', role: 'supervisor' }, 'not-supervising'],
    ['to the office one already holds', { who: 'lin', role: 'handler', from: '2025-06-30' }, 'term-exists'],
    ['for a deputy without an end', { who: 'wang', role: 'handler', for: 'lin' }, 'deputy-needs-end'],
    [
      'for a deputy beyond the term of the one stood in for',
      { who: 'wang', role: 'handler', until: '2025-07-02', for: 'lin' },
      'deputy-for-nobody',
    ],
    [
      'for a deputy in an office the other does not hold',
      { who: 'wang', role: 'leader', until: '2025-03-01', for: 'lin' },
      'deputy-for-nobody',
    ],
  ]
  test.each(cases)('%s', (_what, post, reason) => {
    expect(reasonOf(appointed(people, post))).toBe(reason)
  })

  test('to the same office for days already covered, but not from the day the first term ends', () => {
    const again = (from: string) =>
      appoint(people, tree, appointment({ who: 'lin', role: 'handler', from }, 'second'), defaultSeparation)
    expect(reasonOf(again('2025-06-30'))).toBe('already-in-office')
    expect(reasonOf(again('2025-07-01'))).toBe(null)
  })

  test('of someone whose account is frozen', () => {
    const act = { kind: 'person.frozen', person: person('wang'), on: today, because: 'ordered' } as const
    const frozen = foldPeople([act], people)
    expect(reasonOf(appointed(frozen, { who: 'wang', role: 'leader' }))).toBe('person-frozen')
  })
})

test('a deputy holds the office on the days named and on no other', () => {
  const act = appointment({
    who: 'wang',
    role: 'handler',
    from: '2025-06-01',
    until: '2025-06-08',
    for: 'lin',
  })
  const decision = appoint(people, tree, act, defaultSeparation)
  expect(decision.ok).toBe(true)
  const now = foldPeople([act], people)
  const days = ['2025-05-31', '2025-06-01', '2025-06-07', '2025-06-08']
  expect(days.map((on) => holdersOf(now, tree, 'handler', act.authority, day(on)).length)).toEqual([
    1, 2, 2, 1,
  ])
})

test('a term ends with the authority it was held at', () => {
  const old = staff(['lin'], [{ who: 'lin', role: 'handler', at: 'old' }])
  expect(activeTerms(old, tree, person('lin'), day('2025-12-31'))).toHaveLength(1)
  expect(activeTerms(old, tree, person('lin'), day('2026-01-01'))).toHaveLength(0)
})

describe('separation', () => {
  test.each([
    ['systemAdministrator', 'securityAdministrator', 'administrators-are-one'],
    ['systemAdministrator', 'auditAdministrator', 'administrators-are-one'],
    ['securityAdministrator', 'auditAdministrator', 'administrators-are-one'],
    ['auditAdministrator', 'handler', 'auditor-works'],
    ['systemAdministrator', 'reviewer', 'administrator-works'],
    ['handler', 'reviewer', null],
  ])('of %s and %s in one person: %s', (held, wanted, breach) => {
    const one = staff(['lin'], [{ who: 'lin', role: held }])
    expect(reasonOf(appointed(one, { who: 'lin', role: wanted }))).toBe(breach)
  })

  test('holds across authorities', () => {
    const one = staff(['lin'], [{ who: 'lin', role: 'systemAdministrator', at: 'wd' }])
    expect(reasonOf(appointed(one, { who: 'lin', role: 'auditAdministrator' }))).toBe(
      'administrators-are-one',
    )
  })

  test('lets an office of few people allow administrators to work, but never the auditor', () => {
    const one = staff(
      ['lin', 'wang'],
      [
        { who: 'lin', role: 'systemAdministrator' },
        { who: 'wang', role: 'auditAdministrator' },
      ],
    )
    const small = { administratorsMayWorkOnCases: true }
    expect(reasonOf(appointed(one, { who: 'lin', role: 'handler' }, small))).toBe(null)
    expect(reasonOf(appointed(one, { who: 'wang', role: 'handler' }, small))).toBe('auditor-works')
    expect(reasonOf(appointed(one, { who: 'lin', role: 'securityAdministrator' }, small))).toBe(
      'administrators-are-one',
    )
  })

  const start = day('2025-01-01')
  const onDay = (after: number) => addDays(start, after)
  const anyPost = fc.record({
    who: fc.constantFrom('a', 'b'),
    role: fc.constantFrom(...roleNames),
    from: fc.nat(9).map(onDay),
    until: fc.option(fc.nat(12).map(onDay)),
    at: fc.constantFrom('rsj', 'ban'),
    works: fc.boolean(),
  })

  test('whoever is appointed to whatever in whatever order, on no day are two administrators one person', () => {
    let refused = 0
    fc.assert(
      fc.property(fc.array(anyPost, { minLength: 3, maxLength: 14 }), (posts) => {
        let grown: People = staff(['a', 'b'], [])
        posts.forEach((post, index) => {
          const act = appointment(post, String(index))
          const decision = appoint(grown, tree, act, { administratorsMayWorkOnCases: post.works })
          if (decision.ok) grown = foldPeople(decision.acts, grown)
          else if (decision.refusal.reason === 'administrators-are-one') refused++
        })
        for (let after = 0; after < 13; after++)
          for (const who of ['a', 'b']) {
            const held = activeTerms(grown, tree, person(who), onDay(after)).map(({ role }) => role)
            const administers = new Set(held.filter((role) => administratorRoles.includes(role)))
            expect(administers.size).toBeLessThanOrEqual(1)
            if (administers.has('auditAdministrator'))
              expect(held.every((role) => roleInfo(role).circle === 'audit')).toBe(true)
          }
      }),
      { numRuns: 2_000 },
    )
    expect(refused).toBeGreaterThan(500)
  })
})
