import { permissionFacts } from '#office/applications/commands/permission.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { ApplicationFacts } from '#office/authorities/permissions/applications.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { Store } from '#store/store.ts'
import type { Policies } from '#web/viewer.ts'
import { addressedAuthority, authoritiesUnder } from '../../desk/offices/under.ts'
import { type Asked, policyOn } from '../../desk/people/policies.ts'
import { caseRecords } from './case-records.ts'

/** The permissions that the pages on applications name; a step is judged once more, by `decide`. */
export type CasePolicy = Extract<
  PolicyName,
  | 'applications.read'
  | 'applications.assign'
  | 'applications.register'
  | 'applications.call-for'
  | 'register.export'
>

/**
 * Those permissions, judged on the case whose number the address names: there is none for whoever may not know of it. An
 * address without a number is the list, open to whoever may ever read one of its cases; each case is asked for again. The
 * authority is the viewer's own unless the address names another.
 */
export function casePolicies(people: PeopleAdministration, store: Pick<Store, 'db'>): Policies<CasePolicy> {
  const on = policyOn(people)
  // A permission looks at the case alone, never at its files.
  const records = caseRecords(store, { find: async () => [] })

  const factsOf = async (authority: AuthorityId | undefined, number: string | undefined) => {
    if (authority === undefined) return undefined
    if (number === undefined) return { authority, facts: anyCase }
    const record = await records.find(authority, number)
    return record && { authority, facts: permissionFacts(record.file) }
  }
  const addressed = (asked: Asked) => factsOf(addressedAuthority(asked), asked.params.number)
  /** Without an authority in the address, the first one they supervise: the list of those is theirs. */
  const supervised = (asked: Asked) => {
    if (asked.params.authority !== undefined) return addressed(asked)
    const [first] = authoritiesUnder(asked.staff, asked.viewer, people.today())
    return factsOf(first?.id, undefined)
  }
  const register = ({ own }: { readonly own: AuthorityId }) =>
    ({ authority: own, facts: { state: 'open' } }) as const

  return {
    'applications.read': on('applications.read', addressed),
    'applications.assign': on('applications.assign', addressed),
    'applications.call-for': on('applications.call-for', supervised),
    'applications.register': on('applications.register', register),
    'register.export': on('register.export', register),
  }
}

/** The step in which a case meets everyone who ever meets one. */
const anyCase: ApplicationFacts = {
  state: 'in-review',
  calledFor: false,
  draftedBy: null,
  reviewedBy: null,
  secrecyReviewedBy: null,
}
