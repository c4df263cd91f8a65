import { type PersonalNumber, personalNumbersIn } from '#office/annual-report/checking/privacy.ts'
import type { Relation } from '../zip/relations.ts'
import { type Attributes, attribute, type XmlListener } from '../zip/xml-reader.ts'
import { newLooksListener } from './xlsx-looks.ts'

export interface BookSheet {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** What a workbook's sheets are read with. */
export interface Book {
  readonly sheets: readonly BookSheet[]
  /** Personal numbers by the place of a shared text. */
  readonly numbers: ReadonlyMap<number, readonly PersonalNumber[]>
  /** Styles that hide a cell's value. */
  readonly hidingStyles: ReadonlySet<number>
}

export function newBookListeners(): Book & { listenerFor(part: string): XmlListener | undefined } {
  const sheets: BookSheet[] = []
  const numbers = new Map<number, readonly PersonalNumber[]>()
  const hidingStyles = new Set<number>()
  const listenerFor = (part: string) => {
    if (part === 'xl/workbook.xml') return workbookListener(sheets)
    if (part === 'xl/sharedStrings.xml') return stringsListener(numbers)
    return part === 'xl/styles.xml' ? newLooksListener(hidingStyles) : undefined
  }
  return { sheets, numbers, hidingStyles, listenerFor }
}

function workbookListener(sheets: BookSheet[]): XmlListener {
  return {
    open: (tag, attributes: Attributes) => {
      if (tag !== 'sheet') return
      const isHidden = /hidden/iu.test(attributes.state ?? '')
      sheets.push({ name: attributes.name ?? '', relation: attribute(attributes, 'id') ?? '', isHidden })
    },
  }
}

function stringsListener(numbers: Map<number, readonly PersonalNumber[]>): XmlListener {
  let at = 0
  let text = ''
  return {
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      if (name !== 'si') return
      const found = personalNumbersIn(text)
      if (found.length > 0) numbers.set(at, found)
      at++
      text = ''
    },
  }
}

/** Names of sheets by part. */
export function sheetNames(
  sheets: readonly BookSheet[],
  relations: readonly Relation[],
): ReadonlyMap<string, string> {
  const parts = new Map(
    relations.filter(({ from }) => from === 'xl/workbook.xml').map(({ id, target }) => [id, target]),
  )
  return new Map(
    sheets.flatMap(({ name, relation }) => {
      const part = parts.get(relation)
      return part === undefined ? [] : [[part, name] as const]
    }),
  )
}
