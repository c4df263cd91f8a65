import fc from 'fast-check'
import { readPaperBytes } from '#documents/read/paper.ts'
import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress } from '#law/report-form/form.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { draft } from '#office/annual-report/drafting/draft.ts'
import { type ReportReading, readReport } from '#office/annual-report/reading/report.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { tiedCells } from '../reports/tied.ts'

/** A report of these cells with its drafted words; cells that are not given are zero. */
export function reportOf(
  given: ReadonlyMap<CellAddress, number | string>,
  authority = '平顶山市卫东区人力资源和社会保障局',
): YearlyReport {
  const call = { authority, year: 2025 }
  const cells = new Map(
    formCells(form2021).map(({ address, unit }) => [
      address,
      given.get(address) ?? (unit === 'amount' ? '0' : 0),
    ]),
  )
  const drafted = draft(cells, call, { disclosed: 32, processingFees: null })
  return { ...call, cells, evidence: new Map(), ...drafted }
}

const disclosureCells = formCells(form2021).filter((cell) => cell.table === 'disclosure')

/** Reports whose tables tie, from nothing at all to figures of five digits and more. */
export const tiedReports: fc.Arbitrary<YearlyReport> = fc
  .tuple(
    tiedCells,
    fc.array(fc.oneof(fc.nat(9), fc.nat(300_000)), { minLength: 12, maxLength: 12 }),
    fc.constantFrom('0', '0.168', '2.02', '1234567.8901'),
  )
  .map(([tied, counts, amount]) => {
    const disclosed = disclosureCells.map(
      ({ address, unit }, i) => [address, unit === 'amount' ? amount : (counts[i] ?? 0)] as const,
    )
    return reportOf(new Map<CellAddress, number | string>([...tied, ...disclosed]))
  })

/** What our own reader finds in the bytes. */
export async function readBack(name: string, bytes: Uint8Array): Promise<ReportReading | undefined> {
  const reading = await readPaperBytes(name, bytes)
  return reading.ok ? readReport(reading.paper) : undefined
}

/** The cells as a paper on which each was read, not recovered, would give them. */
export function asRead(report: YearlyReport) {
  return new Map([...report.cells].map(([address, value]) => [address, { state: 'read', value }]))
}
