import { type Attributes, attribute } from '../zip/xml-reader.ts'
import { isOn } from './docx-styles.ts'

/** Half points: nobody reads letters of one point. */
const tiniest = 2

/** How the words come out that are written now. */
export interface WordLook {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly isHidden: () => boolean
  /** In the very colour they stand on, as a black marker over black words. */
  readonly isCovered: () => boolean
  /** The character style and the paragraph style, where they have one. */
  readonly styles: () => readonly string[]
  /** Within a paragraph's, cell's or table's properties, where a mark is about those and not about words. */
  readonly inProperties: () => boolean
}

/** Follows a Word part's properties: words are hidden by a switch, by their size, or by being white on white. */
export function newWordLook(): WordLook {
  let vanished = false
  let white = false
  let ink = 'auto'
  let ground: string | undefined
  let runStyle = ''
  let paragraphStyle = ''
  let properties = 0
  let inRun = false
  // The ground may be dark within shaded cells and paragraphs, drawn boxes and styled tables.
  let dark = 0
  const before: number[] = []

  const opening: Readonly<Record<string, (value: string | undefined, attributes: Attributes) => void>> = {
    p: () => {
      paragraphStyle = ''
    },
    pStyle: (value) => {
      paragraphStyle = value ?? ''
    },
    r: () => {
      vanished = false
      white = false
      ink = 'auto'
      ground = undefined
      runStyle = ''
    },
    rStyle: (value) => {
      runStyle = value ?? ''
    },
    vanish: (value) => {
      if (properties === 0 && isOn(value)) vanished = true
    },
    sz: (value) => {
      if (properties === 0 && Number(value) <= tiniest) vanished = true
    },
    color: (value) => {
      if (properties > 0) return
      white = isWhite(value)
      ink = value ?? 'auto'
    },
    highlight: (value) => {
      white = false
      // Words of no colour stay black under a marker, as they do not in a shaded cell.
      if (value === 'black') ground = '000000'
    },
    shd: (_, attributes) => {
      const fill = attribute(attributes, 'fill') ?? 'auto'
      if (fill === 'auto' || isWhite(fill)) return
      if (!inRun) dark++
      else {
        white = false
        ground = ink === 'auto' ? undefined : fill
      }
    },
    txbxContent: () => {
      dark++
    },
    tblStyle: () => {
      dark++
    },
  }
  return {
    open: (name, attributes) => {
      if (grounds.has(name)) before.push(dark)
      if (name === 'rPr') inRun = properties === 0
      if (propertiesOf.has(name)) properties++
      if (Object.hasOwn(opening, name)) opening[name]?.(attribute(attributes, 'val'), attributes)
    },
    close: (name) => {
      if (propertiesOf.has(name)) properties--
      if (name === 'rPr') inRun = false
      if (grounds.has(name)) dark = before.pop() ?? 0
    },
    isCovered: () =>
      ground !== undefined && (ink === 'auto' ? '000000' : ink).toLowerCase() === ground.toLowerCase(),
    isHidden: () => vanished || (white && dark === 0),
    styles: () => [runStyle, paragraphStyle].filter((style) => style !== ''),
    inProperties: () => properties > 0,
  }
}

const grounds = new Set(['p', 'tc', 'tbl', 'txbxContent'])
const propertiesOf = new Set(['pPr', 'tcPr', 'tblPr', 'trPr'])

function isWhite(colour = ''): boolean {
  return /^f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(colour)
}
