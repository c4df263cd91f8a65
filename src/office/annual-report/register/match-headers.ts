import { labelKey } from '../reading/letters.ts'
import { type RegisterSheet, registerSheets } from './sheets.ts'
import type { HeaderMatch } from './source.ts'

/** The sheet a name stands for, in Chinese or as its id (normative-documents); a name may carry a year or a number. */
export function sheetNamed(name: string): RegisterSheet | undefined {
  const id = name.trim().replaceAll('-', '').toLowerCase()
  const byId = registerSheets.find((sheet) => sheet.id.toLowerCase() === id)
  if (byId) return byId
  const key = labelKey(name).replace(/\d+年?度?/gu, '')
  const names = (sheet: RegisterSheet) => [sheet.name, ...(sheet.spellings ?? [])].map(labelKey)
  return (
    registerSheets.find((sheet) => names(sheet).includes(key)) ??
    registerSheets.find((sheet) => key.includes(labelKey(sheet.name)))
  )
}

/** Takes written headers for the columns of a sheet: by its own header first, then by the other spellings. */
export function matchHeaders(sheet: RegisterSheet, written: readonly string[]): HeaderMatch {
  const keys = written.map((header) =>
    labelKey(header.replace(/[（(].*?[)）]\s*$/u, (note) => (/元/u.test(note) ? note : ''))),
  )
  const positions = new Map<string, number>()
  const taken = new Set<number>()
  const take = (key: string, names: readonly string[]) => {
    const at = keys.findIndex(
      (header, i) => header !== '' && !taken.has(i) && names.some((name) => labelKey(name) === header),
    )
    if (at < 0) return
    positions.set(key, at)
    taken.add(at)
  }
  for (const column of sheet.columns) take(column.key, [column.header])
  for (const column of sheet.columns) if (!positions.has(column.key)) take(column.key, column.spellings ?? [])
  return matched(sheet, written, positions)
}

/** A header and the column it is to be taken for; null where its column is not to be used. */
export interface HeaderTaken {
  /** Its place in the header row, from 0. */
  readonly at: number
  readonly column: string | null
}

/** The same headers taken as somebody said; a column they gave to one header is no longer another's. */
export function rematched(
  sheet: RegisterSheet,
  match: HeaderMatch,
  taken: readonly HeaderTaken[],
): HeaderMatch {
  const positions = new Map(match.positions)
  for (const { at, column } of taken) {
    for (const [key, position] of positions) if (position === at) positions.delete(key)
    if (column !== null) positions.set(column, at)
  }
  return matched(sheet, match.written, positions)
}

function matched(
  sheet: RegisterSheet,
  written: readonly string[],
  positions: ReadonlyMap<string, number>,
): HeaderMatch {
  const taken = new Set(positions.values())
  return {
    written,
    positions,
    renamed: sheet.columns.flatMap((column) => {
      const header = written[positions.get(column.key) ?? -1]
      return header === undefined || labelKey(header) === labelKey(column.header)
        ? []
        : [{ column: column.header, written: header.trim() }]
    }),
    ignored: written
      .filter((header, i) => header.trim() !== '' && !taken.has(i))
      .map((header) => header.trim()),
  }
}

/** How well a row serves as the header of a sheet: the number of columns it names. */
export function headerScore(sheet: RegisterSheet, cells: readonly string[]): number {
  return matchHeaders(sheet, cells).positions.size
}

/**
 * The sheet that one of some rows is the header of, for a sheet whose own name says nothing, such as Sheet1: it has every
 * column that must be there, and no other sheet fits as well. Sheets that some name stands for are not looked for.
 */
export function sheetWithHeaders(
  rows: readonly (readonly string[])[],
  named: ReadonlySet<string | undefined>,
): RegisterSheet | undefined {
  const fitting = registerSheets
    .filter(({ id }) => !named.has(id))
    .map((sheet) => ({ sheet, score: Math.max(0, ...rows.map((cells) => wholeScore(sheet, cells))) }))
    .filter(({ score }) => score >= 3)
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = fitting
  return best && best.score > (next?.score ?? 0) ? best.sheet : undefined
}

function wholeScore(sheet: RegisterSheet, cells: readonly string[]): number {
  const { positions } = matchHeaders(sheet, cells)
  const whole = sheet.columns.every(({ key, required }) => !required || positions.has(key))
  return whole ? positions.size : 0
}
