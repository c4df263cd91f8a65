import { readFile } from 'node:fs/promises'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { sheetNamed, sheetWithHeaders } from '#office/annual-report/register/match-headers.ts'
import type { RawRow, SourceSheet } from '#office/annual-report/register/source.ts'
import { findHeader } from './header.ts'

/** The sheets of an .xlsx workbook whose names, or else whose headers, stand for a sheet of the register. */
export async function sheetsOfWorkbook(path: string): Promise<readonly SourceSheet[]> {
  const workbook = await readXlsx(await readFile(path))
  const named = new Set(workbook.sheets.map(({ name }) => sheetNamed(name)?.id))
  return workbook.sheets.flatMap((written): SourceSheet[] => {
    const unnamed = () =>
      sheetWithHeaders(
        written.rows.slice(0, 10).map((cells) => cells.map(textOf)),
        named,
      )
    const sheet = sheetNamed(written.name) ?? unnamed()
    if (sheet === undefined) return []
    const rows = written.rows.flatMap((cells, i): RawRow[] => {
      const texts = cells.map(textOf)
      return texts.some((text) => text !== '') ? [{ number: i + 1, cells: texts }] : []
    })
    const { match, row } = findHeader(sheet, rows)
    return [
      {
        id: sheet.id,
        name: written.name,
        match,
        rows: () => inOneBatch(rows.filter((candidate) => candidate.number > row)),
      },
    ]
  })
}

async function* inOneBatch(rows: readonly RawRow[]): AsyncGenerator<readonly RawRow[]> {
  yield rows
}

/** A cell as text; a date cell as YYYY-MM-DD. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).trim()
}
