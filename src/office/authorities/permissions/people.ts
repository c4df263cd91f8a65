import type { PersonId } from '../people/person.ts'
import { ownOffice } from './drafted.ts'
import { type Facts, isSelf, policy } from './policy.ts'
import type { Asking } from './seats.ts'

/** `new`: nothing to sign in with yet, or not any more since it was reset. */
export interface PersonFacts extends Facts<'new' | 'active' | 'frozen'> {
  /** Whom it is about. */
  readonly subject: PersonId
}

/** Colleagues know one another; administrators and the supervising authority know those below them. */
const known = {
  ...ownOffice,
  secrecyReviewer: { own: 'always' },
  supervisor: { own: 'always', child: 'always' },
  systemAdministrator: { own: 'always', child: 'always' },
  securityAdministrator: { own: 'always', child: 'always' },
  auditAdministrator: { own: 'always', child: 'always' },
} as const

/** Nobody decides on their own office or account. */
const notOnOneself = {
  'own-account': (asking: Asking, { subject }: PersonFacts) => isSelf(asking, subject),
}

export const mayReadPerson = policy<PersonFacts>({ does: '查看人员', known, by: known })

/** The thing is the authority; whoever may know its people may know that it has some. */
export const mayRegisterPerson = policy<Facts<'living'>>({
  does: '登记人员',
  known,
  by: { systemAdministrator: { own: 'always', child: 'always' } },
})

/** Only where there is nothing to sign in with: else one administrator alone could take over another's account. */
export const mayEnrol = policy<PersonFacts>({
  does: '发放首次登录码',
  known,
  by: { systemAdministrator: { own: ['new'], child: ['new'] } },
  unless: notOnOneself,
})

export const mayManagePeople = policy<PersonFacts>({
  does: '任免角色',
  known,
  by: { securityAdministrator: { own: ['new', 'active'], child: ['new', 'active'] } },
  unless: notOnOneself,
})

/** Either administrator may close an account at once; only the security administrator opens it again. */
export const mayFreeze = policy<PersonFacts>({
  does: '冻结账号',
  known,
  by: {
    systemAdministrator: { own: ['new', 'active'], child: ['new', 'active'] },
    securityAdministrator: { own: ['new', 'active'], child: ['new', 'active'] },
  },
  unless: notOnOneself,
})

export const mayRestore = policy<PersonFacts>({
  does: '恢复账号',
  known,
  by: { securityAdministrator: { own: ['frozen'], child: ['frozen'] } },
  unless: notOnOneself,
})

/** Clears password and second factor; the system administrator then hands out a code, so that it takes two. */
export const mayResetSignIn = policy<PersonFacts>({
  does: '重置登录方式',
  known,
  by: { securityAdministrator: { own: ['active'], child: ['active'] } },
  unless: notOnOneself,
})

/** A handler passes on their own work; the head of the office or the leader passes on anyone's, also of those who left. */
export const mayHandOver = policy<PersonFacts>({
  does: '移交工作',
  known,
  by: ownOffice,
  unless: {
    'others-work': (asking, { subject }) =>
      !isSelf(asking, subject) && asking.seats.every(({ role }) => role === 'handler'),
  },
})

export const peoplePolicies = {
  'people.read': mayReadPerson,
  'people.register': mayRegisterPerson,
  'people.enrol': mayEnrol,
  'people.manage': mayManagePeople,
  'people.freeze': mayFreeze,
  'people.restore': mayRestore,
  'people.reset-sign-in': mayResetSignIn,
  'people.hand-over': mayHandOver,
}
