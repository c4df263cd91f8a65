import { attribute, type XmlListener } from '../zip/xml-reader.ts'
import { newBodyListener } from './docx-body.ts'
import { newStyleUse } from './docx-styles.ts'
import type { Floating } from './drawings.ts'
import type { LeakList } from './leak-list.ts'
import { type OfficeVisit, visitOffice } from './office-visit.ts'
import { isNobody } from './properties.ts'

const bodies: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/u, '正文'],
  [/^word\/header\d*\.xml$/u, '页眉'],
  [/^word\/footer\d*\.xml$/u, '页脚'],
  [/^word\/footnotes\.xml$/u, '脚注'],
  [/^word\/endnotes\.xml$/u, '尾注'],
]

/** Comments, tracked changes, hidden and covered words, properties, links and personal numbers of a Word document. */
export async function findInDocx(bytes: Buffer, leaks: LeakList): Promise<OfficeVisit> {
  const styles = newStyleUse()
  const floats: Floating[] = []
  let body = ''
  const visit = await visitOffice(bytes, leaks, (part) => {
    const [, label] = bodies.find(([pattern]) => pattern.test(part)) ?? []
    if (label === '正文') body = part
    // Letterheads float by custom: only what floats before the text itself is asked about.
    if (label !== undefined) return newBodyListener(label, leaks, styles, label === '正文' ? floats : [])
    if (part === 'word/comments.xml') return commentsListener(leaks)
    if (part === 'word/people.xml') return peopleListener(leaks)
    if (part === 'word/settings.xml') return variablesListener(leaks)
    return part === 'word/styles.xml' ? styles.listener : undefined
  })
  for (const { where, text } of styles.hidden()) leaks.add('hidden-text', where, text)
  for (const { where, picture } of floats) {
    const part = visit.relations.find(({ from, id }) => from === body && id === picture)?.target ?? ''
    if (picture === undefined) leaks.add('covered-text', where, '文字上方盖了色块，下面可能有文字')
    else if (visit.opaque.has(part)) leaks.add('covered-text', where, '文字上方盖了图片，下面可能有文字')
  }
  return visit
}

/** Those who ever changed or commented it stay listed when their changes are gone. */
function peopleListener(leaks: LeakList): XmlListener {
  return {
    open: (name, attributes) => {
      const author = attribute(attributes, 'author') ?? ''
      if (name === 'person' && !isNobody(author)) leaks.add('properties', '审阅人', author)
    },
  }
}

/** Variables no page shows, but for what WPS keeps of itself. */
function variablesListener(leaks: LeakList): XmlListener {
  return {
    open: (name, attributes) => {
      if (name !== 'docVar') return
      const variable = attribute(attributes, 'name') ?? ''
      if (!/^(?:commondata|KSO)/iu.test(variable))
        leaks.add('hidden-text', `文档变量“${variable}”`, attribute(attributes, 'val') ?? '')
    },
  }
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
