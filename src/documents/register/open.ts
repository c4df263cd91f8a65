import { open, stat } from 'node:fs/promises'
import { registerSheets } from '#office/annual-report/register/sheets.ts'
import type { RegisterSource } from '#office/annual-report/register/source.ts'
import { sheetsOfFolder } from './folder.ts'
import { sheetsOfWorkbook } from './workbook.ts'

export type OpenedRegister =
  | { readonly ok: true; readonly source: RegisterSource }
  | { readonly ok: false; readonly message: string }

const largestWorkbook = 60 * 1024 * 1024

/** Opens a register: an .xlsx workbook, or a folder of CSV files named like the sheets. */
export async function openRegister(path: string): Promise<OpenedRegister> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return refused(path, '没有这个文件或文件夹，请核对路径')
  if (!found.isDirectory() && !(await isZip(path)))
    return refused(path, '不是 .xlsx 工作簿，也不是 CSV 文件夹；旧版 .xls 请另存为 .xlsx')
  if (!found.isDirectory() && found.size > largestWorkbook)
    return refused(path, '工作簿过大，请把各表另存为 CSV 放进一个文件夹')
  const sheets = found.isDirectory()
    ? await sheetsOfFolder(path)
    : await sheetsOfWorkbook(path).catch(() => undefined)
  if (sheets === undefined) return refused(path, '工作簿损坏或已加密，请用 Excel 或 WPS 打开后另存为 .xlsx')
  if (sheets.length === 0) {
    const names = registerSheets.map((sheet) => sheet.name).join('、')
    return refused(path, `里面没有登记簿的表。表名应为：${names}`)
  }
  const twice = sheets.find((sheet, i) => sheets.findIndex((other) => other.id === sheet.id) < i)
  if (twice) return refused(path, `「${twice.name}」与前面的表是同一类，请合并成一张`)
  return { ok: true, source: { sheets } }
}

function refused(path: string, why: string): OpenedRegister {
  return { ok: false, message: `${path}：${why}。` }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, 2).toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}
