import { personalNumbersIn } from '#office/annual-report/checking/privacy.ts'
import type { Attributes, XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'
import type { Book } from './xlsx-book.ts'

/** Listens to one sheet: hidden rows, columns and cells, and personal numbers by column. */
export function newSheetListener(sheet: string, book: Book, leaks: LeakList): XmlListener {
  let row = 0
  let place = ''
  let isShared = false
  let isHiding = false
  let value: string | undefined
  const at = (column: string) => `工作表“${sheet}”${column}列`

  const opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    col: ({ min = '', max = '', hidden = '' }) => {
      if (isYes(hidden)) leaks.add('hidden-rows-or-columns', `工作表“${sheet}”`, `第${min}至${max}列`)
    },
    row: ({ r, hidden = '' }) => {
      row = r === undefined ? row + 1 : Number(r)
      if (isYes(hidden)) leaks.add('hidden-rows-or-columns', `工作表“${sheet}”的行`, `第${row}行`)
    },
    c: ({ r = '', t = '', s = '' }) => {
      place = r
      isShared = t === 's'
      isHiding = s !== '' && book.hidingStyles.has(Number(s))
    },
    v: () => {
      value = ''
    },
    t: () => {
      value ??= ''
    },
  }

  function take(text: string): void {
    const column = /^[A-Z]+/u.exec(place)?.[0] ?? ''
    if (isHiding && text.trim() !== '') leaks.add('hidden-text', at(column), `单元格 ${place}`)
    const numbers = isShared ? (book.numbers.get(Number(text)) ?? []) : personalNumbersIn(text)
    for (const { kind, masked } of numbers) leaks.add(kind, at(column), masked)
  }

  return {
    open: (name, attributes) => {
      if (Object.hasOwn(opening, name)) opening[name]?.(attributes)
    },
    text: (text) => {
      if (value !== undefined) value += text
    },
    close: (name) => {
      if (name !== 'v' && name !== 'is') return
      if (value !== undefined) take(value)
      value = undefined
    },
  }
}

function isYes(value: string): boolean {
  return value === '1' || value === 'true'
}
