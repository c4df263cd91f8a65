import { describe, expect, test } from 'vitest'
import { day } from '../example-tree.fixture.ts'
import { foldPeople } from './fold.ts'
import { type HandOver, handOver } from './hand-over.ts'
import { bureau, mustHappen, person, reasonOf, staff, today, tree } from './office.fixture.ts'
import type { OpenItem, OpenWork } from './open-work.ts'
import { termIdSchema } from './person.ts'
import { relieve } from './relieve.ts'
import { activeTerms } from './terms.ts'

const people = staff(
  ['lin', 'wang', 'zhao', 'sys'],
  [
    { who: 'lin', role: 'handler' },
    { who: 'lin', role: 'reviewer' },
    { who: 'lin', role: 'leader', from: '2025-09-01' },
    { who: 'wang', role: 'handler' },
    { who: 'wang', role: 'reviewer' },
    { who: 'zhao', role: 'handler' },
    { who: 'sys', role: 'systemAdministrator' },
  ],
)

function item(matter: string, draftedBy: string | null = null): OpenItem {
  return { matter, draftedBy: draftedBy === null ? null : person(draftedBy), reviewedBy: null }
}

/** Lin has three applications in hand and two drafts to review. */
const openWork: OpenWork = (who, authority, role) => {
  if (who !== person('lin') || authority !== bureau) return []
  if (role === 'handler') return [item('applications/1'), item('applications/2'), item('remedies/1')]
  return role === 'reviewer' ? [item('applications/3', 'zhao'), item('applications/4', 'zhao')] : []
}

function ask(change: Partial<HandOver> = {}, work = openWork) {
  const command = { from: person('lin'), to: person('wang'), authority: bureau, on: today, because: '轮岗' }
  return handOver(people, tree, { ...command, leaves: false, ...change }, work)
}

test('all open work passes in one step, one act for each role, naming every matter', () => {
  const acts = mustHappen(ask())
  expect(acts).toEqual([
    expect.objectContaining({ role: 'handler', matters: ['applications/1', 'applications/2', 'remedies/1'] }),
    expect.objectContaining({ role: 'reviewer', matters: ['applications/3', 'applications/4'] }),
  ])
  for (const act of acts)
    expect(act).toMatchObject({ kind: 'work.handed-over', from: 'lin', to: 'wang', on: today })
})

test('who leaves is relieved in the same step, of offices still to begin as well', () => {
  const acts = mustHappen(ask({ leaves: true }))
  expect(acts.filter(({ kind }) => kind === 'person.relieved')).toEqual([
    { kind: 'person.relieved', term: 'lin-handler', on: today },
    { kind: 'person.relieved', term: 'lin-reviewer', on: today },
    { kind: 'person.relieved', term: 'lin-leader', on: '2025-09-01' },
  ])
  const after = foldPeople(acts, people)
  expect(activeTerms(after, tree, person('lin'), today)).toEqual([])
  expect(activeTerms(after, tree, person('wang'), today)).toHaveLength(2)
})

describe('a handing over is refused', () => {
  test.each<[string, Partial<HandOver>, string]>([
    ['to oneself', { to: person('lin') }, 'same-person'],
    ['to someone unknown', { to: person('x') }, 'person-unknown'],
    ['to someone without the role', { to: person('zhao') }, 'successor-lacks-role'],
    ['to an administrator', { to: person('sys') }, 'successor-lacks-role'],
    ['when nothing lies open', { from: person('zhao') }, 'nothing-open'],
  ])('%s', (_what, change, reason) => {
    expect(reasonOf(ask(change))).toBe(reason)
  })

  test('when the successor would review their own drafts, and says which', () => {
    const work: OpenWork = (who, authority, role) =>
      role === 'reviewer' && who === person('lin') && authority === bureau
        ? [item('applications/3', 'wang'), item('applications/4', 'zhao')]
        : []
    expect(ask({}, work)).toMatchObject({
      ok: false,
      refusal: { reason: 'successor-had-a-hand', matters: ['applications/3'] },
    })
  })

  test('of what is to be signed to the one who reviewed it, though another may go on reviewing', () => {
    const chiefs = staff(
      ['lin', 'wang'],
      [
        { who: 'wang', role: 'leader' },
        { who: 'wang', role: 'reviewer' },
      ],
    )
    const reviewed = { ...item('applications/5', 'zhao'), reviewedBy: person('wang') }
    const command = { from: person('lin'), to: person('wang'), authority: bureau, on: today, because: '轮岗' }
    const passing = (open: string) =>
      handOver(chiefs, tree, { ...command, leaves: false }, (_who, _at, role) =>
        role === open ? [reviewed] : [],
      )
    expect(reasonOf(passing('leader'))).toBe('successor-had-a-hand')
    expect(reasonOf(passing('reviewer'))).toBe(null)
  })

  test('to a frozen account', () => {
    const act = { kind: 'person.frozen', person: person('wang'), on: today, because: 'left' } as const
    const command = { from: person('lin'), to: person('wang'), authority: bureau, on: today, because: '轮岗' }
    const decision = handOver(foldPeople([act], people), tree, { ...command, leaves: false }, openWork)
    expect(reasonOf(decision)).toBe('person-frozen')
  })
})

describe('relieving', () => {
  const relief = (term: string, on = today) =>
    relieve(people, tree, { kind: 'person.relieved', term: termIdSchema.parse(term), on }, openWork)

  test('waits until the work is handed over', () => {
    expect(relief('lin-handler')).toMatchObject({
      ok: false,
      refusal: { reason: 'work-left-open', matters: ['applications/1', 'applications/2', 'remedies/1'] },
    })
    expect(reasonOf(relief('wang-handler'))).toBe(null)
    const one: OpenWork = () => [item('applications/9')]
    const act = { kind: 'person.relieved', term: termIdSchema.parse('wang-handler'), on: today } as const
    expect(reasonOf(relieve(people, tree, act, one))).toBe('work-left-open')
  })

  test('leaves no authority without its administrator', () => {
    expect(reasonOf(relief('sys-systemAdministrator'))).toBe('last-administrator')
  })

  test('needs a term that runs', () => {
    expect(reasonOf(relief('nowhere'))).toBe('term-unknown')
    expect(reasonOf(relief('lin-leader'))).toBe('before-term')
    expect(reasonOf(relief('lin-leader', day('2025-09-01')))).toBe(null)
    const ended = foldPeople(mustHappen(relief('wang-handler')), people)
    const act = { kind: 'person.relieved', term: termIdSchema.parse('wang-handler'), on: today } as const
    expect(reasonOf(relieve(ended, tree, act, openWork))).toBe('term-ended')
  })
})
