import type { BlocksReading } from './blocks-reading.ts'
import { readDocx } from './docx.ts'
import type { ReadLimits } from './limits.ts'
import { openZip } from './zip.ts'

/** Reads a zip by what it holds: a Word document or an Excel workbook; anything else is refused by name. */
export async function readOfficeFile(bytes: Uint8Array, limits: ReadLimits): Promise<BlocksReading> {
  const opened = await openZip(bytes, limits)
  if (!opened.ok) return opened
  const { zip } = opened
  const names = [...zip.names]
  if (names.some((name) => /(?:^|\/)OFD\.xml$/iu.test(name))) return { ok: false, refusal: 'ofd' }
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return readDocx(zip, limits)
  if (zip.names.has('xl/workbook.xml')) {
    const { readXlsxPaper } = await import('./xlsx.ts')
    return await readXlsxPaper(bytes, zip, limits)
  }
  return { ok: false, refusal: 'unknown-format' }
}
