import type { CrossCheck } from '#law/report-form/cross-checks.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { effectiveCounts } from '../effective.ts'
import type { DamagedRow } from '../recovery/readings.ts'
import { type Recovery, recover } from '../recovery/solve.ts'
import type { CellReading } from '../report.ts'

/** A printed row whose values stand on too few cells to tell which is which. */
export interface DamagedPrint {
  readonly name: string
  readonly row: DamagedRow
}

/** How damaged rows were placed, kept so that a person can follow the proof. */
export interface Proof {
  readonly rows: readonly {
    readonly name: string
    readonly values: readonly number[]
    readonly cells: readonly CellAddress[]
    readonly verdict: 'proven' | 'several' | 'unknown' | 'none'
    /** One reading, and a second one where there are several. */
    readonly readings: readonly (readonly number[])[]
  }[]
  /** Identities the proof rests on. */
  readonly checks: number
  readonly steps: number
}

export interface Mended {
  readonly cells: ReadonlyMap<CellAddress, CellReading>
  readonly proof?: Proof
}

/** Lays damaged rows by the cross-checks; what they do not settle stays ambiguous, and nothing is placed by position. */
export function mend(
  intact: ReadonlyMap<CellAddress, CellReading>,
  damaged: readonly DamagedPrint[],
  checks: readonly CrossCheck[],
): Mended {
  if (damaged.length === 0) return { cells: intact }
  const recovery = recover(
    damaged.map(({ row }) => row),
    solidCounts(intact, checks),
    checks,
  )
  const cells = new Map(intact)
  const rows = damaged.map(({ name, row }, at) => {
    const { verdict, readings } = verdictFor(recovery, at)
    const reading = verdict === 'proven' ? readings[0] : undefined
    for (const [i, cell] of row.cells.entries()) {
      const value = reading?.[i]
      cells.set(cell, value === undefined ? { state: 'ambiguous' } : { state: 'recovered', value })
    }
    return { name, values: row.values, cells: row.cells, verdict, readings }
  })
  return { cells, proof: { rows, checks: checks.length, steps: recovery.steps } }
}

function verdictFor(recovery: Recovery, at: number): Pick<Proof['rows'][number], 'verdict' | 'readings'> {
  if (recovery.kind !== 'found') return { verdict: recovery.kind, readings: [] }
  const first = recovery.first[at] ?? []
  const verdict = recovery.rows[at]
  if (verdict?.kind === 'proven') return { verdict: 'proven', readings: [first] }
  return verdict?.kind === 'several'
    ? { verdict: 'several', readings: [first, verdict.other] }
    : { verdict: 'unknown', readings: [first] }
}

/** Cells a solver may rely on: what was read, and blanks that stand for nothing. A blank sum and unreadable cells stay open. */
function solidCounts(
  cells: ReadonlyMap<CellAddress, CellReading>,
  checks: readonly CrossCheck[],
): ReadonlyMap<CellAddress, number> {
  const counts = new Map(effectiveCounts(cells, checks))
  for (const [address, reading] of cells) {
    if (reading.state === 'blank' && checks.some((check) => check.right[0] === address))
      counts.delete(address)
  }
  return counts
}
