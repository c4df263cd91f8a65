import { applicationRows, type PlacedRow } from '#law/report-form/cells.ts'
import type { ReportForm } from '#law/report-form/form.ts'
import { labelBody, labelKey } from './letters.ts'

interface RowKeys {
  readonly row: number
  /** Label and spellings, without number and without punctuation. */
  readonly bodies: readonly string[]
  /** The same with its number: 3其他 is a row, 其他 alone may be a column. */
  readonly numbered: readonly string[]
}

/** Finds which row of table three a label names: −1 for none. Rows are numbered in the form's order. */
export type RowFinder = (labels: readonly string[]) => number

export function rowFinder(form: ReportForm): RowFinder {
  const before = finders.get(form)
  if (before) return before
  const finder = newFinder(form)
  finders.set(form, finder)
  return finder
}

/** The same labels come back in every report: what was found once is kept. */
const finders = new WeakMap<ReportForm, RowFinder>()
const mostKnown = 20_000

function newFinder(form: ReportForm): RowFinder {
  const keys = applicationRows(form.applications).map(keysOf)
  const known = new Map<string, number>()
  return (labels) => {
    const name = labels.join('\t')
    const before = known.get(name)
    if (before !== undefined) return before
    const row = findRow(keys, labels)
    if (known.size < mostKnown) known.set(name, row)
    return row
  }
}

function keysOf(row: PlacedRow, at: number): RowKeys {
  const labels = [row.label, ...(row.spellings ?? [])]
  const withoutNote = labels.map((label) => label.replace(/（区分处理.*$/u, ''))
  const all = [...new Set([...labels, ...withoutNote])]
  return { row: at, bodies: all.map(labelBody), numbered: all.map(labelKey) }
}

function findRow(keys: readonly RowKeys[], labels: readonly string[]): number {
  for (const label of [...labels].reverse()) {
    const found = exactly(keys, label) ?? atEnd(keys, label) ?? partly(keys, label) ?? nearly(keys, label)
    if (found !== undefined) return found
  }
  return -1
}

function exactly(keys: readonly RowKeys[], label: string): number | undefined {
  const numbered = labelKey(label)
  const whole = only(keys.filter((key) => key.numbered.includes(numbered)))
  if (whole !== undefined) return whole
  const body = labelBody(label)
  return body.length < 2 ? undefined : only(keys.filter((key) => key.bodies.includes(body)))
}

/** A group heading glued before the reason: （五）不予处理4.无正当理由大量反复申请. */
function atEnd(keys: readonly RowKeys[], label: string): number | undefined {
  const whole = labelKey(label)
  return only(
    keys.filter((key) => key.numbered.some((numbered) => numbered.length >= 3 && whole.endsWith(numbered))),
  )
}

/** A label cut off by a line or page break still names its row when no other row shares the piece. */
function partly(keys: readonly RowKeys[], label: string): number | undefined {
  const body = labelBody(label)
  if (body.length < 5) return undefined
  return only(keys.filter((key) => key.bodies.some((candidate) => candidate.includes(body))))
}

/** A label that lost or gained a few letters: at least four fifths must stand in the same order. */
function nearly(keys: readonly RowKeys[], label: string): number | undefined {
  const body = labelBody(label)
  if (body.length < 6 || body.length > 40) return undefined
  const alike = keys.filter((key) => key.bodies.some((candidate) => likeness(candidate, body) >= 0.8))
  return only(alike)
}

function only(keys: readonly RowKeys[]): number | undefined {
  return keys.length === 1 ? keys[0]?.row : undefined
}

/** Length of the longest common subsequence over the longer text's length. */
export function likeness(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const current = [0]
    for (let j = 1; j <= b.length; j++) {
      current[j] =
        letter === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, current[j - 1] ?? 0)
    }
    previous = current
  }
  return (previous[b.length] ?? 0) / Math.max(a.length, b.length)
}
