import type { CaseSheet } from '#office/applications/room/letter-room.ts'

/** Addresses of the desk's pages on applications. */
export const listPath = '/desk/applications'
export const newPath = `${listPath}/new`
export const exportPath = `${listPath}/export`
export const assignPath = `${listPath}/assign`
export const receiptsPath = `${listPath}/receipts`
export const movedPath = `${listPath}/moved-dates`

export function casePath(number: string): string {
  return `${listPath}/${encodeURIComponent(number)}`
}

export function daysPath(at: string): string {
  return `${at}/days`
}

export function stepPath(number: string, step: string): string {
  return `${casePath(number)}/steps/${step}`
}

/** The address of a case's files; `at` is the case's own, here or with its supervising authority. */
export function filesPath(at: string): string {
  return `${at}/files`
}

export function filePath(at: string, file: string): string {
  return `${filesPath(at)}/${file}`
}

/** A letter is named by its place among those of the case. */
export function letterPath(at: string, place: number, kind: LetterKind): string {
  return `${at}/letters/${place}/${kind}`
}

/** A sheet that lies in the file of the case. */
export function sheetPath(at: string, kind: CaseSheet): string {
  return `${at}/sheets/${kind}`
}

export const letterKinds = ['docx', 'pdf', 'proof-of-service', 'envelope'] as const
export type LetterKind = (typeof letterKinds)[number]
