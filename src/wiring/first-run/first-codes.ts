import type { PersonId } from '#office/authorities/people/person.ts'
import { activeTerms } from '#office/authorities/people/terms.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { hasPassword, issueEnrolment } from '#store/sign-in/enrolments.ts'
import type { FirstCode } from '../../desk/first-run/source.ts'

/** Whether nobody has come in yet: the codes of the first run may be lost, and no administrator can hand out others. */
export async function nobodyCameIn(way: Doorway): Promise<boolean> {
  for (const person of await everyone(way)) if (await hasPassword(way, person)) return false
  return true
}

/** New codes for all, in place of those of the first run. Only while nobody has come in: else administrators do it. */
export async function newFirstCodes(way: Doorway): Promise<readonly FirstCode[]> {
  const { people, tree } = await way.staff.now()
  const codes: FirstCode[] = []
  for (const { id, name, account } of people.persons.values()) {
    const roles = activeTerms(people, tree, id, way.today()).map(({ role }) => role)
    codes.push({ name, account, roles, code: await issueEnrolment(way, id, 'first-run') })
  }
  return codes
}

async function everyone(way: Doorway): Promise<readonly PersonId[]> {
  return [...(await way.staff.now()).people.persons.keys()]
}
