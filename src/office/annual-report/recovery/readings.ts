import type { CellAddress } from '#law/report-form/form.ts'
import { type Bounds, type Equations, narrowOnce } from './bounds.ts'

/**
 * A row of which fewer values were found than it has cells. The values keep their order; which cells are lost is open,
 * and so is whether two neighbours were melted into one number (`12` for 1 and 2).
 */
export interface DamagedRow {
  readonly cells: readonly CellAddress[]
  readonly values: readonly number[]
  /** The values as printed, where leading zeros or melting matter. */
  readonly digits?: readonly string[]
  /** Given where the order alone is too wide: the only ways to lay the values, null for a lost cell. */
  readonly layouts?: readonly Layout[]
}

export type Layout = readonly (number | null)[]

/** Every way to lay the values of a row on its cells in order. */
export function layoutsOf(row: DamagedRow): readonly Layout[] {
  return row.layouts ?? sequencesOf(row).flatMap((values) => lay(values, row.cells.length))
}

function lay(values: readonly number[], cells: number): Layout[] {
  if (values.length > cells) return []
  if (cells === 0) return [[]]
  const lost = lay(values, cells - 1).map((rest): Layout => [null, ...rest])
  const [first, ...others] = values
  if (first === undefined) return lost
  return [...lay(others, cells - 1).map((rest): Layout => [first, ...rest]), ...lost]
}

/** The values as found, and every way some of them may have been melted from two, as far as there are cells for them. */
function sequencesOf(row: DamagedRow): readonly (readonly number[])[] {
  const digits = row.digits ?? row.values.map(String)
  return unmelted(digits, row.cells.length - digits.length).map((sequence) => sequence.map(Number))
}

function unmelted(digits: readonly string[], spare: number): readonly (readonly string[])[] {
  const [first, ...others] = digits
  if (first === undefined) return [[]]
  const whole = unmelted(others, spare).map((rest) => [first, ...rest])
  if (spare === 0) return whole
  const cuts = Array.from(
    { length: first.length - 1 },
    (_, i) => [first.slice(0, i + 1), first.slice(i + 1)] as const,
  )
  const split = cuts
    .filter((parts) => parts.every((part) => part === '0' || !part.startsWith('0')))
    .flatMap((parts) => unmelted(others, spare - 1).map((rest) => [...parts, ...rest]))
  return [...whole, ...split]
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
export function fits(layouts: readonly Layout[], known: readonly number[]): boolean {
  return layouts.some((layout) => layout.every((value, i) => value === null || value === known[i]))
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
