import { type Box, combined, type Matrix, unmoved } from './geometry.ts'

/** What a reader of pdf paints with: kept and brought back by save and restore. */
export interface Pen {
  matrix: Matrix
  clip: Box
  /** #rrggbb, or a word for a pattern. */
  fill: string
  stroke: string
  lineWidth: number
  /** How much of what is painted stays, of the pen and of the group it paints in. */
  alpha: number
  groupAlpha: number
  isBlended: boolean
  text: Matrix
  line: Matrix
  size: number
  letterSpace: number
  wordSpace: number
  stretch: number
  leading: number
  rise: number
  /** 3 and 7 paint nothing. */
  mode: number
}

export function newPen(): Pen {
  return {
    matrix: unmoved,
    clip: { left: -1e9, right: 1e9, bottom: -1e9, top: 1e9 },
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    alpha: 1,
    groupAlpha: 1,
    isBlended: false,
    text: unmoved,
    line: unmoved,
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
}

/** To the next letter, by so much of the line. */
export function advance(pen: Pen, by: number): void {
  pen.text = combined(pen.text, [1, 0, 0, 1, by, 0])
}

export function toNextLine(pen: Pen, x: number, y: number): void {
  pen.line = combined(pen.line, [1, 0, 0, 1, x, y])
  pen.text = pen.line
}

export function setText(pen: Pen, matrix: Matrix): void {
  pen.line = matrix
  pen.text = matrix
}

export function isWhite(colour: string): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/iu.test(colour)
}

/** Nothing of what is below shines through. */
export function isOpaque({ alpha, groupAlpha, isBlended }: Pen): boolean {
  return alpha * groupAlpha > 0.9 && !isBlended
}
