import { randomBytes, randomUUID } from 'node:crypto'
import { type AuthorityId, authorityIdSchema } from '#office/authorities/authority.ts'
import type { StaffAct } from '#office/authorities/people/administration.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { beginRegister } from '#store/register/head.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { issueEnrolment } from '#store/sign-in/enrolments.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { decideOffice, type OfficeIds } from '../../desk/first-run/decide-office.ts'
import type { OfficePlan } from '../../desk/first-run/plan.ts'
import type { FirstCode, Opened } from '../../desk/first-run/source.ts'
import { type OfficeFile, writeOfficeFile } from '../serving/office-file.ts'

/** The two authorities of a first run. One that was cut off goes on under the ids it had begun with. */
export type BegunIds = Pick<OfficeIds, 'district' | 'authority'>

/** How the operator said that browsers reach the office, kept for the next start. */
export interface Reached {
  readonly origin: string | undefined
  readonly proxy: readonly string[] | undefined
}

export function newIds(): BegunIds {
  return { district: newId('district'), authority: newId('authority') }
}

function newId(what: string): AuthorityId {
  return authorityIdSchema.parse(`${what}-${randomBytes(5).toString('hex')}`)
}

/**
 * Sets an office down: first its file, then all acts in one transaction, then the codes. Cut off before the acts it has not
 * begun, and the file is written over next time; cut off after them it is open, and codes are drawn anew on the terminal.
 */
export async function openFirstOffice(
  way: Doorway,
  data: string,
  plan: OfficePlan,
  ids: BegunIds,
  reached: Reached,
): Promise<Opened> {
  await writeOfficeFile(data, officeFileOf(plan, ids, reached))
  // The others' begin with their establishment.
  await beginRegister(way.db, ids.district)
  const persons = new Map<string, PersonId>(
    plan.people.map(({ account }) => [account, personIdSchema.parse(randomUUID())]),
  )
  const person = (account: string) => personIdSchema.parse(persons.get(account))
  const supervisor = newId('office')
  const recorded = await way.staff.record<Mistake>({ by: 'first-run', at: way.now() }, (staff) => {
    const decided = decideOffice(staff, plan, { ...ids, supervisor, person }, way.today())
    return decided.ok ? { ok: true, acts: decided.acts satisfies readonly StaffAct[] } : decided
  })
  if (!recorded.ok) return { ok: false, mistake: recorded.refusal }
  const codes: FirstCode[] = []
  for (const { name, account, roles } of plan.people) {
    const code = await issueEnrolment(way, person(account), 'first-run')
    codes.push({ name, account, roles, code })
  }
  return { ok: true, codes }
}

function officeFileOf(
  { passwords, site }: OfficePlan,
  ids: BegunIds,
  { origin, proxy }: Reached,
): OfficeFile {
  return { ...ids, passwords, site, ...(origin ? { origin } : {}), ...(proxy ? { proxy: [...proxy] } : {}) }
}
