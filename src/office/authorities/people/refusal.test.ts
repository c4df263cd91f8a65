import { expect, test } from 'vitest'
import { day } from '../example-tree.fixture.ts'
import { bureau, person } from './office.fixture.ts'
import { termIdSchema } from './person.ts'
import { type PeopleRefusal, peopleRefusalSentence } from './refusal.ts'

const who = person('lin')
const term = termIdSchema.parse('t')
const some: { readonly [Reason in PeopleRefusal['reason']]: Extract<PeopleRefusal, { reason: Reason }> } = {
  'person-exists': { reason: 'person-exists' },
  'account-taken': { reason: 'account-taken', account: 'lin' },
  'person-unknown': { reason: 'person-unknown' },
  'person-frozen': { reason: 'person-frozen', person: who },
  'not-frozen': { reason: 'not-frozen' },
  'term-exists': { reason: 'term-exists' },
  'term-unknown': { reason: 'term-unknown' },
  'term-ended': { reason: 'term-ended', until: day('2025-07-01') },
  'before-term': { reason: 'before-term', from: day('2025-07-01') },
  'empty-term': { reason: 'empty-term' },
  'authority-not-living': { reason: 'authority-not-living', authority: bureau },
  'not-supervising': { reason: 'not-supervising', authority: bureau },
  'already-in-office': { reason: 'already-in-office', term },
  'administrators-are-one': {
    reason: 'administrators-are-one',
    held: 'systemAdministrator',
    wanted: 'auditAdministrator',
  },
  'auditor-works': { reason: 'auditor-works', held: 'auditAdministrator', wanted: 'handler' },
  'administrator-works': { reason: 'administrator-works', held: 'handler', wanted: 'systemAdministrator' },
  'deputy-needs-end': { reason: 'deputy-needs-end' },
  'deputy-for-nobody': { reason: 'deputy-for-nobody', person: who, role: 'leader' },
  'last-administrator': { reason: 'last-administrator', role: 'systemAdministrator' },
  'work-left-open': { reason: 'work-left-open', matters: ['1', '2'] },
  'same-person': { reason: 'same-person' },
  'nothing-open': { reason: 'nothing-open' },
  'successor-lacks-role': { reason: 'successor-lacks-role', roles: ['handler', 'reviewer'] },
  'successor-had-a-hand': { reason: 'successor-had-a-hand', matters: ['applications/3'] },
  'office-already-open': { reason: 'office-already-open' },
}
const nameOf = { person: () => '林某', authority: () => '区人社局' }

test('every refusal is a whole Chinese sentence without a stray value in it', () => {
  const sentences = Object.values(some).map((refusal) => peopleRefusalSentence(refusal, nameOf))
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) {
    expect(sentence).toMatch(/。$/u)
    expect(sentence).not.toMatch(/undefined|null|\[object/u)
  }
})

test('a refusal names people and roles as the office calls them', () => {
  expect(peopleRefusalSentence(some['deputy-for-nobody'], nameOf)).toBe(
    '“林某”在代理期间并不担任分管领导；请核对被代理人、角色和日期。',
  )
  expect(peopleRefusalSentence(some['administrators-are-one'], nameOf)).toContain('不能再任审计管理员')
})
