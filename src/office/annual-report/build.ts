import { type Counter, newCounter } from './counting/count.ts'
import { disclosedIn, feesOf, type YearFacts } from './counting/facts.ts'
import { maskName } from './counting/mask.ts'
import { totalled } from './counting/totals.ts'
import { draft } from './drafting/draft.ts'
import { openSheet } from './register/open-sheet.ts'
import {
  parseAct,
  parseApplication,
  parseCharge,
  parseDisclosure,
  parseDocument,
  parseProcessingFee,
  parseRemedy,
} from './register/parse.ts'
import type { RowReader } from './register/read-row.ts'
import type { DisclosureItemRow, ProcessingFeeRow } from './register/rows.ts'
import { registerSheets, type SheetId } from './register/sheets.ts'
import type { RawRow, RegisterProblem, RegisterSource, SourceSheet } from './register/source.ts'
import type { YearlyReport } from './yearly-report.ts'

export type Built =
  | { readonly ok: true; readonly report: YearlyReport; readonly notices: readonly string[] }
  /** Everything that cannot be understood, in the register's order; nothing was counted. */
  | { readonly ok: false; readonly problems: readonly RegisterProblem[] }

export interface BuildCall {
  readonly authority: string
  readonly year: number
  /** Names of private applicants leave the office masked unless this is set. */
  readonly showNames?: boolean
}

/** Counts a register into the year's report. Sheets that are absent count as zero and are named in a notice. */
export async function buildReport(source: RegisterSource, call: BuildCall): Promise<Built> {
  const { authority, year } = call
  const counter = newCounter(year, call.showNames ? (name) => name : maskName)
  const kept: Kept = { fees: [], disclosures: [] }
  const problems: RegisterProblem[] = []
  for (const sheet of source.sheets) await countSheet(sheet, counter, kept, problems)
  if (problems.length > 0) return { ok: false, problems }
  const { cells, evidence } = totalled(counter)
  const facts = factsOf(source, kept, year)
  return {
    ok: true,
    report: { authority, year, cells, evidence, ...draft(cells, { authority, year }, facts) },
    notices: absentSheets(source),
  }
}

/** Rows whose figures stand in no cell but in the text. */
interface Kept {
  readonly fees: ProcessingFeeRow[]
  readonly disclosures: DisclosureItemRow[]
}

async function countSheet(
  sheet: SourceSheet,
  counter: Counter,
  kept: Kept,
  problems: RegisterProblem[],
): Promise<void> {
  const open = openSheet(sheet, problems)
  if (open === undefined) return
  const count = takers[sheet.id](open.reader, counter, kept)
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      open.numberOf(row)
      count(row)
    }
  }
}

type Taker = (reader: RowReader, counter: Counter, kept: Kept) => (row: RawRow) => void

/** What each sheet's rows become; a row with a problem becomes nothing, and the report is not written. */
const takers: Readonly<Record<SheetId, Taker>> = {
  applications: (reader, counter) => taking((row) => parseApplication(reader, row), counter.application),
  reconsiderations: (reader, counter) =>
    taking((row) => parseRemedy(reader, row, 'reconsiderations'), counter.remedy),
  litigations: (reader, counter) => taking((row) => parseRemedy(reader, row, 'litigations'), counter.remedy),
  normativeDocuments: (reader, counter) =>
    taking((row) => parseDocument(reader, row, 'normativeDocuments'), counter.document),
  regulations: (reader, counter) =>
    taking((row) => parseDocument(reader, row, 'regulations'), counter.document),
  acts: (reader, counter) => taking((row) => parseAct(reader, row), counter.act),
  charges: (reader, counter) => taking((row) => parseCharge(reader, row), counter.charge),
  processingFees: (reader, _, kept) =>
    taking(
      (row) => parseProcessingFee(reader, row),
      (row) => kept.fees.push(row),
    ),
  disclosures: (reader, _, kept) =>
    taking(
      (row) => parseDisclosure(reader, row),
      (row) => kept.disclosures.push(row),
    ),
}

function taking<T>(parse: (row: RawRow) => T | undefined, take: (row: T) => void): (row: RawRow) => void {
  return (row) => {
    const parsed = parse(row)
    if (parsed !== undefined) take(parsed)
  }
}

function factsOf(source: RegisterSource, kept: Kept, year: number): YearFacts {
  const has = (id: SheetId) => source.sheets.some((sheet) => sheet.id === id)
  return {
    disclosed: has('disclosures') ? disclosedIn(kept.disclosures, year) : null,
    processingFees: has('processingFees') ? feesOf(kept.fees, year) : null,
  }
}

function absentSheets(source: RegisterSource): readonly string[] {
  return registerSheets
    .filter(
      (sheet) => sheet.id !== 'regulations' && !source.sheets.some((present) => present.id === sheet.id),
    )
    .map((sheet) => `登记簿里没有「${sheet.name}」表，相应数字按 0 计。`)
}
