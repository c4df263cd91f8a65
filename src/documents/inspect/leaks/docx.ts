import { attribute, type XmlListener } from '../zip/xml-reader.ts'
import { newBodyListener } from './docx-body.ts'
import { newStyleUse } from './docx-styles.ts'
import type { LeakList } from './leak-list.ts'
import { visitOffice } from './office-visit.ts'

const bodies: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/u, '正文'],
  [/^word\/header\d*\.xml$/u, '页眉'],
  [/^word\/footer\d*\.xml$/u, '页脚'],
  [/^word\/footnotes\.xml$/u, '脚注'],
  [/^word\/endnotes\.xml$/u, '尾注'],
]

/** Comments, tracked changes, hidden words, properties, links and personal numbers of a Word document. */
export async function findInDocx(bytes: Buffer, leaks: LeakList): Promise<void> {
  const styles = newStyleUse()
  await visitOffice(bytes, leaks, (part) => {
    const body = bodies.find(([pattern]) => pattern.test(part))
    if (body) return newBodyListener(body[1], leaks, styles)
    if (part === 'word/comments.xml') return commentsListener(leaks)
    return part === 'word/styles.xml' ? styles.listener : undefined
  })
  for (const { where, text } of styles.hidden()) leaks.add('hidden-text', where, text)
}

function commentsListener(leaks: LeakList): XmlListener {
  let author = ''
  let text = ''
  return {
    open: (name, attributes) => {
      if (name !== 'comment') return
      author = attribute(attributes, 'author') ?? ''
      text = ''
    },
    text: (piece) => {
      if (text.length < 1000) text += piece
    },
    close: (name) => {
      if (name !== 'comment') return
      leaks.add('comment', author === '' ? '批注' : `${author} 的批注`, text)
      leaks.numbers('批注', text)
    },
  }
}
