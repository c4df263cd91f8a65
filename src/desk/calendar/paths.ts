/** Addresses of the pages on holiday notices. */
export const calendarPath = '/desk/calendar'
export const enterPath = `${calendarPath}/new`

export function yearPath(year: number): string {
  return `${calendarPath}/${year}`
}

export function confirmPath(year: number): string {
  return `${yearPath(year)}/confirm`
}
