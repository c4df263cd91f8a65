export const authoritiesPath = '/desk/authorities'

export function authorityPath(id: string): string {
  return `${authoritiesPath}/${encodeURIComponent(id)}`
}

/** Where the form for a body under this one stands. */
export function belowPath(id: string): string {
  return `${authorityPath(id)}/new`
}

/** Where the form of a change is sent. */
export function changePath(id: string, slug: string): string {
  return `${authorityPath(id)}/${slug}`
}
