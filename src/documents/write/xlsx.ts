import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { drawnTables } from '#office/annual-report/drawing/drawn-table.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { listedCases } from './listed-cases.ts'
import { placeIn } from './sheet-rows.ts'
import { sourceSheets } from './xlsx-sources.ts'
import { firstTableRow, tableSheet } from './xlsx-table.ts'
import { closingSheet, openingSheet } from './xlsx-words.ts'

/** More cases than any authority has in a year and still a workbook that every office suite, and our checker, opens. */
const mostCases = 60_000

/** The report as a workbook in the paper's order: words, tables two to four, words, and the cases behind every cell. */
export async function writeXlsx(report: YearlyReport): Promise<Uint8Array> {
  const tables = drawnTables(form2021, report.cells).map((table) => ({
    table,
    words: report.sections.find((section) => section.id === table.id)?.paragraphs ?? [],
  }))
  const tablePlace = (address: CellAddress) => {
    const held = tables.find(({ table }) => address.startsWith(`${table.id}/`))
    if (held === undefined) return undefined
    const row = held.table.rows.findIndex((cells) => cells.some((cell) => cell.address === address))
    return placeIn(held.table.caption, firstTableRow(held.words) + row)
  }
  const { sheets, placeOf } = sourceSheets(listedCases(report, { inAll: mostCases }), tablePlace)
  return writeWorkbook({
    sheets: [
      openingSheet(report),
      ...tables.map(({ table, words }) => tableSheet(table, words, placeOf)),
      closingSheet(report),
      ...sheets,
    ],
    properties: { title: report.title, creator: report.authority },
    defaultFont: { name: '宋体', size: 11 },
  })
}
