import Papa from 'papaparse'
import type { RawRow } from '#office/annual-report/register/source.ts'
import { recordsOf, textOf } from './csv-text.ts'

/** The rows of a CSV file in batches, as written; empty rows are kept in the numbering and left out of the batches. */
export async function* csvRows(path: string): AsyncGenerator<readonly RawRow[]> {
  let number = 0
  let delimiter: string | undefined
  for await (const text of recordsOf(textOf(path))) {
    delimiter ??= delimiterOf(text)
    const { data } = Papa.parse<string[]>(text, { delimiter })
    const rows: RawRow[] = []
    // A text that ends with a line break gives one empty row too many.
    const last = text.endsWith('\n') ? data.length - 1 : data.length
    for (let i = 0; i < last; i++) {
      const cells = data[i] ?? []
      number++
      if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
    }
    yield rows
  }
}

/** Comma, semicolon or tab: whichever the first line with any of them holds most of. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/u, 10).find((candidate) => /[,;\t]/u.test(candidate)) ?? ''
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).mark
}
