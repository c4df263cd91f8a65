import type { CellAddress } from '#law/report-form/form.ts'
import type { EvidenceItem } from '../yearly-report.ts'

/** Cells with the cases behind them. A cell's number is what its cases add up to: there is no other way to set it. */
export interface Ledger {
  add(cell: CellAddress, item: EvidenceItem): void
  sum(cell: CellAddress): number
  items(cell: CellAddress): readonly EvidenceItem[]
}

export function newLedger(): Ledger {
  const entries = new Map<CellAddress, { sum: number; readonly items: EvidenceItem[] }>()
  return {
    add(cell, item) {
      const entry = entries.get(cell)
      if (entry === undefined) entries.set(cell, { sum: item.adds, items: [item] })
      else {
        entry.sum += item.adds
        entry.items.push(item)
      }
    },
    sum: (cell) => entries.get(cell)?.sum ?? 0,
    items: (cell) => entries.get(cell)?.items ?? [],
  }
}
