import type { Correction } from '#office/annual-report/register/corrections.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Typed } from './answer-lines.ts'
import type { ExaminedSheet } from './source.ts'

export const headerField = (sheet: string, at: number) => `h.${sheet}.${at}`
export const sheetOutField = (sheet: string) => `s.${sheet}`

/** A spreadsheet may have thousands of columns; a register has some twenty. */
export const mostHeaders = 60

export interface WrittenHeader {
  readonly at: number
  readonly written: string
  /** The key of the column it is taken for; null where it is not used. */
  readonly column: string | null
}

/** The headers that can be taken for something else, as they are taken now. */
export function headersOf({ match }: ExaminedSheet): readonly WrittenHeader[] {
  const taken = new Map([...match.positions].map(([key, at]) => [at, key] as const))
  const all = match.written.map((written, at) => ({
    at,
    written: written.trim(),
    column: taken.get(at) ?? null,
  }))
  return all.filter(({ written, column }) => written !== '' || column !== null).slice(0, mostHeaders)
}

/** What a form says the headers are, where that is not what they are taken for. */
export function headerAnswers(typed: Typed, sheets: readonly ExaminedSheet[]) {
  const made: Correction[] = []
  const mistakes: Mistake[] = []
  for (const sheet of sheets.filter(({ leftOut }) => !leftOut)) {
    if (typed[sheetOutField(sheet.id)] !== undefined) {
      made.push({ kind: 'sheet-left-out', sheet: sheet.id })
      continue
    }
    const { changed, twice } = saidOf(typed, sheet)
    if (twice) mistakes.push(twice)
    else made.push(...changed)
  }
  return { made, mistakes }
}

function saidOf(typed: Typed, sheet: ExaminedSheet) {
  const columns = registerSheets.find(({ id }) => id === sheet.id)?.columns ?? []
  const said = headersOf(sheet).map((header) => {
    const chosen = typed[headerField(sheet.id, header.at)] ?? header.column ?? ''
    return { ...header, said: columns.find(({ key }) => key === chosen) }
  })
  const again = said.find(({ said: one }, at) => one && said.findIndex((other) => other.said === one) < at)
  const changed = said
    .filter(({ said: one, column }) => (one?.key ?? null) !== column)
    .map(({ at, written, said: one }): Correction => {
      return { kind: 'header', sheet: sheet.id, at, from: written, column: one?.key ?? null }
    })
  const twice: Mistake | undefined = again && {
    field: headerField(sheet.id, again.at),
    message: `「${sheet.name}」有两列都作「${again.said?.header ?? ''}」，请只留一列`,
  }
  return { changed, twice }
}
