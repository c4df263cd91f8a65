import type { CrossCheck } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'

/** Cells as numbered variables, each identity as a list of variables and signs adding up to zero. */
export interface Equations {
  readonly index: ReadonlyMap<CellAddress, number>
  readonly size: number
  readonly terms: readonly (readonly { readonly at: number; readonly sign: 1 | -1 }[])[]
  /** For every variable, the identities it stands in. */
  readonly within: readonly (readonly number[])[]
}

/** What each cell may still hold: at least `low`, at most `high` (Infinity where nothing limits it). */
export interface Bounds {
  readonly low: Float64Array
  readonly high: Float64Array
}

export function equationsOf(checks: readonly CrossCheck[]): Equations {
  const index = new Map<CellAddress, number>()
  const at = (address: CellAddress) => {
    const known = index.get(address)
    if (known !== undefined) return known
    index.set(address, index.size)
    return index.size - 1
  }
  const terms = checks.map((check) => [
    ...check.left.map((address) => ({ at: at(address), sign: 1 as const })),
    ...check.right.map((address) => ({ at: at(address), sign: -1 as const })),
  ])
  const within: number[][] = Array.from({ length: index.size }, () => [])
  for (const [number, equation] of terms.entries()) for (const term of equation) within[term.at]?.push(number)
  return { index, size: index.size, terms, within }
}

export function openBounds(size: number): Bounds {
  return { low: new Float64Array(size), high: new Float64Array(size).fill(Infinity) }
}

export function copyBounds(bounds: Bounds): Bounds {
  return { low: bounds.low.slice(), high: bounds.high.slice() }
}

/** Narrowing only ever discards impossible values, so stopping early is safe; two identities could else chase each other. */
const mostSteps = 20_000

/** Narrows the bounds in place by the identities, starting from those of the changed cells; false when none can hold. */
export function narrow(equations: Equations, bounds: Bounds, changed: readonly number[]): boolean {
  const queue = new Set<number>(changed.flatMap((at) => equations.within[at] ?? []))
  let steps = 0
  for (const number of queue) {
    queue.delete(number)
    if (++steps > mostSteps) return true
    if (!narrowBy(equations, number, bounds, queue)) return false
  }
  return true
}

/** Narrows by the given identities alone, once each; false when one of them cannot hold. */
export function narrowOnce(equations: Equations, bounds: Bounds, numbers: readonly number[]): boolean {
  return numbers.every((number) => narrowBy(equations, number, bounds, new Set()))
}

function narrowBy(
  { terms, within }: Equations,
  number: number,
  { low, high }: Bounds,
  queue: Set<number>,
): boolean {
  const equation = terms[number] ?? []
  const reach = reachOf(equation, low, high)
  for (const { at, sign } of equation) {
    const own = { low: low[at] ?? 0, high: high[at] ?? 0 }
    const ownLeast = sign === 1 ? own.low : -own.high
    const ownMost = sign === 1 ? own.high : -own.low
    const least = without(reach.least, reach.unboundedBelow, ownLeast, -Infinity)
    const most = without(reach.most, reach.unboundedAbove, ownMost, Infinity)
    const nowLow = Math.max(own.low, sign === 1 ? -most : least)
    const nowHigh = Math.min(own.high, sign === 1 ? -least : most)
    if (nowLow > nowHigh) return false
    if (nowLow === own.low && nowHigh === own.high) continue
    low[at] = nowLow
    high[at] = nowHigh
    for (const other of within[at] ?? []) queue.add(other)
  }
  return true
}

interface Reach {
  /** Sums of the finite parts; the counters tell how many terms have no bound on that side. */
  least: number
  most: number
  unboundedBelow: number
  unboundedAbove: number
}

function reachOf(equation: Equations['terms'][number], low: Float64Array, high: Float64Array): Reach {
  const reach: Reach = { least: 0, most: 0, unboundedBelow: 0, unboundedAbove: 0 }
  for (const { at, sign } of equation) {
    const least = sign === 1 ? (low[at] ?? 0) : -(high[at] ?? 0)
    const most = sign === 1 ? (high[at] ?? 0) : -(low[at] ?? 0)
    if (least === -Infinity) reach.unboundedBelow++
    else reach.least += least
    if (most === Infinity) reach.unboundedAbove++
    else reach.most += most
  }
  return reach
}

/** The sum of all terms but one. */
function without(finite: number, unbounded: number, own: number, endless: number): number {
  if (own === endless) return unbounded > 1 ? endless : finite
  return unbounded > 0 ? endless : finite - own
}
