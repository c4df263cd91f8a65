import { formCells } from '#law/report-form/cells.ts'
import type { CellAddress, FormId } from '#law/report-form/form.ts'
import type { Finding } from '../finding.ts'
import type { Proof } from '../reading/damage.ts'
import type { ReportReading } from '../reading/report.ts'
import { valueIn } from '../report.ts'
import { checkCarryOver } from './between-years.ts'
import { checkContent } from './content.ts'
import { checkShape } from './form-rules.ts'
import { checkImport } from './imports.ts'
import { checkNarrative } from './narrative/check.ts'
import { checkOffice } from './office-rules.ts'
import { checkPrivacy } from './privacy.ts'
import { checkRepetition } from './repetition.ts'
import { checkSums } from './sums.ts'

/** The answer for one report, in the shape of `report check --json`. */
export interface CheckedReport {
  readonly file: string
  readonly form: FormId
  readonly authority: string | null
  readonly year: number | null
  readonly cells: Readonly<Record<CellAddress, number | string>>
  readonly recovered: readonly CellAddress[]
  readonly ambiguous: readonly CellAddress[]
  readonly findings: readonly Finding[]
}

/** Holds a report against its form, itself, its own words and, where given, the report of the year before. */
export function checkReport(reading: ReportReading, previous?: ReportReading): CheckedReport {
  const { report, form } = reading
  const proofs = reading.proofs.map(({ proof }): Proof => proof)
  return {
    file: report.file,
    form: form.id,
    authority: report.authority,
    year: report.year,
    cells: cellsOf(reading),
    recovered: addressesIn(reading, 'recovered'),
    ambiguous: addressesIn(reading, 'ambiguous'),
    findings: [
      ...checkShape(report, form),
      ...checkOffice(report, form, reading.disclosureForm),
      ...checkContent(report, form),
      ...checkImport(report, proofs),
      ...checkSums(report.cells, form),
      ...(previous ? checkCarryOver(report, previous.report, form) : []),
      ...checkNarrative(report, form, previous?.report),
      ...checkPrivacy(report),
      ...checkRepetition(report, previous?.report),
    ],
  }
}

function cellsOf({ report, form }: ReportReading): Record<CellAddress, number | string> {
  return Object.fromEntries(
    formCells(form).flatMap(({ address }) => {
      const value = valueIn(report, address)
      return value === undefined ? [] : [[address, value]]
    }),
  )
}

function addressesIn(
  { report, form }: ReportReading,
  state: 'recovered' | 'ambiguous',
): readonly CellAddress[] {
  return formCells(form)
    .map(({ address }) => address)
    .filter((address) => report.cells.get(address)?.state === state)
}
