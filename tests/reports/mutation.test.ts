import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { checkSums } from '#office/annual-report/checking/sums.ts'
import type { CellReading } from '#office/annual-report/report.ts'
import { type Cells, tiedCells } from './tied.ts'

const readings = (cells: Cells): Map<CellAddress, CellReading> =>
  new Map([...cells].map(([address, value]) => [address, { state: 'read', value }]))

test('a report that ties has no finding, and any one changed cell of table three or four is named', () => {
  let changed = 0
  fc.assert(
    fc.property(
      tiedCells,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30_000 })), { minLength: 25 }),
      (cells, changes) => {
        expect(checkSums(readings(cells), form2021)).toEqual([])
        const addresses = [...cells.keys()]
        for (const [at, by] of changes) {
          const address = addresses[at % addresses.length] as CellAddress
          const before = cells.get(address) ?? 0
          const after = by % 2 === 0 && by <= before ? before - by : before + by
          const findings = checkSums(readings(new Map([...cells, [address, after]])), form2021)
          if (!findings.some((finding) => finding.cells.includes(address)))
            throw new Error(`missed ${address}`)
          changed++
        }
      },
    ),
    { numRuns: 420 },
  )
  expect(changed).toBeGreaterThanOrEqual(10_000)
})
