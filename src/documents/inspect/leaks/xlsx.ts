import type { LeakList } from './leak-list.ts'
import { newLeakList } from './leak-list.ts'
import { visitOffice } from './office-visit.ts'
import { newBookListeners, sheetNames } from './xlsx-book.ts'
import { sheetCommentsListener } from './xlsx-comments.ts'
import { newSheetListener } from './xlsx-sheet.ts'

/** Hidden sheets, rows, columns and cells, comments, caches, properties, links and personal numbers of a workbook. */
export async function findInXlsx(bytes: Buffer, leaks: LeakList): Promise<void> {
  const book = newBookListeners()
  // The sheets' names, their words and looks may stand behind the sheets: so the file is gone through twice.
  const relations = await visitOffice(bytes, leaks, (part) => {
    if (/^xl\/pivotCache\/pivotCacheRecords/u.test(part))
      leaks.add('attachment-inside', '数据透视表', '缓存里留有源数据')
    if (/^xl\/model\//u.test(part)) leaks.add('attachment-inside', '数据模型', '里面留有源数据')
    return book.listenerFor(part)
  })
  const names = sheetNames(book.sheets, relations)
  for (const { name, isHidden } of book.sheets)
    if (isHidden) leaks.add('hidden-sheet', `工作表“${name}”`, name)
  await visitOffice(bytes, newLeakList(), (part) => {
    const name = names.get(part)
    if (name !== undefined) return newSheetListener(name, book, leaks)
    const owner = relations.find(({ type, target }) => /comment/iu.test(type) && target === part)
    return owner && sheetCommentsListener(names.get(owner.from) ?? '', leaks)
  })
}
