import type { Fragment, PageLine } from './pdf-page.ts'

/**
 * A label broken over two or more lines stands evenly above and below its row of values. Such lines are joined
 * to one; a group's label beside several rows is not even about any of them and stays alone.
 */
export function joinLabelsAround(lines: readonly PageLine[]): readonly PageLine[] {
  const rows = lines.filter(isRowOfValues)
  if (rows.length === 0) return lines
  // Labels of groups stand to the left, where their lines fall between those of the label itself.
  const columns = [commonStart(rows), Number.NEGATIVE_INFINITY].map((from) => columnFrom(lines, from))
  const left = new Map<PageLine, readonly Fragment[]>()
  const joined = new Map<PageLine, PageLine>()
  for (const row of rows) {
    const labels = columns.map((column) => labelLinesAround(column, row)).find((found) => found.length > 0)
    if (labels === undefined) continue
    for (const { line, within } of labels) left.set(line, without(line, within))
    const inside = labels.map(({ within }) => within)
    joined.set(row, withLabel(row, inside, firstValueIn(row)))
  }
  return lines.flatMap((line) => {
    const fragments = left.get(line)
    if (fragments === undefined) return joined.get(line) ?? line
    return fragments.length === 0 ? [] : { ...line, fragments }
  })
}

function without(line: PageLine, part: PageLine): readonly Fragment[] {
  return line.fragments.filter((fragment) => !part.fragments.includes(fragment))
}

/** Three or more values at the end of the line; figures within a sentence are none. */
export function isRowOfValues(line: PageLine): boolean {
  const at = firstValueIn(line)
  const values = at < 0 ? [] : line.fragments.slice(at)
  return values.length >= 3 && values.every((fragment) => isValue(fragment.text))
}

function firstValueIn(line: PageLine): number {
  return line.fragments.findIndex((fragment) => isValue(fragment.text))
}

/** Where the labels of most rows begin, a little to the left of it. */
function commonStart(rows: readonly PageLine[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const firstValue = firstValueIn(row)
    if (firstValue < 1) continue
    const start = Math.round((labelStart(row, firstValue) - row.size) / 3)
    counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([a, rowsA], [b, rowsB]) => rowsB - rowsA || b - a)
  return most === undefined ? Number.NEGATIVE_INFINITY : most[0] * 3
}

/** A line with the part of it that stands in the column looked at. */
interface LabelLine {
  readonly line: PageLine
  readonly within: PageLine
}

interface LabelColumn {
  readonly lines: readonly LabelLine[]
  readonly places: ReadonlyMap<PageLine, number>
}

/** What stands at `from` or to the right of it, on the lines that reach so far. */
function columnFrom(lines: readonly PageLine[], from: number): LabelColumn {
  const within = (line: PageLine): PageLine => ({
    ...line,
    fragments: line.fragments.filter((fragment) => fragment.x >= from),
  })
  const reaching = lines
    .map((line) => ({ line, within: within(line) }))
    .filter((label) => label.within.fragments.length > 0)
  return { lines: reaching, places: new Map(reaching.map(({ line }, at) => [line, at])) }
}

/** Pairs of label lines in a column, one above and one below a row, from the innermost outwards. */
function labelLinesAround({ lines, places }: LabelColumn, row: PageLine): readonly LabelLine[] {
  const at = places.get(row)
  const middle = at === undefined ? undefined : lines[at]?.within
  if (at === undefined || !middle) return []
  const firstValue = firstValueIn(middle)
  const own = firstValue > 0
  const valuesFrom = middle.fragments[firstValue]?.x ?? 0
  const found: LabelLine[] = []
  for (let step = 1; step <= 3; step++) {
    const above = lines[at - step]
    const below = lines[at + step]
    if (!above || !below || startsRow(below.within)) break
    if (!isLabel(above.within, valuesFrom) || !isLabel(below.within, valuesFrom)) break
    if (!standAround(above.within, below.within, row, own ? 2 * step : 2 * step - 1)) break
    const indent = (above.within.fragments[0]?.x ?? 0) - labelStart(middle, firstValue)
    if (own && Math.abs(indent) > 2 * row.size) break
    found.push(above, below)
    if (startsRow(above.within)) break
  }
  return found
}

/** Evenly above and below the row, as far apart as the lines of one label are, and begun at one indent. */
function standAround(above: PageLine, below: PageLine, row: PageLine, lineHeights: number): boolean {
  const uneven = Math.abs((above.middle + below.middle) / 2 - row.middle) > 0.4 * above.size
  const lineHeight = (below.middle - above.middle) / lineHeights
  return !uneven && lineHeight <= 2 * above.size && startTogether(above, below)
}

/** 3.其他 or （七）总计: the first line of a label, never one of its later lines. */
function startsRow({ fragments }: PageLine): boolean {
  const text = fragments.map((fragment) => fragment.text).join('')
  return /^\s*(?:\d\s*[.．、]|[（(][一二三四五六七][）)]|[一二三四]、)/u.test(text)
}

/** Where the row's own label begins: after a group's label, when one stands before it. */
function labelStart(row: PageLine, firstValue: number): number {
  const labels = row.fragments.slice(0, firstValue)
  const begin = labels.findLastIndex((label, at) => {
    const before = labels[at - 1]
    return before === undefined || label.x - before.x - before.width > label.size
  })
  return labels[begin]?.x ?? 0
}

function isLabel(line: PageLine, valuesFrom: number): boolean {
  return line.fragments.every(
    (fragment) => !isValue(fragment.text) && fragment.x + fragment.width <= valuesFrom + fragment.size,
  )
}

function startTogether(above: PageLine, below: PageLine): boolean {
  const indent = (below.fragments[0]?.x ?? 0) - (above.fragments[0]?.x ?? 0)
  return Math.abs(indent) <= 2.2 * above.size
}

function withLabel(row: PageLine, labels: readonly PageLine[], firstValue: number): PageLine {
  const start = labels[0]?.fragments[0]
  if (!start) return row
  const own = row.fragments.slice(0, firstValue).filter((fragment) => fragment.x >= start.x - 2 * start.size)
  const group = row.fragments.slice(0, firstValue - own.length)
  const ownLine: PageLine = { ...row, fragments: own }
  const text = [...labels, ownLine]
    .toSorted((a, b) => a.middle - b.middle)
    .map((line) => line.fragments.map((fragment) => fragment.text.trim()).join(''))
    .join('')
  return {
    ...row,
    fragments: [...group, { ...start, text, width: 0 }, ...row.fragments.slice(firstValue)],
  }
}

/** A figure, or a mark for nothing. */
export function isValue(text: string): boolean {
  return /^\s*(?:\d[\d,.]*|[/／—–-]+)\s*$/u.test(text) && !/^\s*\d+\.\s*$/u.test(text)
}
