import type { AuthorityId } from '#office/authorities/authority.ts'

/** Addresses of what a supervising authority sees of the authorities under it. */
export const officesPath = '/desk/offices'

/** The reports of all of them on a year, and their sum. */
export const officeReportsPath = `${officesPath}/reports`
export const officeReportsFilePath = `${officeReportsPath}/export`
export const rollUpPath = `${officesPath}/roll-up`

export function officePath(authority: AuthorityId): string {
  return `${ofOffice(authority)}/applications`
}

export function officeCasePath(authority: AuthorityId, number: string): string {
  return `${officePath(authority)}/${encodeURIComponent(number)}`
}

export function officeRemediesPath(authority: AuthorityId): string {
  return `${ofOffice(authority)}/remedies`
}

export function officeRemedyPath(authority: AuthorityId, number: string): string {
  return `${officeRemediesPath(authority)}/${encodeURIComponent(number)}`
}

export function officeReportPath(authority: AuthorityId, year: number): string {
  return `${ofOffice(authority)}/reports/${year}`
}

function ofOffice(authority: AuthorityId): string {
  return `${officesPath}/${encodeURIComponent(authority)}`
}
