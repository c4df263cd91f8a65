import { describe, expect, it } from 'vitest'
import { plainDate } from '#law/calendar/plain-date.ts'
import type { Authority, AuthorityId } from '#office/authorities/authority.ts'
import { authorityIdSchema } from '#office/authorities/authority.ts'
import { foldAuthorities } from '#office/authorities/fold.ts'
import type { Staff } from '#office/authorities/people/administration.ts'
import { foldPeople } from '#office/authorities/people/fold.ts'
import { type PersonId, personIdSchema, termIdSchema } from '#office/authorities/people/person.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import type { Access } from '#web/viewer.ts'
import { authorityPolicies, mayAt } from './policies.ts'

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const found = plainDate(year, month, date)
  if (!found) throw new Error(text)
  return found
}
const today = day('2026-03-02')
const id = (text: string) => authorityIdSchema.parse(text)
const nothing = {
  shortName: null,
  documentMark: null,
  creditCode: null,
  siteCode: null,
  cataloguePrefix: null,
}

function body(
  name: string,
  kind: 'county' | 'department' | 'dispatched-agency',
  parent: string | null,
  on: string,
) {
  return {
    kind: 'authority.established',
    id: id(name),
    on: day(on),
    authorityKind: kind,
    identity: { name: `${name} 机关`, ...nothing },
    place: { parent: parent === null ? null : id(parent), superior: null, seat: null, supervisedBy: null },
  } as const
}

/** Above: the government; mine: where each role is held; below: a branch; beside: another bureau; and their gone and coming ones. */
const tree = foldAuthorities([
  body('above', 'county', null, '2025-01-01'),
  body('mine', 'department', 'above', '2025-01-01'),
  body('below', 'dispatched-agency', 'mine', '2025-01-01'),
  body('beside', 'department', 'above', '2025-01-01'),
  body('below-gone', 'dispatched-agency', 'mine', '2025-01-01'),
  { kind: 'authority.dissolved', id: id('below-gone'), on: day('2026-01-01'), successor: null },
  body('below-coming', 'dispatched-agency', 'mine', '2026-06-01'),
  body('beside-gone', 'department', 'above', '2025-01-01'),
  { kind: 'authority.dissolved', id: id('beside-gone'), on: day('2026-01-01'), successor: id('mine') },
  body('beside-coming', 'department', 'above', '2026-06-01'),
])

const holder = (role: Role): PersonId => personIdSchema.parse(role)
const people = foldPeople(
  roleNames.flatMap((role) => [
    { kind: 'person.registered', person: holder(role), name: role, account: role, on: today } as const,
    {
      kind: 'person.appointed',
      term: termIdSchema.parse(role),
      person: holder(role),
      role,
      authority: id('mine'),
      from: day('2025-02-01'),
      until: null,
      deputyFor: null,
    } as const,
  ]),
)
const staff: Staff = { tree, people, homeOf: () => id('mine') }

const policies = authorityPolicies({
  today: () => today,
  openWork: async () => () => [],
  passOn: async () => undefined,
  now: async () => staff,
  record: async () => ({ ok: true }),
  hasPassword: async () => true,
  issueEnrolment: async () => '',
  resetSignIn: async () => {},
})

const ids = [...tree.keys()]
/** Written out by hand: what the system administrator of `mine` may change. */
const ownToChange: ReadonlySet<string> = new Set(['mine', 'below', 'below-coming'])
/** Known as one's own, but closed: the powers went to `mine`, or it stood under it. */
const closed: ReadonlySet<string> = new Set(['below-gone', 'beside-gone'])

describe.each(roleNames)('role %s × action × authority × state (T19)', (role) => {
  const viewer = {
    personId: holder(role),
    person: role,
    role,
    authority: { id: id('mine'), name: '' },
  }
  const access = (policy: keyof typeof policies, authority: AuthorityId): Access | Promise<Access> =>
    policies[policy](viewer, { authority })

  it.each(ids)('%s', async (authority) => {
    expect(await access('authorities.read', authority)).toBe('allowed')
    const may = role === 'systemAdministrator' && ownToChange.has(authority)
    for (const does of ['authorities.change', 'authorities.establish'] as const) {
      expect(await access(does, authority)).toBe(may ? 'allowed' : 'refused')
      expect(mayAt(staff, holder(role), does, authority, today)).toBe(may)
    }
    if (closed.has(authority)) expect(may).toBe(false)
  })

  it('finds nothing where there is nothing', async () => {
    for (const does of ['authorities.read', 'authorities.change', 'authorities.establish'] as const)
      expect(await access(does, id('nowhere'))).toBe('absent')
  })
})

it('knows every state: living, dissolved, to come', () => {
  const standing = ({ versions, dissolved }: Authority) =>
    versions[0].from > today ? 'coming' : dissolved ? 'gone' : 'living'
  expect(new Set([...tree.values()].map(standing))).toEqual(new Set(['living', 'gone', 'coming']))
})
