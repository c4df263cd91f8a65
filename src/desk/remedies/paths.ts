/** Addresses of the desk's pages on reconsiderations and lawsuits. */
export const remediesPath = '/desk/remedies'
export const newRemedyPath = `${remediesPath}/new`
/** The year's figures, table four and words. */
export const remediesYearPath = `${remediesPath}/year`

export function remedyPath(number: string): string {
  return `${remediesPath}/${encodeURIComponent(number)}`
}

export function remedyStepPath(number: string, step: string): string {
  return `${remedyPath(number)}/steps/${step}`
}

export function remedyEvidencePath(number: string): string {
  return `${remedyPath(number)}/evidence`
}

export function remedyDaysPath(number: string): string {
  return `${remedyPath(number)}/days`
}

export function remedyAnswerPath(number: string): string {
  return `${remedyPath(number)}/answer`
}

export function remedyFilesPath(number: string): string {
  return `${remedyPath(number)}/files`
}

export function remedyFilePath(number: string, file: string): string {
  return `${remedyFilesPath(number)}/${file}`
}

/** Registers a remedy against a decision on an application, with what is known of it filled in. */
export function newRemedyAgainst(application: string): string {
  return `${newRemedyPath}?${new URLSearchParams({ application })}`
}
