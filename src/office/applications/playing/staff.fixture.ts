import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { Actor } from '../commands/situation.ts'

/** One person of the authority in the roles given. */
export function staff(name: string, ...roles: readonly Role[]): Actor {
  const seats = roles.map((role) => ({ role, relation: 'own' }) as const)
  return { kind: 'staff', asking: { person: personIdSchema.parse(name), seats } }
}

/** Four people who do the work between them, and whoever writes from outside. */
export const people = {
  经办人: staff('handler-1', 'handler'),
  审核人: staff('reviewer-1', 'reviewer'),
  保密审查员: staff('secrecy-1', 'secrecyReviewer'),
  分管领导: staff('leader-1', 'leader'),
  /** In a small office one person may hold every role; the law still wants four eyes. */
  身兼数职: staff('everything-1', 'handler', 'reviewer', 'secrecyReviewer', 'leader'),
  主管部门: {
    kind: 'staff',
    asking: {
      person: personIdSchema.parse('supervisor-1'),
      seats: [{ role: 'supervisor', relation: 'child' }],
    },
  },
  系统管理员: staff('system-1', 'systemAdministrator'),
  申请人: { kind: 'applicant' },
  第三方: { kind: 'consultee', who: 'third-party', party: '甲' },
} as const satisfies Readonly<Record<string, Actor>>

export type Who = keyof typeof people
