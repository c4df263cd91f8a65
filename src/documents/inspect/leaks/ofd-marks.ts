import { type Attributes, attribute, type XmlListener } from '../zip/xml-reader.ts'
import type { Box } from './geometry.ts'

/** Words of one text object; lengths in millimetres, upwards negative, as OFD counts down the page. */
export interface OfdText {
  readonly box: Box
  readonly order: number
  readonly words: string
  /** Switched off, without colour, or not painted at all. */
  readonly isInvisible: boolean
  readonly isWhite: boolean
}

export interface OfdCover {
  readonly box: Box
  readonly order: number
  readonly isWhite: boolean
  /** Of a picture its resource. */
  readonly picture: string | undefined
}

/** What one part paints. */
export interface OfdMarks {
  /** Its outermost element: Page, PageAnnot or something that paints nothing. */
  root: string
  readonly texts: OfdText[]
  readonly covers: OfdCover[]
}

export function newOfdMarks(): OfdMarks {
  return { root: '', texts: [], covers: [] }
}

/** Layers are painted in this order, whatever order they stand in. */
const layers: Readonly<Record<string, number>> = { Background: 0, Body: 1, Foreground: 2 }
const perLayer = 1_000_000

interface Painted {
  readonly given: Attributes
  readonly isOff: boolean
  words: string
  path: string
  colour: string
}

const objects = new Set(['TextObject', 'PathObject', 'ImageObject'])

/** Listens to a page or to its annotations: the words and what is painted over them. */
export function ofdMarksListener(marks: OfdMarks): XmlListener {
  let order = 0
  let rank = layers.Body ?? 1
  let shift: readonly [number, number] = [0, 0]
  let painted: Painted | undefined
  let reading: 'words' | 'path' | undefined
  let off = 0
  const within: string[] = []
  return {
    open: (name, given) => {
      if (within.length === 0) marks.root = name
      within.push(name)
      if (off > 0 || isOff(given)) off++
      if (name === 'Layer') rank = layers[attribute(given, 'Type') ?? 'Body'] ?? 1
      if (name === 'Appearance') {
        const { left, top } = boxOf(given, [0, 0])
        shift = [left, -top]
      }
      if (objects.has(name)) painted = { given, isOff: off > 0, words: '', path: '', colour: '' }
      if (name === 'TextCode') reading = 'words'
      if (name === 'AbbreviatedData') reading = 'path'
      if (painted && name === 'FillColor') painted.colour = attribute(given, 'Value') ?? ''
    },
    text: (text) => {
      if (painted && reading) painted[reading] += text
    },
    close: (name) => {
      within.pop()
      if (off > 0) off--
      if (name === 'TextCode' || name === 'AbbreviatedData') reading = undefined
      if (!painted || !objects.has(name)) return
      take(marks, name, painted, rank * perLayer + order++, boxOf(painted.given, shift))
      painted = undefined
    },
  }
}

function isOff(given: Attributes): boolean {
  return attribute(given, 'Visible') === 'false'
}

function take(marks: OfdMarks, name: string, painted: Painted, order: number, box: Box): void {
  const { given, words, path, colour, isOff: isSwitchedOff } = painted
  const alpha = Number(attribute(given, 'Alpha') ?? 255)
  const isWhite = /^\s*25[0-5]\s+25[0-5]\s+25[0-5]\s*$/u.test(colour)
  if (name === 'TextObject') {
    const isPainted = attribute(given, 'Fill') !== 'false' || attribute(given, 'Stroke') === 'true'
    const isInvisible = isSwitchedOff || alpha === 0 || !isPainted
    marks.texts.push({ box, order, words: words.trim(), isInvisible, isWhite })
  } else if (!isSwitchedOff && alpha > 230 && (name === 'ImageObject' || isFilledBox(given, path))) {
    const picture = name === 'ImageObject' ? (attribute(given, 'ResourceID') ?? '') : undefined
    marks.covers.push({ box, order, isWhite, picture })
  }
}

/** Straight lines only: letters and seals are drawn with curves. */
function isFilledBox(given: Attributes, path: string): boolean {
  const marks = path.match(/[A-Za-z]/gu) ?? []
  return (
    attribute(given, 'Fill') === 'true' && marks.length <= 7 && marks.every((mark) => /[SMLC]/u.test(mark))
  )
}

/** Boundary is left, top, width and height. */
function boxOf(given: Attributes, [right, down]: readonly [number, number]): Box {
  const numbers = (attribute(given, 'Boundary') ?? '').trim().split(/\s+/u).map(Number)
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map((one) => (Number.isFinite(one) ? one : 0))
  return { left: x + right, right: x + right + width, top: -(y + down), bottom: -(y + down + height) }
}
