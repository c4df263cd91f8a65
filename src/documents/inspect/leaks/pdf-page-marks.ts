import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Box, boxOf, combined, matrixFrom, numbersFrom, within } from './geometry.ts'
import { advance, isOpaque, isWhite, newPen, type Pen, setText, toNextLine } from './pdf-pen.ts'
import { rectanglesOf, strokesOf } from './pdf-rectangles.ts'

/** A letter as painted; `order` counts what is painted on the page. */
export interface PaintedLetter {
  readonly letter: string
  readonly box: Box
  readonly order: number
  readonly isInvisible: boolean
  readonly isWhite: boolean
  /** On a layer that is switched off. */
  readonly isOff: boolean
}

/** Something through which nothing below is seen. */
export interface Cover {
  readonly box: Box
  readonly order: number
  readonly isPicture: boolean
  readonly isWhite: boolean
}

export interface PageMarks {
  readonly letters: readonly PaintedLetter[]
  readonly covers: readonly Cover[]
}

/** What the library lists for a page. */
export interface PageOperators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** What is known of things a page only names. */
export interface Named {
  /** Whether nothing shines through a picture. */
  readonly isOpaque: (picture: unknown) => boolean
  /** Whether what is marked so belongs to a layer that is switched off. */
  readonly isOff: (layer: unknown) => boolean
}

interface Canvas {
  pen: Pen
  order: number
  /** The next path cuts off what is painted later. */
  clipsNext: boolean
  readonly saved: Pen[]
  readonly letters: PaintedLetter[]
  readonly covers: Cover[]
  /** For each mark that is open, whether its layer is off. */
  readonly layers: boolean[]
  readonly named: Named
}

const most = 200_000

/** Goes through what is painted on a page, in order. */
export function marksOf({ fnArray, argsArray }: PageOperators, named: Named): PageMarks {
  const canvas: Canvas = {
    pen: newPen(),
    order: 0,
    clipsNext: false,
    saved: [],
    letters: [],
    covers: [],
    layers: [],
    named,
  }
  fnArray.forEach((operator, at) => {
    canvas.order = at
    const args: unknown = argsArray[at]
    painters[operator]?.(canvas, Array.isArray(args) ? args : [])
  })
  return canvas
}

type Painter = (canvas: Canvas, args: readonly unknown[]) => unknown

const save: Painter = (canvas) => {
  canvas.saved.push({ ...canvas.pen })
}
const restore: Painter = (canvas) => {
  canvas.pen = canvas.saved.pop() ?? newPen()
}
const move = (canvas: Canvas, matrix: unknown) => {
  canvas.pen.matrix = combined(canvas.pen.matrix, matrixFrom(matrix))
}
const clip: Painter = (canvas) => {
  canvas.clipsNext = true
}
const number = (given: unknown) => (typeof given === 'number' ? given : 0)
/** A painter that sets one thing of the pen. */
const sets =
  (set: (pen: Pen, value: number) => void): Painter =>
  ({ pen }, [value]) =>
    set(pen, number(value))

const painters: Readonly<Record<number, Painter>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: move,
  [OPS.paintFormXObjectBegin]: (canvas, [matrix]) => {
    save(canvas, [])
    if (matrix) move(canvas, matrix)
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginGroup]: (canvas) => {
    save(canvas, [])
    canvas.pen.groupAlpha *= canvas.pen.alpha
    canvas.pen.alpha = 1
  },
  [OPS.endGroup]: restore,
  [OPS.beginAnnotation]: (canvas, [, , place, matrix]) => {
    save(canvas, [])
    canvas.pen = newPen()
    move(canvas, place)
    move(canvas, matrix)
  },
  [OPS.endAnnotation]: restore,
  [OPS.setGState]: ({ pen }, [states]) => {
    for (const state of Array.isArray(states) ? states : []) if (Array.isArray(state)) setState(pen, state)
  },
  [OPS.setFillRGBColor]: ({ pen }, [colour]) => {
    pen.fill = String(colour)
  },
  [OPS.setFillColorN]: ({ pen }) => {
    pen.fill = 'pattern'
  },
  [OPS.shadingFill]: () => undefined,
  [OPS.setStrokeRGBColor]: ({ pen }, [colour]) => {
    pen.stroke = String(colour)
  },
  [OPS.setLineWidth]: sets((pen, value) => {
    pen.lineWidth = value
  }),
  [OPS.clip]: clip,
  [OPS.eoClip]: clip,
  [OPS.constructPath]: paintPath,
  [OPS.rawFillPath]: () => undefined,
  [OPS.beginText]: ({ pen }) => setText(pen, [1, 0, 0, 1, 0, 0]),
  [OPS.setFont]: ({ pen }, [, size]) => {
    pen.size = number(size)
  },
  [OPS.setCharSpacing]: sets((pen, value) => {
    pen.letterSpace = value
  }),
  [OPS.setWordSpacing]: sets((pen, value) => {
    pen.wordSpace = value
  }),
  [OPS.setHScale]: sets((pen, value) => {
    pen.stretch = value / 100
  }),
  [OPS.setLeading]: sets((pen, value) => {
    pen.leading = -value
  }),
  [OPS.setTextRise]: sets((pen, value) => {
    pen.rise = value
  }),
  [OPS.setTextRenderingMode]: sets((pen, value) => {
    pen.mode = value
  }),
  [OPS.moveText]: ({ pen }, [x, y]) => toNextLine(pen, number(x), number(y)),
  [OPS.setLeadingMoveText]: ({ pen }, [x, y]) => {
    pen.leading = number(y)
    toNextLine(pen, number(x), number(y))
  },
  [OPS.setTextMatrix]: ({ pen }, [matrix]) => setText(pen, matrixFrom(matrix)),
  [OPS.nextLine]: ({ pen }) => toNextLine(pen, 0, pen.leading),
  [OPS.showText]: (canvas, [glyphs]) => showText(canvas, Array.isArray(glyphs) ? glyphs : []),
  [OPS.beginMarkedContent]: ({ layers }) => layers.push(false),
  [OPS.beginMarkedContentProps]: ({ layers, named }, [tag, layer]) =>
    layers.push(tag === 'OC' && named.isOff(layer)),
  [OPS.endMarkedContent]: ({ layers }) => layers.pop(),
  [OPS.paintImageXObject]: paintPicture,
  [OPS.paintInlineImageXObject]: paintPicture,
  [OPS.paintSolidColorImageMask]: (canvas) =>
    addCover(canvas, boxOf(canvas.pen.matrix, 0, 0, 1, 1), canvas.pen.fill),
}

function setState(pen: Pen, [key, value]: readonly unknown[]): void {
  if (key === 'ca') pen.alpha = number(value)
  if (key === 'BM') pen.isBlended = value !== 'source-over'
  if (key === 'SMask') pen.isBlended = Boolean(value)
  if (key === 'LW') pen.lineWidth = number(value)
  if (key === 'Font' && Array.isArray(value)) pen.size = number(value[1])
}

const fills = new Set<unknown>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const strokes = new Set<unknown>([OPS.stroke, OPS.closeStroke])

function paintPath(canvas: Canvas, [operator, data, bounds]: readonly unknown[]): void {
  const { pen } = canvas
  const outline: unknown = Array.isArray(data) ? data[0] : undefined
  const [x0, y0, x1, y1] = numbersFrom(bounds)
  if (canvas.clipsNext && x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined)
    pen.clip = within(pen.clip, boxOf(pen.matrix, x0, y0, x1, y1))
  canvas.clipsNext = false
  if (fills.has(operator))
    for (const box of rectanglesOf(pen.matrix, outline)) addCover(canvas, box, pen.fill)
  if (strokes.has(operator))
    for (const box of strokesOf(pen.matrix, outline, pen.lineWidth)) addCover(canvas, box, pen.stroke)
}

function paintPicture(canvas: Canvas, [picture]: readonly unknown[]): void {
  if (canvas.named.isOpaque(picture)) addCover(canvas, boxOf(canvas.pen.matrix, 0, 0, 1, 1), undefined)
}

/** A colour is missing where it is a picture. */
function addCover({ pen, order, covers, layers }: Canvas, box: Box, colour: string | undefined): void {
  const seen = within(box, pen.clip)
  if (
    layers.includes(true) ||
    !isOpaque(pen) ||
    seen.left >= seen.right ||
    seen.bottom >= seen.top ||
    covers.length >= most
  )
    return
  covers.push({ box: seen, order, isPicture: colour === undefined, isWhite: isWhite(colour ?? '') })
}

function showText({ pen, order, letters, layers }: Canvas, glyphs: readonly unknown[]): void {
  const isOff = layers.includes(true)
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') advance(pen, (-glyph / 1000) * pen.size * pen.stretch)
    if (!isGlyph(glyph)) continue
    const width = (glyph.width / 1000) * pen.size
    const place = combined(pen.matrix, pen.text)
    const box = boxOf(place, 0, pen.rise - 0.15 * pen.size, width * pen.stretch, pen.rise + 0.75 * pen.size)
    const isInvisible = pen.mode === 3 || pen.mode === 7 || Math.hypot(place[2], place[3]) * pen.size < 1.01
    const isPale = isWhite(pen.fill) && pen.mode === 0
    if (glyph.unicode.trim() !== '' && letters.length < most)
      letters.push({ letter: glyph.unicode, box, order, isInvisible, isWhite: isPale, isOff })
    advance(pen, (width + pen.letterSpace + (glyph.isSpace ? pen.wordSpace : 0)) * pen.stretch)
  }
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

function isGlyph(glyph: unknown): glyph is Glyph {
  return (
    typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string'
  )
}
