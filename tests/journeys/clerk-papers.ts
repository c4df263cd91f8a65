import { writeListXlsx } from '#documents/write/list-xlsx.ts'
import { craftXlsx, sheetXml, workbookXml } from '../hostile-uploads/office-files.ts'
import { craftPng } from '../hostile-uploads/pictures.ts'
import type { Upload } from './worker.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const name = '公务用车台账.xlsx'

/** What came by post, from the office's scanner. */
export const scan: Upload = { name: '申请表扫描件.png', mimeType: 'image/png', buffer: craftPng(120, 160) }

/** The slip of the post office. */
export const mailed: Upload = { name: '邮件收据.png', mimeType: 'image/png', buffer: craftPng(80, 60) }

/** Handed out as it lay in the drawer: with the drivers' sheet hidden behind the list. */
export const leakingList: Upload = {
  name,
  mimeType: xlsx,
  buffer: craftXlsx({
    workbook: workbookXml(
      '<sheet name="台账" sheetId="1" r:id="r1"/><sheet name="司机名单" sheetId="2" state="hidden" r:id="r2"/>',
    ),
    relations: [['worksheet', 'worksheets/sheet2.xml']],
    parts: [{ name: 'xl/worksheets/sheet2.xml', bytes: sheetXml('') }],
  }),
}

/** The same list by itself, under the same name. */
export async function cleanList(): Promise<Upload> {
  const bytes = await writeListXlsx({
    title: '公务用车台账',
    columns: [{ label: '车牌', kind: 'words', width: 12 }],
    rows: [['豫D0001']],
  })
  return { name, mimeType: xlsx, buffer: Buffer.from(bytes) }
}
