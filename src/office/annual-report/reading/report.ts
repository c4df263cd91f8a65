import { applicationRows, formCells } from '#law/report-form/cells.ts'
import type { CellAddress, ReportForm, TableId } from '#law/report-form/form.ts'
import { form2019 } from '#law/report-form/form-2019.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import type { Paper } from '../paper.ts'
import type { CellReading, Report } from '../report.ts'
import { readApplications } from './applications.ts'
import type { Proof } from './damage.ts'
import { readDisclosure, usesColumnsOf } from './disclosure.ts'
import { findHeadings, type Heading } from './headings.ts'
import { proseOf } from './prose.ts'
import { readRemedies } from './remedies.ts'
import { type RowFinder, rowFinder } from './rows.ts'
import { type Strip, stripsOf } from './strips.ts'
import { readTitle } from './title.ts'

export interface ReportReading {
  readonly report: Report
  readonly form: ReportForm
  readonly proofs: readonly { readonly table: TableId; readonly proof: Proof }[]
  /** Which form each table was printed in, where it differs from the other. */
  readonly disclosureForm: ReportForm
}

/** Reads a paper as a yearly report; undefined where it shows neither the report's tables nor its headings. */
export function readReport(paper: Paper): ReportReading | undefined {
  const strips = stripsOf(paper)
  const headings = findHeadings(strips, form2021)
  const span = spansOf(strips, headings)
  const form = usesOneRowForOther(span.applications) ? form2019 : form2021
  const disclosureForm = usesColumnsOf(span.disclosure, form2019.disclosure, form2021.disclosure)
    ? form2019
    : form2021
  const applications = readApplications(span.applications, form)
  const remedies = readRemedies(span.remedies, form)
  const printedForm = disclosureForm === form ? form : { ...form, disclosure: disclosureForm.disclosure }
  const cells = inOrderOf(
    printedForm,
    new Map([
      ...readDisclosure(span.disclosure, disclosureForm.disclosure),
      ...applications.cells,
      ...remedies.cells,
    ]),
  )
  if (cells.size === 0 && headings.length < 3) return undefined
  const { preamble, sections } = proseOf(strips, headings)
  const { title, authority, year } = readTitle(preamble, paper.file)
  return {
    report: { file: paper.file, form: form.id, title, authority, year, cells, preamble, sections },
    form: printedForm,
    disclosureForm,
    proofs: [
      ...(applications.proof ? [{ table: 'applications' as const, proof: applications.proof }] : []),
      ...(remedies.proof ? [{ table: 'remedies' as const, proof: remedies.proof }] : []),
    ],
  }
}

function inOrderOf(
  form: ReportForm,
  cells: ReadonlyMap<CellAddress, CellReading>,
): ReadonlyMap<CellAddress, CellReading> {
  return new Map(
    formCells(form).flatMap(({ address }): [CellAddress, CellReading][] => {
      const reading = cells.get(address)
      return reading ? [[address, reading]] : []
    }),
  )
}

interface Spans {
  readonly disclosure: readonly Strip[]
  readonly applications: readonly Strip[]
  readonly remedies: readonly Strip[]
}

/** Where each table lies: from its heading to the next; a table without heading is found by its first row's label. */
function spansOf(strips: readonly Strip[], headings: readonly Heading[]): Spans {
  const at = (section: string) => headings.find((heading) => heading.section.id === section)?.at
  const find = rowFinder(form2021)
  const applications = at('applications') ?? firstRow(strips, find)
  const disclosure = at('disclosure') ?? 0
  const remedies = at('remedies') ?? afterLastRow(strips, applications, find)
  const next = headings.map((heading) => heading.at).filter((start) => start > remedies)
  return {
    disclosure: strips.slice(disclosure, Math.max(disclosure, applications)),
    applications: strips.slice(applications, remedies > applications ? remedies : strips.length),
    remedies: strips.slice(remedies, Math.min(...next, strips.length)),
  }
}

function firstRow(strips: readonly Strip[], find: RowFinder): number {
  const first = strips.findIndex(
    (strip) => strip.labels.length > 0 && strip.labels.length < 4 && find(strip.labels) === 0,
  )
  return first < 0 ? strips.length : first
}

function afterLastRow(strips: readonly Strip[], from: number, find: RowFinder): number {
  const lastRow = rowNumber(form2021, 'carriedOut')
  const last = strips.findLastIndex(
    (strip, i) => i >= from && strip.values.length > 0 && find(strip.labels) === lastRow,
  )
  return last < 0 ? strips.length : last + 1
}

/** The 2019 form has values beside （六）其他处理 itself, the 2021 form beside its three reasons. */
function usesOneRowForOther(strips: readonly Strip[]): boolean {
  const in2019 = rowFinder(form2019)
  const in2021 = rowFinder(form2021)
  const oneRow = rowNumber(form2019, 'other')
  const reasons = [rowNumber(form2021, 'other.notCorrected'), rowNumber(form2021, 'other.feeUnpaid')]
  const named = strips.filter((strip) => strip.labels.length > 0)
  return (
    named.some((strip) => strip.values.length > 3 && in2019(strip.labels) === oneRow) &&
    !named.some((strip) => reasons.includes(in2021(strip.labels)))
  )
}

function rowNumber(form: ReportForm, id: string): number {
  return applicationRows(form.applications).findIndex((row) => row.id === id)
}
