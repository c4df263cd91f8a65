import { usualInspectLimits } from '../limits.ts'
import { visitZip } from '../zip/visit.ts'
import type { XmlListener } from '../zip/xml-reader.ts'
import { findInDocx } from './docx.ts'
import { type LeakFinder, type LeakList, within } from './leak-list.ts'
import type { InsideFile, OfficeVisit } from './office-visit.ts'
import { findInXlsx } from './xlsx.ts'

/** Also looks into the Office files within an Office file: a chart carries the whole workbook it was drawn from. */
export function alsoInside(find: (bytes: Buffer, leaks: LeakList) => Promise<OfficeVisit>): LeakFinder {
  return async (bytes, leaks) => {
    const visit = await find(bytes, leaks)
    for (const file of visit.inside) await addInside(file, visit, leaks)
  }
}

async function addInside(
  { part, body }: InsideFile,
  { relations }: OfficeVisit,
  leaks: LeakList,
): Promise<void> {
  const owner = relations.find(({ target }) => target === part)?.from ?? ''
  const chart = /\/charts?\w*\/([^/]+)\.xml$/iu.exec(owner)?.[1]
  const isWorkbook = /\.xlsx$/iu.test(part)
  const kind = isWorkbook ? '工作簿' : '文档'
  const place = chart === undefined ? `嵌入的${kind}` : `图表 ${chart} 背后的${kind}`
  leaks.add('attachment-inside', place, isWorkbook ? await sizeOf(body) : (part.split('/').at(-1) ?? part))
  await (isWorkbook ? findInXlsx : findInDocx)(body, within(leaks, place))
}

/** How much of its source a chart carries along. */
async function sizeOf(body: Buffer): Promise<string> {
  let sheets = 0
  let cells = 0
  const counter: XmlListener = {
    open: (name) => {
      if (name === 'v' || name === 'is') cells++
    },
  }
  await visitZip(body, usualInspectLimits, (part) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(part)) return undefined
    sheets++
    return { xml: counter }
  })
  return `${sheets} 个工作表、${cells} 个单元格，点开图表就能看到`
}
