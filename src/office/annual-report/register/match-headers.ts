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
  return {
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
