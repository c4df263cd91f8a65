import type { RawRow, RegisterSource } from '#office/annual-report/register/source.ts'

/** The register with a running count of its rows on stderr, where that is a terminal. */
export function countingRows(source: RegisterSource): { source: RegisterSource; done(): void } {
  if (!process.stderr.isTTY) return { source, done: () => {} }
  let count = 0
  async function* counted(name: string, batches: AsyncIterable<readonly RawRow[]>) {
    for await (const rows of batches) {
      count += rows.length
      process.stderr.write(`\r\u001b[K正在读取 ${name}，共 ${count} 行`)
      yield rows
    }
  }
  return {
    source: {
      sheets: source.sheets.map((sheet) => ({ ...sheet, rows: () => counted(sheet.name, sheet.rows()) })),
    },
    done: () => process.stderr.write('\r\u001b[K'),
  }
}
