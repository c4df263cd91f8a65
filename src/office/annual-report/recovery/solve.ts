import type { CrossCheck } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { type Bounds, copyBounds, type Equations, equationsOf, narrow, openBounds } from './bounds.ts'
import { type DamagedRow, fits, type Layout, layoutsOf, type Option, optionsOf, setCell } from './readings.ts'

/** One way to read the damaged rows under which every cross-check holds: row number → values of its cells. */
export type Reading = readonly (readonly number[])[]

export type Recovery =
  /** No reading lets the cross-checks hold. */
  | { readonly kind: 'none'; readonly steps: number }
  /** The search was cut off before it found a reading. */
  | { readonly kind: 'unknown'; readonly steps: number }
  | {
      readonly kind: 'found'
      readonly first: Reading
      /** For each row another reading that differs there, or why there is none. */
      readonly rows: readonly RowVerdict[]
      readonly steps: number
    }

export type RowVerdict =
  | { readonly kind: 'proven' }
  | { readonly kind: 'several'; readonly other: readonly number[] }
  | { readonly kind: 'unknown' }

interface SearchRow {
  readonly at: readonly number[]
  /** Identities that speak of this row's cells only. */
  readonly own: readonly number[]
  readonly layouts: readonly Layout[]
}

interface Search {
  readonly equations: Equations
  readonly rows: readonly SearchRow[]
  steps: number
  readonly mostSteps: number
}

interface Unlike {
  readonly row: number
  readonly values: readonly number[]
}

type Found = { readonly reading: Reading } | 'none' | 'unknown'

/** A lost cell is tried value by value only this far; beyond it the row counts as not proven. */
const widest = 40

/**
 * Lays the values of damaged rows on their cells so that every cross-check holds, and proves for each row whether
 * another reading exists. Cells that are in no row and not in `fixed` are open. Sound: a row is `proven` only
 * after every other reading was excluded; a search cut off by `mostSteps` answers `unknown`, never a guess.
 */
export function recover(
  rows: readonly DamagedRow[],
  fixed: ReadonlyMap<CellAddress, number>,
  checks: readonly CrossCheck[],
  mostSteps = 1_500,
): Recovery {
  const equations = equationsOf(checks)
  const bounds = openBounds(equations.size)
  for (const [address, value] of fixed) {
    const at = equations.index.get(address)
    if (at !== undefined) setCell(bounds, at, value)
  }
  const search = { equations, rows: rows.map((row) => searchRow(row, equations)), steps: 0, mostSteps }
  if (!narrow(equations, bounds, [...equations.index.values()])) return { kind: 'none', steps: 0 }
  if (!tighten(search, bounds)) return { kind: 'none', steps: search.steps }
  const first = find(search, bounds, undefined)
  if (first === 'none' || first === 'unknown') return { kind: first, steps: search.steps }
  const verdicts = rows.map((_, row) =>
    verdictOn(search, bounds, { row, values: first.reading[row] ?? [] }, rows.length),
  )
  return { kind: 'found', first: first.reading, rows: verdicts, steps: search.steps }
}

function searchRow(row: DamagedRow, equations: Equations): SearchRow {
  const at = row.cells.map((cell) => equations.index.get(cell) ?? -1)
  const own = equations.terms.flatMap((terms, i) => (terms.every((term) => at.includes(term.at)) ? [i] : []))
  return { at, own, layouts: layoutsOf(row) }
}

/** Asks whether another reading differs in one row. The rows share the steps that are left, so that the whole ends in time. */
function verdictOn(search: Search, bounds: Bounds, unlike: Unlike, rows: number): RowVerdict {
  const at = search.rows[unlike.row]?.at ?? []
  if (at.every((cell) => isFixed(bounds, cell))) return { kind: 'proven' }
  const own = { ...search, steps: 0, mostSteps: Math.max(100, Math.floor((2 * search.mostSteps) / rows)) }
  const other = find(own, bounds, unlike)
  search.steps += own.steps
  if (other === 'none') return { kind: 'proven' }
  if (other === 'unknown') return { kind: 'unknown' }
  return { kind: 'several', other: other.reading[unlike.row] ?? [] }
}

/**
 * Narrows every row to what its layouts leave possible together, until nothing changes; false when a row has none left.
 * Most damaged tables are settled here without any guessing.
 */
function tighten(search: Search, bounds: Bounds): boolean {
  for (let changed = true; changed; ) {
    changed = false
    for (const row of search.rows) {
      if (row.at.every((at) => isFixed(bounds, at))) {
        if (
          !fits(
            row.layouts,
            row.at.map((at) => bounds.low[at] ?? 0),
          )
        )
          return false
        continue
      }
      if (++search.steps > search.mostSteps) return true
      const options = optionsOf(row.layouts, row.at, row.own, search.equations, bounds)
      if (options.length === 0) return false
      const moved = row.at.filter((at, i) => narrowCell(bounds, at, options, i))
      if (moved.length === 0) continue
      if (!narrow(search.equations, bounds, moved)) return false
      changed = true
    }
  }
  return true
}

/** Draws a cell's bounds in to what the options leave; true when that changed them. */
function narrowCell(bounds: Bounds, at: number, options: readonly Option[], i: number): boolean {
  const low = Math.max(bounds.low[at] ?? 0, Math.min(...options.map((option) => option.low[i] ?? 0)))
  const high = Math.min(bounds.high[at] ?? 0, Math.max(...options.map((option) => option.high[i] ?? 0)))
  if (low === bounds.low[at] && high === bounds.high[at]) return false
  bounds.low[at] = low
  bounds.high[at] = high
  return true
}

/** Depth-first over layouts of tightened bounds; `unlike` asks for a reading that differs from a known one in one row. */
function find(search: Search, bounds: Bounds, unlike: Unlike | undefined): Found {
  if (++search.steps > search.mostSteps) return 'unknown'
  const next = choose(search, bounds, unlike)
  if (next === undefined) return settle(search, bounds, unlike)
  const cells = search.rows[next.row]?.at ?? []
  return firstOf(next.options, (option) => {
    const tried = copyBounds(bounds)
    for (const [i, at] of cells.entries()) {
      tried.low[at] = option.low[i] ?? 0
      tried.high[at] = option.high[i] ?? 0
    }
    if (!narrow(search.equations, tried, cells) || !tighten(search, tried)) return 'none'
    return find(search, tried, unlike)
  })
}

/** The row with the fewest layouts left, of those that have a choice; the row asked to differ comes first. */
function choose(search: Search, bounds: Bounds, unlike: Unlike | undefined) {
  let best: { row: number; options: readonly Option[] } | undefined
  for (const [row, { at, own, layouts }] of search.rows.entries()) {
    if (at.every((cell) => isFixed(bounds, cell))) continue
    const options = optionsOf(layouts, at, own, search.equations, bounds)
    if (options.length < 2) continue
    if (unlike?.row === row) return { row, options }
    if (best === undefined || options.length < best.options.length) best = { row, options }
  }
  return best
}

/** No layout is left to choose: lost cells that are still open are tried value by value, narrowest first. */
function settle(search: Search, bounds: Bounds, unlike: Unlike | undefined): Found {
  if (search.steps > search.mostSteps) return 'unknown'
  const open = search.rows
    .flatMap((row) => row.at)
    .filter((at) => !isFixed(bounds, at))
    .sort((a, b) => spread(bounds, a) - spread(bounds, b))[0]
  if (open === undefined) {
    const reading = search.rows.map((row) => row.at.map((at) => bounds.low[at] ?? 0))
    const same = unlike !== undefined && reading[unlike.row]?.every((value, i) => value === unlike.values[i])
    return same ? 'none' : { reading }
  }
  const from = bounds.low[open] ?? 0
  const to = Math.min(bounds.high[open] ?? 0, from + widest)
  const values = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const found = firstOf(values, (value) => {
    if (++search.steps > search.mostSteps) return 'unknown'
    const tried = copyBounds(bounds)
    setCell(tried, open, value)
    if (!narrow(search.equations, tried, [open]) || !tighten(search, tried)) return 'none'
    return settle(search, tried, unlike)
  })
  return found === 'none' && to < (bounds.high[open] ?? 0) ? 'unknown' : found
}

/** The first branch that gives a reading; `unknown` where none did but one was cut off. */
function firstOf<T>(branches: readonly T[], enter: (branch: T) => Found): Found {
  let verdict: Found = 'none'
  for (const branch of branches) {
    const found = enter(branch)
    if (typeof found === 'object') return found
    if (found === 'unknown') verdict = 'unknown'
  }
  return verdict
}

function isFixed(bounds: Bounds, at: number): boolean {
  return bounds.low[at] === bounds.high[at]
}

function spread(bounds: Bounds, at: number): number {
  return (bounds.high[at] ?? 0) - (bounds.low[at] ?? 0)
}
