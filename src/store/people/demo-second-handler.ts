import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type Decision, record } from '#office/authorities/decision.ts'
import { peopleActSchemas } from '#office/authorities/people/acts.ts'
import type { Staff, StaffAct } from '#office/authorities/people/administration.ts'
import { appoint } from '#office/authorities/people/appoint.ts'
import { foldPeople } from '#office/authorities/people/fold.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { PeopleRefusal } from '#office/authorities/people/refusal.ts'
import { registerPerson } from '#office/authorities/people/register-person.ts'
import { defaultSeparation } from '#office/authorities/people/separation.ts'
import { putPassword } from '../sign-in/credentials.ts'
import type { Doorway } from '../sign-in/doorway.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import type { DemoSignIn } from './demo-office.ts'
import { demoAuthorities } from './demo-tree.ts'

const person = personIdSchema.parse('demo-handler-2')
const known = { role: 'handler', name: '马骏', account: 'jingban2' } as const

/** A second handler of the demonstration's bureau: with one alone nothing can be assigned or handed over. */
export async function addSecondHandler(
  way: Doorway,
  password: string,
  since: PlainDate,
): Promise<DemoSignIn> {
  const { people } = await way.staff.now()
  if (!people.persons.has(person)) {
    const done = await way.staff.record({ by: 'first-run', at: way.now() }, (staff) => joins(staff, since))
    if (!done.ok) throw new Error(`the second handler cannot join: ${done.refusal.reason}`)
  }
  await putPassword(way, person, await hashPassword(password), way.now())
  return { ...known, password }
}

function joins({ tree, people }: Staff, on: PlainDate): Decision<StaffAct, PeopleRefusal> {
  const { role, name, account } = known
  const registered = registerPerson(people, { kind: 'person.registered', person, name, account, on })
  if (!registered.ok) return registered
  const appointment = {
    ...{ kind: 'person.appointed', term: 'demo-handler-2', person, role, from: on },
    ...{ authority: demoAuthorities.bureau, until: null, deputyFor: null },
  }
  const act = peopleActSchemas['person.appointed'].parse(appointment)
  const appointed = appoint(foldPeople(registered.acts, people), tree, act, defaultSeparation)
  return appointed.ok ? record<StaffAct>(...registered.acts, ...appointed.acts) : appointed
}
