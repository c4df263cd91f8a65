import type { AuthorityId } from '#office/authorities/authority.ts'

/** Addresses of what a supervising authority sees of the authorities under it. */
export const officesPath = '/desk/offices'

export function officePath(authority: AuthorityId): string {
  return `${officesPath}/${encodeURIComponent(authority)}/applications`
}

export function officeCasePath(authority: AuthorityId, number: string): string {
  return `${officePath(authority)}/${encodeURIComponent(number)}`
}
