import type { CellAddress } from '#law/report-form/form.ts'
import { type Bounds, type Equations, narrowOnce } from './bounds.ts'

/** A row of which fewer values were found than it has cells. The values keep their order; which cells are lost is open. */
export interface DamagedRow {
  readonly cells: readonly CellAddress[]
  readonly values: readonly number[]
  /** Given where the order alone is too wide: the only ways to lay the values, null for a lost cell. */
  readonly layouts?: readonly Layout[]
}

export type Layout = readonly (number | null)[]

/** Every way to lay the values of a row on its cells in order. */
export function layoutsOf(row: DamagedRow): readonly Layout[] {
  return row.layouts ?? lay(row.values, row.cells.length)
}

function lay(values: readonly number[], cells: number): Layout[] {
  if (values.length > cells) return []
  if (cells === 0) return [[]]
  const lost = lay(values, cells - 1).map((rest): Layout => [null, ...rest])
  const [first, ...others] = values
  if (first === undefined) return lost
  return [...lay(others, cells - 1).map((rest): Layout => [first, ...rest]), ...lost]
}

/** The cells of a row and what a layout leaves possible in each. */
export interface Option {
  readonly layout: Layout
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/**
 * The layouts that the bounds and the row's own identities still allow. A layout whose possibilities all lie within
 * another's is left out: searching the wider one finds the same readings.
 */
export function optionsOf(
  layouts: readonly Layout[],
  cells: readonly number[],
  own: readonly number[],
  equations: Equations,
  bounds: Bounds,
): readonly Option[] {
  const options: Option[] = []
  for (const layout of layouts) {
    const option = optionOf(layout, cells, own, equations, bounds)
    if (option === undefined || options.some((other) => contains(other, option))) continue
    const kept = options.filter((other) => !contains(option, other))
    options.length = 0
    options.push(...kept, option)
  }
  return options
}

function optionOf(
  layout: Layout,
  cells: readonly number[],
  own: readonly number[],
  equations: Equations,
  bounds: Bounds,
): Option | undefined {
  for (const [i, value] of layout.entries()) {
    const at = cells[i] ?? 0
    if (value !== null && (value < (bounds.low[at] ?? 0) || value > (bounds.high[at] ?? 0))) return undefined
  }
  const low = cells.map((at) => bounds.low[at] ?? 0)
  const high = cells.map((at) => bounds.high[at] ?? 0)
  for (const [i, value] of layout.entries()) if (value !== null) setCell(bounds, cells[i] ?? 0, value)
  // A cell fixed by the first pass can fix another in the second; more adds nothing within one sum.
  const holds = narrowOnce(equations, bounds, own) && narrowOnce(equations, bounds, own)
  const option = {
    layout,
    low: cells.map((at) => bounds.low[at] ?? 0),
    high: cells.map((at) => bounds.high[at] ?? 0),
  }
  for (const [i, at] of cells.entries()) {
    bounds.low[at] = low[i] ?? 0
    bounds.high[at] = high[i] ?? 0
  }
  return holds ? option : undefined
}

/** True where a row whose cells are all known can be what was printed. */
export function fits(row: DamagedRow, known: readonly number[]): boolean {
  if (row.layouts) {
    return row.layouts.some((layout) => layout.every((value, i) => value === null || value === known[i]))
  }
  let next = 0
  for (const value of known) if (value === row.values[next]) next++
  return next === row.values.length
}

function contains(wide: Option, narrow: Option): boolean {
  return wide.low.every(
    (low, i) => low <= (narrow.low[i] ?? 0) && (wide.high[i] ?? 0) >= (narrow.high[i] ?? 0),
  )
}

export function setCell(bounds: Bounds, at: number, value: number): void {
  bounds.low[at] = value
  bounds.high[at] = value
}
