import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Transaction } from 'kysely'
import { mostSheetRows, registerBytes } from '#documents/write/register-xlsx.ts'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import { inSnapshot } from '#store/database/stream.ts'
import type { Database } from '#store/database/tables.ts'
import { sheetCounts } from '#store/exporting/counts.ts'
import { sheetRows } from '#store/exporting/sheets.ts'
import type { Store } from '#store/store.ts'

export type RegisterExported =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly message: string }

/**
 * Everything of an authority's register that the register's own sheets hold, as of one moment, as a workbook that is taken
 * over as it is. Rows go to the file as they come from the database, so a large register needs no more memory than a small
 * one. Applications that have arrived and are not received yet are no rows of a register, and are not in it. Throws where
 * there is a file of that name already; of one that breaks off nothing is left.
 */
export async function exportRegister(
  { db }: Pick<Store, 'db'>,
  authority: string,
  path: string,
): Promise<RegisterExported> {
  return inSnapshot(db, async (tx) => {
    const counts = await sheetCounts(tx, authority)
    const tooLong = registerSheets.find(({ id }) => counts[id] >= mostSheetRows)
    if (tooLong !== undefined) {
      const message = `「${tooLong.name}」有 ${counts[tooLong.id]} 行，超过一张工作表能容纳的行数。请改用备份。`
      return { ok: false, message }
    }
    const filled = registerSheets.filter(({ id }) => counts[id] > 0)
    const sheets = filled.length > 0 ? filled : registerSheets
    await writtenTo(path, tx, authority, sheets)
    return { ok: true, rows: Object.values(counts).reduce((sum, count) => sum + count, 0) }
  })
}

async function writtenTo(
  path: string,
  tx: Transaction<Database>,
  authority: string,
  sheets: typeof registerSheets,
): Promise<void> {
  const filled = sheets.map((sheet) => ({ sheet, rows: () => sheetRows[sheet.id](tx, authority) }))
  let begun = false
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 }).once('open', () => {
    begun = true
  })
  try {
    await pipeline(Readable.from(registerBytes(filled), { objectMode: false }), file)
  } catch (error) {
    if (begun) await rm(path, { force: true })
    throw error
  }
}
