import type { ReportLife } from '#office/annual-report/life/life.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PolicyName } from '#office/authorities/permissions/registry.ts'
import type { ApplicationsAtDesk } from '../applications/source.ts'

/** What the pages of a supervising authority draw from. */
export interface OfficesAtDesk extends Pick<ApplicationsAtDesk, 'cases' | 'letters' | 'files' | 'people'> {
  /** The life of an authority's report on a year. */
  readonly reportOf: (authority: AuthorityId, year: number) => Promise<ReportLife>
}

/** The permissions these pages name, judged on the authority in the address. */
export type OfficePolicy = Extract<
  PolicyName,
  'register.read' | 'applications.read' | 'applications.call-for'
>
