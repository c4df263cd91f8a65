import { type Box, boxOf, type Matrix, numbersFrom } from './geometry.ts'

type Point = readonly [number, number]

/** The upright rectangles of a path, and its straight strokes of some width, as boxes on the page. */
export function rectanglesOf(matrix: Matrix, path: unknown): readonly Box[] {
  return outlinesOf(path).flatMap((points) => (isRectangle(points) ? [aroundAll(matrix, points)] : []))
}

export function strokesOf(matrix: Matrix, path: unknown, width: number): readonly Box[] {
  const half = width / 2
  return outlinesOf(path).flatMap(([from, to, ...more]) => {
    if (!from || !to || more.length > 0 || (from[0] !== to[0] && from[1] !== to[1])) return []
    const [dx, dy] = from[0] === to[0] ? [half, 0] : [0, half]
    return [boxOf(matrix, from[0] - dx, from[1] - dy, to[0] + dx, to[1] + dy)]
  })
}

/** How many numbers follow each mark of a path: move, line, curve, short curve, close. */
const followed = [2, 2, 6, 4, 0]

/** The points of each outline; one with a curve is left out, letters and pictures are drawn with those. */
function outlinesOf(path: unknown): readonly (readonly Point[])[] {
  const numbers = numbersFrom(path)
  const outlines: Point[][] = []
  let isStraight = true
  for (let at = 0; at < numbers.length; ) {
    const mark = numbers[at] ?? 4
    if (mark === 0) {
      if (!isStraight) outlines.pop()
      isStraight = true
      outlines.push([])
    }
    if (mark === 2 || mark === 3) isStraight = false
    if (mark <= 1) outlines.at(-1)?.push([numbers[at + 1] ?? 0, numbers[at + 2] ?? 0])
    at += 1 + (followed[mark] ?? 0)
  }
  if (!isStraight) outlines.pop()
  return outlines
}

function isRectangle(points: readonly Point[]): boolean {
  const [first] = points
  const last = points.at(-1)
  const isClosed = points.length === 5 && first && last && near(first[0], last[0]) && near(first[1], last[1])
  if (points.length !== 4 && !isClosed) return false
  return points.slice(1, 4).every((point, at) => {
    const before = points[at] ?? point
    return near(before[0], point[0]) || near(before[1], point[1])
  })
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01
}

function aroundAll(matrix: Matrix, points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return boxOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
}
