import { type Attributes, attribute, type XmlListener } from '../zip/xml-reader.ts'
import type { LeakList } from './leak-list.ts'

/** Of a picture's side, in thousandths of a percent: less is no cutting but rounding. */
const leastCut = 2000

/** Listens to pictures: what was cut off one is still in the file, and its description may tell whose disk it came from. */
export function pictureListener(where: () => string, leaks: LeakList): XmlListener {
  return {
    open: (name, attributes) => {
      if (name === 'srcRect' && ['l', 't', 'r', 'b'].some((side) => Number(attributes[side] ?? 0) > leastCut))
        leaks.add('covered-text', `${where()}的图片`, '裁掉的部分仍在文件里')
      if (name !== 'docPr' && name !== 'cNvPr') return
      const told = attribute(attributes, 'descr') ?? ''
      if (/^(?:[a-z]:[\\/]|\\\\|file:)/iu.test(told)) leaks.add('properties', `${where()}的图片来源`, told)
    },
  }
}

/** Something that floats before the words of a paragraph. */
export interface Floating {
  readonly where: string
  /** The relation of its picture; undefined for a filled shape. */
  readonly picture: string | undefined
}

/** A centimetre by three millimetres, in the units of drawings: what is smaller hides no words. */
const leastWidth = 360_000
const leastHeight = 100_000

/** Listens for pictures and filled shapes before the text, which may hide words; told of each where its drawing ends. */
export function floatingListener(where: () => string, floats: Floating[]): XmlListener {
  let anchor:
    | { isBefore: boolean; isLarge: boolean; isFilled: boolean | undefined; hasWords: boolean }
    | undefined
  let picture: string | undefined
  const within: string[] = []

  const opening: Readonly<Record<string, (now: NonNullable<typeof anchor>, given: Attributes) => void>> = {
    wrapNone: (now) => {
      now.isBefore = true
    },
    extent: (now, { cx = '', cy = '' }) => {
      now.isLarge = Number(cx) >= leastWidth && Number(cy) >= leastHeight
    },
    blip: (_, given) => {
      picture = attribute(given, 'embed')
    },
    solidFill: (now) => {
      if (within.at(-2) === 'spPr') now.isFilled = true
    },
    noFill: (now) => {
      if (within.at(-2) === 'spPr') now.isFilled = false
    },
    // The style's fill holds where the shape says nothing of its own; it stands behind.
    fillRef: (now, { idx = '0' }) => {
      now.isFilled ??= idx !== '0'
    },
    alpha: (now, { val = '' }) => {
      if (Number(val) < 90_000) now.isFilled = false
    },
    t: (now) => {
      now.hasWords = true
    },
  }
  return {
    open: (name, attributes) => {
      within.push(name)
      if (name === 'anchor') {
        const isBehind = /^(?:1|true)$/u.test(attributes.behindDoc ?? '')
        anchor = isBehind
          ? undefined
          : { isBefore: false, isLarge: false, isFilled: undefined, hasWords: false }
        picture = undefined
      }
      if (anchor && Object.hasOwn(opening, name)) opening[name]?.(anchor, attributes)
    },
    close: (name) => {
      within.pop()
      if (name !== 'anchor' || !anchor) return
      const { isBefore, isLarge, isFilled, hasWords } = anchor
      anchor = undefined
      if (isBefore && isLarge && (picture !== undefined || (isFilled && !hasWords)))
        floats.push({ where: where(), picture })
    },
  }
}
