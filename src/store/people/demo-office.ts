import type { PlainDate } from '#law/calendar/plain-date.ts'
import { decideAuthority } from '#office/authorities/decide.ts'
import { type Decision, record, refuse } from '#office/authorities/decision.ts'
import { foldAuthorities } from '#office/authorities/fold.ts'
import type { PeopleAct } from '#office/authorities/people/acts.ts'
import type { Staff, StaffAct } from '#office/authorities/people/administration.ts'
import { appoint } from '#office/authorities/people/appoint.ts'
import { foldPeople } from '#office/authorities/people/fold.ts'
import type { People } from '#office/authorities/people/person.ts'
import type { PeopleRefusal } from '#office/authorities/people/refusal.ts'
import { registerPerson } from '#office/authorities/people/register-person.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { defaultSeparation } from '#office/authorities/people/separation.ts'
import type { AuthorityRefusal } from '#office/authorities/refusal.ts'
import { beginRegister } from '../register/head.ts'
import { putPassword } from '../sign-in/credentials.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { demoAppointments, demoPeople, demoPersonId } from './demo-people.ts'
import { demoAuthorities, demoTree } from './demo-tree.ts'

/** One way into the demonstration, as the terminal prints it. */
export interface DemoSignIn {
  readonly role: Role
  readonly name: string
  readonly account: string
  readonly password: string
}

/**
 * The demonstration's district with one person for each role, since the day given. Passwords are the caller's, drawn anew at
 * every start; on a data folder that holds the office already, only they change. Never for real use: administrators here
 * know everyone's first password.
 */
export async function createDemoOffice(
  way: Doorway,
  passwords: Readonly<Record<Role, string>>,
  since: PlainDate,
): Promise<readonly DemoSignIn[]> {
  for (const id of Object.values(demoAuthorities)) await beginRegister(way.db, id)
  const staff = await way.staff.now()
  if (staff.people.persons.size === 0) {
    const done = await way.staff.record({ by: 'first-run', at: way.now() }, (empty) =>
      decideDemo(empty, since),
    )
    if (!done.ok) throw new Error(`the demonstration's office cannot be opened: ${done.refusal.reason}`)
  }
  await Promise.all(
    roleNames.map(async (role) => {
      await putPassword(way, demoPersonId(role), await hashPassword(passwords[role]), way.now())
    }),
  )
  return roleNames.map((role) => {
    const { name, account } = demoPeople[role]
    return { role, name, account, password: passwords[role] }
  })
}

/** Decided step by step like any real office. */
function decideDemo(
  { tree, people }: Staff,
  since: PlainDate,
): Decision<StaffAct, AuthorityRefusal | PeopleRefusal> {
  let grown = tree
  let known = people
  const acts: StaffAct[] = []
  for (const act of demoTree(since)) {
    const decision = decideAuthority(grown, act)
    if (!decision.ok) return decision
    grown = foldAuthorities(decision.acts, grown)
    acts.push(...decision.acts)
  }
  for (const act of demoAppointments(since)) {
    const decision = decidePerson(known, grown, act)
    if (!decision.ok) return decision
    known = foldPeople(decision.acts, known)
    acts.push(...decision.acts)
  }
  return record(...acts)
}

function decidePerson(
  people: People,
  tree: Staff['tree'],
  act: PeopleAct,
): Decision<PeopleAct, PeopleRefusal> {
  if (act.kind === 'person.registered') return registerPerson(people, act)
  if (act.kind === 'person.appointed') return appoint(people, tree, act, defaultSeparation)
  return refuse({ reason: 'office-already-open' })
}
