import type { PageLine } from './pdf-lines.ts'

/**
 * A label broken over two or more lines stands evenly above and below its row of values. Such lines are joined
 * to one; a group's label beside several rows is not even about any of them and stays alone.
 */
export function joinLabelsAround(lines: readonly PageLine[]): readonly PageLine[] {
  const taken = new Set<PageLine>()
  const joined = new Map<PageLine, PageLine>()
  lines.forEach((line, at) => {
    const firstValue = line.fragments.findIndex((fragment) => isValue(fragment.text))
    if (firstValue < 0 || line.fragments.length - firstValue < 3) return
    const labels = labelLinesAround(lines, at, firstValue)
    if (labels.length === 0) return
    for (const label of labels) taken.add(label)
    joined.set(line, withLabel(line, labels, firstValue))
  })
  return lines.filter((line) => !taken.has(line)).map((line) => joined.get(line) ?? line)
}

/** Pairs of label lines, one above and one below, from the innermost outwards. */
function labelLinesAround(lines: readonly PageLine[], at: number, firstValue: number): readonly PageLine[] {
  const row = lines[at]
  if (!row) return []
  const own = row.fragments[firstValue - 1]
  const valuesFrom = row.fragments[firstValue]?.x ?? 0
  const found: PageLine[] = []
  for (let step = 1; step <= 3; step++) {
    const above = lines[at - step]
    const below = lines[at + step]
    if (!above || !below || !isLabel(above, valuesFrom) || !isLabel(below, valuesFrom)) break
    const uneven = Math.abs((above.middle + below.middle) / 2 - row.middle) > 0.4 * above.size
    const lineHeight = (below.middle - above.middle) / (own ? 2 * step : 2 * step - 1)
    if (uneven || lineHeight > 2 * above.size || !startTogether(above, below)) break
    if (own && Math.abs((above.fragments[0]?.x ?? 0) - labelStart(row, firstValue)) > 2 * above.size) break
    found.push(above, below)
  }
  return found
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

function isValue(text: string): boolean {
  return /^\s*(?:\d[\d,.]*|[/／—–-]+)\s*$/u.test(text) && !/^\s*\d+\.\s*$/u.test(text)
}
