import { expect, test } from 'vitest'
import { appointment, person, staff, today } from '../authorities/people/office.fixture.ts'
import { termIdSchema } from '../authorities/people/person.ts'
import { sessionsEndedBy } from './session-changes.ts'

const people = staff(['lin'], [{ who: 'lin', role: 'handler' }])
const lin = person('lin')

test('an appointment, a relief and a freeze end the person’s sessions', () => {
  expect(sessionsEndedBy(appointment({ who: 'lin', role: 'reviewer' }), people)).toEqual({
    person: lin,
    change: 'rolesChangedAt',
  })
  const term = termIdSchema.parse('lin-handler')
  expect(sessionsEndedBy({ kind: 'person.relieved', term, on: today }, people)).toEqual({
    person: lin,
    change: 'rolesChangedAt',
  })
  const frozen = { kind: 'person.frozen', person: lin, on: today, because: 'left' } as const
  expect(sessionsEndedBy(frozen, people)).toEqual({ person: lin, change: 'frozenAt' })
})

test('restoring and handing over end none', () => {
  expect(sessionsEndedBy({ kind: 'person.restored', person: lin, on: today }, people)).toBe(null)
})
