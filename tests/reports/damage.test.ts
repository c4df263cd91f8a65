import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSums } from '#office/annual-report/checking/sums.ts'
import { readReport } from '#office/annual-report/reading/report.ts'
import { damaged, damages } from './damage.ts'
import { paperOf, printedRows, prints } from './print.ts'
import { tiedCells } from './tied.ts'

test('a whole table reads back in every print, with nothing recovered and nothing found', () => {
  fc.assert(
    fc.property(tiedCells, fc.constantFrom(...prints), (cells, print) => {
      const reading = readReport(paperOf(printedRows(cells), cells, print))
      if (reading === undefined) throw new Error('not read as a report')
      for (const [address, value] of cells) {
        expect(reading.report.cells.get(address), `${print} ${address}`).toEqual({ state: 'read', value })
      }
      expect(checkSums(reading.report.cells, reading.form)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('no damage ever puts a number into a wrong cell unseen', () => {
  const seen = { placed: 0, recovered: 0, ambiguous: 0 }
  fc.assert(
    fc.property(tiedCells, fc.constantFrom(...prints), damages, (cells, print, what) => {
      const { rows, header } = damaged(printedRows(cells), what)
      const reading = readReport(paperOf(rows, cells, print, header))
      if (reading === undefined) return
      const blamed = new Set(checkSums(reading.report.cells, reading.form).flatMap((finding) => finding.cells))
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
    { numRuns: Number(process.env['DAMAGES'] ?? 1_000), endOnFailure: true },
  )
  expect(seen.recovered).toBeGreaterThan(1_000)
})
