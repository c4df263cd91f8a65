/** Addresses of the desk's pages on applications. */
export const listPath = '/desk/applications'
export const newPath = `${listPath}/new`
export const exportPath = `${listPath}/export`
export const assignPath = `${listPath}/assign`
export const receiptsPath = `${listPath}/receipts`

export function casePath(number: string): string {
  return `${listPath}/${encodeURIComponent(number)}`
}

export function daysPath(number: string): string {
  return `${casePath(number)}/days`
}

export function stepPath(number: string, step: string): string {
  return `${casePath(number)}/steps/${step}`
}

export function filesPath(number: string): string {
  return `${casePath(number)}/files`
}

export function filePath(number: string, file: string): string {
  return `${filesPath(number)}/${file}`
}

/** A letter is named by the act it tells of; several letters of one act by their place. */
export function letterPath(number: string, at: number, kind: LetterKind): string {
  return `${casePath(number)}/letters/${at}/${kind}`
}

export const letterKinds = ['docx', 'pdf', 'proof-of-service', 'envelope'] as const
export type LetterKind = (typeof letterKinds)[number]
