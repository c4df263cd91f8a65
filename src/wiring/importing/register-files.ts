import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { formatOf } from '#documents/read/format.ts'
import { refusalSentence } from '#documents/read/refusals.ts'
import { openRegister } from '#documents/register/open.ts'
import { sheetNamed } from '#office/annual-report/register/match-headers.ts'
import { registerSheets, type SheetId } from '#office/annual-report/register/sheets.ts'
import type { RegisterSource } from '#office/annual-report/register/source.ts'
import type { UploadedFile } from '#web/upload.ts'
import { readWorkbook, sourceOfLines } from './workbook-rows.ts'

export type RegisterFiles =
  /** `open` gives the register anew each time: its rows are read once for looking and once for taking over. */
  | { readonly ok: true; readonly open: () => Promise<RegisterSource> }
  | { readonly ok: false; readonly message: string }

/** Puts uploaded files into `folder` and opens them as one register: a workbook, or CSV files named like the sheets. */
export async function registerFiles(files: readonly UploadedFile[], folder: string): Promise<RegisterFiles> {
  const cut = files.find(({ whole }) => !whole)
  if (cut) return refused(cut, '文件超过 50 MB，请把各表另存为 CSV 后分别上传。')
  const formats = await Promise.all(files.map(formatOfFile))
  for (const [at, file] of files.entries()) {
    const format = formats[at]
    if (format && !format.ok) return refused(file, refusalSentence(format.refusal))
    if (format?.ok && format.format !== 'zip' && format.format !== 'text')
      return refused(file, '不是登记簿；请上传 .xlsx 工作簿，或各表的 CSV 文件。')
  }
  const workbook = files.find((_, at) => isFormat(formats[at], 'zip'))
  if (!workbook) return csvFiles(files, folder)
  if (files.length > 1) return refused(workbook, '工作簿请单独上传，不要与其他文件一起选。')
  return workbookFile(workbook, folder)
}

type Format = Awaited<ReturnType<typeof formatOfFile>>

function isFormat(format: Format | undefined, wanted: string): boolean {
  return format?.ok === true && format.format === wanted
}

async function formatOfFile({ path }: UploadedFile) {
  const file = await open(path)
  try {
    const start = Buffer.alloc(64 * 1024)
    const { bytesRead } = await file.read(start, 0, start.length, 0)
    return formatOf(start.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

async function workbookFile(file: UploadedFile, folder: string): Promise<RegisterFiles> {
  const answer = await readWorkbook(file.path, folder)
  if (answer.ok) return { ok: true, open: async () => sourceOfLines(answer.sheets) }
  if ('message' in answer) return refused(file, answer.message)
  const tooMuch = answer.refusal === 'too-large' || answer.refusal === 'too-slow'
  return refused(
    file,
    tooMuch
      ? '工作簿展开后过大，可能异常；确为登记簿的，请把各表另存为 CSV 后分别上传。'
      : refusalSentence(answer.refusal),
  )
}

/** Kept under the names of our own sheets: a name from outside never becomes one on the disk. */
async function csvFiles(files: readonly UploadedFile[], folder: string): Promise<RegisterFiles> {
  const names = new Map<SheetId, string>()
  for (const file of files) {
    const sheet = sheetNamed(file.name.replace(/\.[^.]*$/u, ''))
    if (!sheet) {
      const names = registerSheets.map(({ name }) => `${name}.csv`).join('、')
      return refused(file, `认不出是哪张表；文件名应为：${names}。`)
    }
    if (names.has(sheet.id)) return refused(file, `「${sheet.name}」有两个文件，请合并成一个。`)
    names.set(sheet.id, file.name)
    await rename(file.path, join(folder, `${sheet.name}.csv`))
  }
  const opened = await openRegister(folder)
  if (!opened.ok) return { ok: false, message: opened.message.replace(`${folder}：`, '') }
  return {
    ok: true,
    open: async () => {
      const again = await openRegister(folder)
      if (!again.ok) throw new Error(again.message)
      // Problems name the file as its sender knows it.
      return {
        sheets: again.source.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.id) ?? sheet.name })),
      }
    },
  }
}

function refused({ name }: UploadedFile, sentence: string): RegisterFiles {
  return { ok: false, message: `${name}：${sentence}` }
}
