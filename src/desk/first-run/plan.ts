import type { Identity } from '#office/authorities/authority.ts'
import type { AuthorityKind } from '#office/authorities/kinds.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { PasswordProfileName } from '#office/sign-in/password-profiles.ts'
import type { Contact } from '#ui/site.ts'
import type { FirstAnswers } from './steps.ts'

interface PlannedAuthority {
  readonly kind: AuthorityKind
  readonly identity: Identity
}

export interface PlannedPerson {
  readonly name: string
  readonly account: string
  readonly roles: readonly Role[]
}

/** Everything the first run will set down, before anything is. */
export interface OfficePlan {
  readonly district: PlannedAuthority
  readonly authority: PlannedAuthority
  /** 政府信息公开工作主管部门, an office of the government; null where the authority is supervised from elsewhere. */
  readonly supervisor: PlannedAuthority | null
  /** One line an account: an account given twice is one person with two roles. */
  readonly people: readonly PlannedPerson[]
  readonly passwords: PasswordProfileName
  readonly site: {
    readonly name: string
    readonly domain: string
    readonly idCode?: string
    readonly icp?: string
    readonly police?: string
    readonly contact: Contact
  }
}

const unknown = {
  shortName: null,
  documentMark: null,
  creditCode: null,
  siteCode: null,
  cataloguePrefix: null,
} as const

/** The plan that all answers together come to. */
export function planOf({ authority, site, administrators, staff }: FirstAnswers): OfficePlan {
  const { districtName, districtKind, authorityKind, authorityName: name, supervisorName, ...own } = authority
  const { siteName, domain, icp, police, office, address, postcode, phone, email, hours } = site
  return {
    district: { kind: districtKind, identity: { ...unknown, name: districtName } },
    authority: { kind: authorityKind, identity: { ...own, name } },
    supervisor:
      supervisorName === null
        ? null
        : { kind: 'government-office', identity: { ...unknown, name: supervisorName } },
    people: peopleIn([...administrators.people, ...staff.people]),
    passwords: administrators.passwords,
    site: {
      name: siteName,
      domain,
      ...present({ idCode: own.siteCode, icp, police }),
      contact: { office, ...present({ address, postcode, phone, email, hours }) },
    },
  }
}

function present<K extends string>(facts: Readonly<Record<K, string | null>>): { [Key in K]?: string } {
  const given = Object.entries<string | null>(facts).filter(([, value]) => value !== null)
  // Made of the same keys, less those without a value.
  return Object.fromEntries(given) as { [Key in K]?: string }
}

export interface RoleTaken {
  readonly role: Role
  readonly name: string
  readonly account: string
}

function peopleIn(taken: readonly RoleTaken[]): readonly PlannedPerson[] {
  return [...Map.groupBy(taken, ({ account }) => account)].flatMap(([account, own]) =>
    own[0] ? [{ account, name: own[0].name, roles: own.map(({ role }) => role) }] : [],
  )
}
