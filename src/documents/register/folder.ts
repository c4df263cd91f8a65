import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sheetNamed } from '#office/annual-report/register/match-headers.ts'
import type { SourceSheet } from '#office/annual-report/register/source.ts'
import { csvRows } from './csv.ts'
import { findHeader } from './header.ts'

/** The sheets of a folder of CSV files, each named like its sheet. */
export async function sheetsOfFolder(path: string): Promise<readonly SourceSheet[]> {
  const files = (await readdir(path)).filter((file) => /\.csv$/iu.test(file)).sort()
  const sheets: SourceSheet[] = []
  for (const file of files) {
    const name = file.replace(/\.csv$/iu, '')
    const sheet = sheetNamed(name)
    if (sheet === undefined) continue
    const whole = join(path, file)
    const { match, row } = findHeader(sheet, await firstRows(whole))
    sheets.push({ id: sheet.id, name: file, match, rows: () => below(csvRows(whole), row) })
  }
  return sheets
}

async function firstRows(path: string) {
  for await (const rows of csvRows(path)) if (rows.length > 0) return rows
  return []
}

async function* below(batches: ReturnType<typeof csvRows>, header: number) {
  for await (const rows of batches)
    yield rows[0] !== undefined && rows[0].number > header ? rows : rows.filter((row) => row.number > header)
}
