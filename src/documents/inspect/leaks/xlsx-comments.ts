import type { XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'

/** Listens to the comments of one sheet, old notes and threads alike. */
export function sheetCommentsListener(sheet: string, leaks: LeakList): XmlListener {
  let place = ''
  let text = ''
  let inText = false
  return {
    open: (name, { ref }) => {
      if (isComment(name)) {
        place = ref ?? place
        text = ''
      }
      if (name === 't' || name === 'text') inText = true
    },
    text: (piece) => {
      if (inText && text.length < 1000) text += piece
    },
    close: (name) => {
      if (name === 't' || name === 'text') inText = false
      if (!isComment(name)) return
      leaks.add('comment', `工作表“${sheet}”${place}`, text)
      leaks.numbers(`工作表“${sheet}”批注`, text)
    },
  }
}

function isComment(name: string): boolean {
  return name === 'comment' || name === 'threadedComment'
}
