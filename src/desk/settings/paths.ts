/** Addresses of the pages on open questions of the law. */
export const settingsPath = '/desk/settings'

export function settingPath(id: string): string {
  return `${settingsPath}/${id}`
}
