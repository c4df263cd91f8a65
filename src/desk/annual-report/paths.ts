export const reportsPath = '/desk/annual-report'

/** Where each part of the work on a year's report stands; a route is declared with `:year`. */
export function reportPath(year: number | ':year'): string {
  return `${reportsPath}/${year}`
}

export const wordsPath = (year: number | ':year') => `${reportPath(year)}/words`
export const submitPath = (year: number | ':year') => `${reportPath(year)}/submit`
export const reviewPath = (year: number | ':year') => `${reportPath(year)}/review`
export const correctPath = (year: number | ':year') => `${reportPath(year)}/correct`
export const explainPath = (year: number | ':year') => `${reportPath(year)}/explain-demand`
export const takeOverPath = (year: number | ':year') => `${reportPath(year)}/take-over`
export const deadlinePath = (year: number | ':year') => `${reportPath(year)}/deadline`
