import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import { type PeopleAct, peopleActSchema } from '#office/authorities/people/acts.ts'
import { type PersonId, personIdSchema } from '#office/authorities/people/person.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { demoAuthorities } from './demo-tree.ts'

interface DemoPerson {
  readonly name: string
  /** The role in pinyin: whoever tries the demonstration sees at once who is who. */
  readonly account: string
  readonly at: AuthorityId
}

const { district, office, bureau } = demoAuthorities

/** One person for each role. */
export const demoPeople: Readonly<Record<Role, DemoPerson>> = {
  handler: { name: '张敏', account: 'jingban', at: bureau },
  reviewer: { name: '李建国', account: 'shenhe', at: bureau },
  secrecyReviewer: { name: '王芳', account: 'baomi', at: bureau },
  leader: { name: '陈志强', account: 'lingdao', at: bureau },
  supervisor: { name: '刘洋', account: 'zhuguan', at: office },
  systemAdministrator: { name: '赵磊', account: 'xitong', at: district },
  securityAdministrator: { name: '孙丽', account: 'anquan', at: district },
  auditAdministrator: { name: '周婷', account: 'shenji', at: district },
}

export function demoPersonId(role: Role): PersonId {
  return personIdSchema.parse(`demo-${role}`)
}

/** The registration and the appointment of each. */
export function demoAppointments(on: PlainDate): readonly PeopleAct[] {
  return roleNames.flatMap((role) => {
    const { name, account, at } = demoPeople[role]
    const person = demoPersonId(role)
    const term = { term: `demo-${role}`, person, role, authority: at, from: on, until: null, deputyFor: null }
    return [
      peopleActSchema.parse({ kind: 'person.registered', person, name, account, on }),
      peopleActSchema.parse({ kind: 'person.appointed', ...term }),
    ]
  })
}
