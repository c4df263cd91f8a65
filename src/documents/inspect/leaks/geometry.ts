/** [a b c d e f] of a pdf: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** Upright on the page; lengths in points. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export function moved(matrix: Matrix, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = matrix
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The box around a rectangle put through a matrix. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const corners = [moved(matrix, x0, y0), moved(matrix, x1, y0), moved(matrix, x0, y1), moved(matrix, x1, y1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

export function within(box: Box, clip: Box): Box {
  return {
    left: Math.max(box.left, clip.left),
    right: Math.min(box.right, clip.right),
    bottom: Math.max(box.bottom, clip.bottom),
    top: Math.min(box.top, clip.top),
  }
}

/** Whether a box hides a letter: its middle, and half its height. */
export function hides(cover: Box, letter: Box): boolean {
  const middle = (letter.left + letter.right) / 2
  const quarter = (letter.top - letter.bottom) / 4
  return (
    cover.left <= middle &&
    cover.right >= middle &&
    cover.bottom <= letter.bottom + quarter &&
    cover.top >= letter.top - quarter
  )
}

/** Six numbers as the library hands them over, in a list or a typed array; unmoved for anything else. */
export function matrixFrom(given: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersFrom(given)
  return a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
    ? unmoved
    : [a, b, c, d, e, f]
}

export function numbersFrom(given: unknown): readonly number[] {
  if (ArrayBuffer.isView(given) && 'length' in given)
    return Array.from(new Float32Array(given as Float32Array))
  return Array.isArray(given) ? given.filter((one) => typeof one === 'number') : []
}
