import { mostSheetRows, writeRegister } from '#documents/write/register-xlsx.ts'
import type { RowCells } from '#office/annual-report/register/cells.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { inSnapshot } from '#store/database/stream.ts'
import { sheetRows } from '#store/exporting/sheets.ts'
import type { Store } from '#store/store.ts'

export type RegisterExported =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly rows: number }
  | { readonly ok: false; readonly message: string }

/**
 * Everything of an authority's register that the register's own sheets hold, as of one moment, as a workbook that is taken
 * over as it is. Applications that have arrived and are not received yet are no rows of a register, and are not in it.
 */
export async function exportRegister(
  { db }: Pick<Store, 'db'>,
  authority: string,
): Promise<RegisterExported> {
  const sheets = await inSnapshot(db, async (tx) => {
    const filled = []
    for (const sheet of registerSheets) {
      const rows: RowCells[] = []
      for await (const some of sheetRows[sheet.id](tx, authority)) rows.push(...some)
      filled.push({ sheet, rows })
    }
    return filled.filter(({ rows }) => rows.length > 0)
  })
  const tooLong = sheets.find(({ rows }) => rows.length >= mostSheetRows)
  if (tooLong !== undefined) {
    const { name } = tooLong.sheet
    return {
      ok: false,
      message: `「${name}」有 ${tooLong.rows.length} 行，超过一张工作表能容纳的行数。请改用备份。`,
    }
  }
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return { ok: true, bytes: await writeRegister(sheets.length > 0 ? sheets : emptyRegister), rows }
}

const emptyRegister = registerSheets.map((sheet) => ({ sheet, rows: [] }))
