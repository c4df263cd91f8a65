import type { CellAddress } from '#law/report-form/form.ts'

/** Cells with what stands behind them. A cell's number is what its entries add up to: there is no other way to set it. */
export interface Ledger<Entry> {
  add(cell: CellAddress, entry: Entry, adds: number): void
  sum(cell: CellAddress): number
  entries(cell: CellAddress): readonly Entry[]
}

export function newLedger<Entry>(): Ledger<Entry> {
  const cells = new Map<CellAddress, { sum: number; readonly entries: Entry[] }>()
  return {
    add(cell, entry, adds) {
      const kept = cells.get(cell)
      if (kept === undefined) cells.set(cell, { sum: adds, entries: [entry] })
      else {
        kept.sum += adds
        kept.entries.push(entry)
      }
    },
    sum: (cell) => cells.get(cell)?.sum ?? 0,
    entries: (cell) => cells.get(cell)?.entries ?? [],
  }
}
