import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSums } from '#office/annual-report/checking/sums.ts'
import { readReport } from '#office/annual-report/reading/report.ts'
import { huntMisplacements } from './misplacements.ts'
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
  expect(huntMisplacements(1_000).recovered).toBeGreaterThan(1_000)
})
