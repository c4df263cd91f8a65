import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PersonId, personIdSchema } from '../people/person.ts'
import { administratorRoles, roleNames, workRoles } from '../people/roles.ts'
import { relations } from '../relation.ts'
import type { ApplicationFacts } from './applications.ts'
import { judge, type PolicyName, policyNames } from './registry.ts'
import type { Asking } from './seats.ts'
import { denialSentences } from './verdict.ts'

const people: readonly PersonId[] = ['a', 'b', 'c'].map((id) => personIdSchema.parse(id))
const anyPerson = fc.constantFrom(...people)
const anySeats = (from = roleNames) =>
  fc.array(fc.record({ role: fc.constantFrom(...from), relation: fc.constantFrom(...relations) }), {
    maxLength: 5,
  })
const anyAsking = (from = roleNames): fc.Arbitrary<Asking> =>
  fc.record({ person: anyPerson, seats: anySeats(from) })

const hands = {
  draftedBy: fc.option(anyPerson),
  reviewedBy: fc.option(anyPerson),
  secrecyReviewedBy: fc.option(anyPerson),
}
const anyApplication: fc.Arbitrary<ApplicationFacts> = fc.record({
  ...hands,
  state: fc.constantFrom('open', 'in-review', 'to-sign', 'to-serve', 'closed'),
  calledFor: fc.boolean(),
})
/** Everything any permission may look at, in any step of any section. */
const anything = fc.record({
  ...hands,
  state: fc.constantFrom(
    ...['open', 'in-review', 'to-sign', 'to-serve', 'closed', 'draft', 'to-publish', 'published'],
    ...[
      'withdrawn',
      'drafting',
      'to-release',
      'released',
      'correcting',
      'correction-to-release',
      'take-over',
      'living',
      'dissolved',
      'new',
      'active',
      'frozen',
    ],
    ...['kept', 'running', 'locked'],
  ),
  calledFor: fc.boolean(),
  subject: anyPerson,
})
const anyPolicy = fc.constantFrom(...policyNames)
const judgeAny = (name: PolicyName, asking: Asking, facts: unknown) => judge(name, asking, facts as never)
const many = { numRuns: 10_000 }

describe('however many offices one person holds', () => {
  const checks: readonly PolicyName[] = policyNames.filter((name) =>
    /\.(review|sign|release|publish)/u.test(name),
  )

  test('nobody reviews, signs or releases what they drafted', () => {
    expect(checks).toHaveLength(12)
    fc.assert(
      fc.property(fc.constantFrom(...checks), anyAsking(), anything, (name, asking, facts) => {
        const own = { ...facts, draftedBy: asking.person }
        expect(judgeAny(name, asking, own)).not.toBe('allowed')
      }),
      many,
    )
  })

  test('nobody signs, releases or publishes what they reviewed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PolicyName>(
          ...(['applications.sign', 'annual-report.release', 'disclosures.publish'] as const),
          'annual-report.release-correction',
        ),
        anyAsking(),
        anything,
        fc.constantFrom('reviewedBy', 'secrecyReviewedBy'),
        (name, asking, facts, hand) => {
          expect(judgeAny(name, asking, { ...facts, [hand]: asking.person })).not.toBe('allowed')
        },
      ),
      many,
    )
  })

  test('nobody confirms the calendar they entered', () => {
    fc.assert(
      fc.property(anyAsking(), anything, (asking, facts) => {
        const own = { ...facts, draftedBy: asking.person }
        expect(judgeAny('system.confirm-calendar', asking, own)).not.toBe('allowed')
      }),
      many,
    )
  })

  test('nobody changes their own office, account or second factor', () => {
    const names = policyNames.filter((name) => /^people\.(enrol|manage|freeze|restore|reset)/u.test(name))
    expect(names).toHaveLength(5)
    fc.assert(
      fc.property(fc.constantFrom(...names), anyAsking(), anything, (name, asking, facts) => {
        expect(judgeAny(name, asking, { ...facts, subject: asking.person })).not.toBe('allowed')
      }),
      many,
    )
  })

  test('no account is taken over by one administrator: who resets it hands out no code, who hands out codes resets none', () => {
    fc.assert(
      fc.property(anyAsking(administratorRoles), anything, (asking, facts) => {
        const alone = asking.seats.map(({ role }) => ({
          ...asking,
          seats: asking.seats.filter((seat) => seat.role === role),
        }))
        for (const one of alone) {
          const resets = judgeAny('people.reset-sign-in', one, { ...facts, state: 'active' }) === 'allowed'
          const enrols = judgeAny('people.enrol', one, { ...facts, state: 'new' }) === 'allowed'
          expect(resets && enrols).toBe(false)
        }
        expect(judgeAny('people.enrol', asking, { ...facts, state: 'active' })).not.toBe('allowed')
      }),
      many,
    )
  })

  test('what one may not know of is absent whatever one tries to do to it', () => {
    fc.assert(
      fc.property(anyAsking(), anyApplication, (asking, facts) => {
        const names = policyNames.filter(
          (name) => name.startsWith('applications.') && name !== 'applications.register',
        )
        const answers = names.map((name) => judgeAny(name, asking, facts) === 'absent')
        expect(new Set(answers).size).toBe(1)
      }),
      many,
    )
  })

  test('two offices together allow what one of them allows alone, no more and no less', () => {
    fc.assert(
      fc.property(anyPolicy, anyAsking(), anything, (name, asking, facts) => {
        const alone = asking.seats.map((seat) => judgeAny(name, { ...asking, seats: [seat] }, facts))
        const together = judgeAny(name, asking, facts)
        expect(together === 'allowed').toBe(alone.includes('allowed'))
        expect(together === 'absent').toBe(alone.every((answer) => answer === 'absent'))
      }),
      many,
    )
  })
})

describe('administrators', () => {
  test('of all three kinds together find no application, no remedy and no register', () => {
    fc.assert(
      fc.property(anyPolicy, anyAsking(administratorRoles), anything, (name, asking, facts) => {
        if (/^(applications|remedies|register|settings)\./u.test(name))
          expect(judgeAny(name, asking, facts)).toBe('absent')
      }),
      many,
    )
  })

  test('of audit read the trail and change nothing anywhere', () => {
    const allowed = new Set<string>()
    fc.assert(
      fc.property(anyPolicy, anyAsking(['auditAdministrator']), anything, (name, asking, facts) => {
        if (judgeAny(name, asking, facts) === 'allowed') allowed.add(name)
      }),
      many,
    )
    expect([...allowed].sort()).toEqual([
      'annual-report.read',
      'audit.export',
      'audit.read',
      'audit.verify',
      'authorities.read',
      'calendar.read',
      'disclosures.read',
      'people.read',
    ])
  })

  test('are the only ones who manage people, accounts, authorities and the system', () => {
    const names = policyNames.filter((name) =>
      /^(people\.(register|enrol|manage|freeze|restore|reset)|authorities\.(est|ch)|system\.)/u.test(name),
    )
    expect(names).toHaveLength(13)
    fc.assert(
      fc.property(fc.constantFrom(...names), anyAsking(workRoles), anything, (name, asking, facts) => {
        expect(judgeAny(name, asking, facts)).not.toBe('allowed')
      }),
      many,
    )
  })
})

test('no authority acts on another beside it or above it', () => {
  fc.assert(
    fc.property(anyPolicy, anyAsking(), anything, (name, asking, facts) => {
      if (name.endsWith('.read')) return
      const seats = asking.seats.filter(({ relation }) => relation === 'other' || relation === 'parent')
      expect(judgeAny(name, { ...asking, seats }, facts)).not.toBe('allowed')
    }),
    many,
  )
})

test('every denial says what is the matter and what to do', () => {
  for (const sentence of Object.values(denialSentences)) expect(sentence).toMatch(/^[^；]+；[^；]+。$/u)
})
