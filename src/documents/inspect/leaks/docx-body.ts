import { listeners, type XmlListener } from '../zip/xml-reader.ts'
import { newWordLook } from './docx-look.ts'
import type { StyleUse } from './docx-styles.ts'
import { type Floating, floatingListener, pictureListener } from './drawings.ts'
import type { LeakList } from './leak-list.ts'

const changes = new Map([
  ['ins', '插入'],
  ['del', '删除'],
  ['moveFrom', '移走'],
  ['moveTo', '移入'],
])

/** Listens to one part with paragraphs: its hidden words, tracked changes and personal numbers. */
export function newBodyListener(
  label: string,
  leaks: LeakList,
  styles: StyleUse,
  floats: Floating[],
): XmlListener {
  const look = newWordLook()
  const change: string[] = []
  let paragraphs = 0
  let paragraph = ''
  let inText = false
  const where = () => `${label}第${paragraphs}段`

  function take(text: string): void {
    const changed = change.at(-1)
    if (changed) leaks.add('tracked-change', where(), `${changed}：${text}`)
    if (look.isCovered()) leaks.add('covered-text', where(), text)
    else if (look.isHidden()) leaks.add('hidden-text', where(), text)
    for (const style of look.styles()) styles.used(style, where(), text)
    paragraph += text
  }

  const words: XmlListener = {
    open: (name, attributes) => {
      if (name === 'p') paragraphs++
      const changed = changes.get(name)
      if (changed) change.push(changed)
      // Within properties it is a paragraph's end or a row that was changed.
      if (changed && look.inProperties()) leaks.add('tracked-change', where(), `${changed}段落或行`)
      look.open(name, attributes)
      if (isWords(name)) inText = true
    },
    text: (text) => {
      if (inText) take(text)
    },
    close: (name) => {
      look.close(name)
      if (isWords(name)) inText = false
      if (changes.has(name)) change.pop()
      if (name !== 'p') return
      leaks.numbers(where(), paragraph)
      paragraph = ''
    },
  }
  return listeners(words, pictureListener(where, leaks), floatingListener(where, floats))
}

function isWords(name: string): boolean {
  return name === 't' || name === 'delText'
}
