import { z } from 'zod'
import type { CellAddress } from '#law/report-form/form.ts'
import { type AnnualReportData, annualReportData } from '#office/annual-report/drawing/report-data.ts'
import type { EarlierRollUp } from '#office/annual-report/roll-up/compare.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'

/** What `--json` prints of a report: its data, and each cell's cases by their ids. */
export interface PrintedReport extends AnnualReportData {
  readonly evidence: Readonly<Record<CellAddress, readonly string[]>>
}

export function printedReport(report: YearlyReport): PrintedReport {
  const evidence = [...report.evidence].map(
    ([address, items]) => [address, items.map(({ id }) => id)] as const,
  )
  return { ...annualReportData(report), evidence: Object.fromEntries(evidence) }
}

/** The file annual-report.json as UTF-8: the report as data with every case in full, one case a line. */
export function savedReport(report: YearlyReport): Uint8Array {
  const pieces: Buffer[] = []
  for (const piece of piecesOf(report)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const casesAtOnce = 5000

/** In pieces, since a busy year's cases together are longer than a string may be. */
function* piecesOf(report: YearlyReport): Generator<string> {
  yield `${JSON.stringify(annualReportData(report), null, 2).slice(0, -2)},\n  "evidence": {`
  let before = ''
  for (const [address, items] of report.evidence) {
    yield `${before}\n    ${JSON.stringify(address)}: [`
    for (let at = 0; at < items.length; at += casesAtOnce) {
      const lines = items.slice(at, at + casesAtOnce).map((item) => `\n      ${JSON.stringify(item)}`)
      yield `${at === 0 ? '' : ','}${lines.join(',')}`
    }
    yield '\n    ]'
    before = ','
  }
  yield '\n  }\n}\n'
}

const isAddress = (key: string): key is CellAddress =>
  /^(?:disclosure|applications|remedies)\/[^/]+\/[^/]+$/u.test(key)
const address = z.string().refine(isAddress)
const earlierFile = z.object({
  cells: z.record(address, z.union([z.number(), z.string().regex(/^\d+(?:\.\d+)?$/u)])),
  evidence: z.record(address, z.array(z.object({ id: z.string(), adds: z.number() }))),
})

/** Reads an earlier annual-report.json; undefined where the text is not one. */
export function readSavedReport(text: string): EarlierRollUp | undefined {
  const parsed = earlierFile.safeParse(jsonIn(text))
  if (!parsed.success) return undefined
  const { cells, evidence } = parsed.data
  return { cells: new Map(entriesOf(cells)), evidence: new Map(entriesOf(evidence)) }
}

function entriesOf<T>(record: Readonly<Record<string, T>>): [CellAddress, T][] {
  return Object.entries(record).flatMap(([key, value]): [CellAddress, T][] =>
    isAddress(key) ? [[key, value]] : [],
  )
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
