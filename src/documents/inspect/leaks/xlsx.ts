import { listeners, type XmlListener } from '../zip/xml-reader.ts'
import { pictureListener } from './drawings.ts'
import { type LeakList, newLeakList } from './leak-list.ts'
import { type OfficeVisit, visitOffice } from './office-visit.ts'
import { newBookListeners, sheetNames } from './xlsx-book.ts'
import { sheetCommentsListener } from './xlsx-comments.ts'
import { newSheetListener } from './xlsx-sheet.ts'

/** Hidden sheets, rows, columns and cells, comments, caches, properties, links and personal numbers of a workbook. */
export async function findInXlsx(bytes: Buffer, leaks: LeakList): Promise<OfficeVisit> {
  const book = newBookListeners()
  // The sheets' names, their words and looks may stand behind the sheets: so the file is gone through twice.
  const visit = await visitOffice(bytes, leaks, (part) => {
    if (/^xl\/pivotCache\/pivotCacheRecords/u.test(part))
      leaks.add('attachment-inside', '数据透视表', '缓存里留有源数据')
    if (/^xl\/model\//u.test(part)) leaks.add('attachment-inside', '数据模型', '里面留有源数据')
    if (/^xl\/pivotCache\/pivotCacheDefinition/u.test(part))
      return told('s', () => leaks.add('attachment-inside', '数据透视表的筛选项', '缓存里留有源数据的项目'))
    if (/^xl\/externalLinks\/[^/]+\.xml$/u.test(part))
      return told('v', () => leaks.add('hidden-text', '引用的其他工作簿', '缓存里留有其中的数据'))
    if (/^xl\/(?:drawings\/[^/]+|cellimages)\.xml$/u.test(part)) return drawingListener(leaks)
    if (part === 'xl/workbook.xml') return listeners(hiddenNamesListener(leaks), book.listenerFor(part) ?? {})
    return book.listenerFor(part)
  })
  const { relations } = visit
  const names = sheetNames(book.sheets, relations)
  for (const { name, isHidden } of book.sheets)
    if (isHidden) leaks.add('hidden-sheet', `工作表“${name}”`, name)
  await visitOffice(bytes, newLeakList(), (part) => {
    const name = names.get(part)
    if (name !== undefined) return newSheetListener(name, book, leaks)
    const owner = relations.find(({ type, target }) => /comment/iu.test(type) && target === part)
    return owner && sheetCommentsListener(names.get(owner.from) ?? '', leaks)
  })
  return visit
}

function told(element: string, tell: () => void): XmlListener {
  return {
    open: (name) => {
      if (name === element) tell()
    },
  }
}

/** Pictures, and the words of text boxes and shapes. */
function drawingListener(leaks: LeakList): XmlListener {
  let text = ''
  let inText = false
  const words: XmlListener = {
    open: (name) => {
      if (name === 't') inText = true
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name !== 'p') return
      leaks.numbers('文本框', text)
      text = ''
    },
  }
  return listeners(
    words,
    pictureListener(() => '工作表', leaks),
  )
}

/** Names that no list of Excel shows may hold words of their own; those Excel gives itself do not. */
function hiddenNamesListener(leaks: LeakList): XmlListener {
  let hidden: string | undefined
  let text = ''
  return {
    open: (name, attributes) => {
      if (name !== 'definedName') return
      const own = attributes.name ?? ''
      hidden = /^(?:1|true)$/u.test(attributes.hidden ?? '') && !own.startsWith('_xl') ? own : undefined
      text = ''
    },
    text: (piece) => {
      if (hidden !== undefined && text.length < 1000) text += piece
    },
    close: (name) => {
      if (name !== 'definedName' || hidden === undefined) return
      if (/["[]/u.test(text)) leaks.add('hidden-text', `隐藏的名称“${hidden}”`, text)
      hidden = undefined
    },
  }
}
