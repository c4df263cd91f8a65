import fc from 'fast-check'
import { checkSums } from '#office/annual-report/checking/sums.ts'
import { readReport } from '#office/annual-report/reading/report.ts'
import { damaged, damages } from './damage.ts'
import { paperOf, printedRows, prints } from './print.ts'
import { tiedCells } from './tied.ts'

/** Cells met over all runs, by how the reader took them. */
export interface Hunt {
  placed: number
  recovered: number
  ambiguous: number
}

/** Damages random tables and throws where a number stands in a wrong cell and no cross-check names that cell. */
export function huntMisplacements(runs: number): Hunt {
  const seen: Hunt = { placed: 0, recovered: 0, ambiguous: 0 }
  fc.assert(
    fc.property(tiedCells, fc.constantFrom(...prints), damages, (cells, print, what) => {
      const { rows, header } = damaged(printedRows(cells), what)
      const reading = readReport(paperOf(rows, cells, print, header))
      if (reading === undefined) return
      const blamed = new Set(
        checkSums(reading.report.cells, reading.form).flatMap((finding) => finding.cells),
      )
      for (const [address, found] of reading.report.cells) {
        if (found.state === 'ambiguous') seen.ambiguous++
        if (found.state !== 'read' && found.state !== 'recovered') continue
        seen.placed++
        if (found.state === 'recovered') seen.recovered++
        const truth = cells.get(address)
        if (truth === undefined || found.value === truth) continue
        if (found.state === 'recovered' || !blamed.has(address)) {
          throw new Error(`${print} ${address}: ${found.state} ${found.value}, was ${truth}`)
        }
      }
    }),
    { numRuns: runs, endOnFailure: true },
  )
  return seen
}
