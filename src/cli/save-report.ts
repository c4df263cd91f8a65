import { readPaperBytes } from '#documents/read/paper.ts'
import { writeDocx } from '#documents/write/docx.ts'
import { paperFormats, papers } from '#documents/write/papers.ts'
import { checkReport } from '#office/annual-report/checking/check.ts'
import type { Finding } from '#office/annual-report/finding.ts'
import { type ReportReading, readReport } from '#office/annual-report/reading/report.ts'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { type NamedFile, saveFiles } from './save-files.ts'

export type SavedReport =
  | {
      readonly ok: true
      readonly files: readonly string[]
      readonly findings: readonly Finding[]
      readonly notices: readonly string[]
    }
  | { readonly ok: false; readonly line: string }

const stem = 'annual-report'

/**
 * Writes the report on every kind of paper, and checks the Word paper as the one who receives it will: by reading it.
 * Without a folder it is only checked.
 */
export async function saveReport(
  report: YearlyReport,
  dir: string | undefined,
  before: ReportReading | undefined,
): Promise<SavedReport> {
  const docx = await writeDocx(report)
  const findings = await findingsOn(docx, before)
  if (dir === undefined) return { ok: true, files: [], findings, notices: [] }
  const files: NamedFile[] = []
  const notices: string[] = []
  for (const format of paperFormats) {
    const paper = await papers[format](report)
    if (paper.ok) files.push({ name: `${stem}.${format}`, content: paper.bytes })
    else notices.push(paper.message)
  }
  const saved = await saveFiles(dir, files)
  return saved.ok ? { ok: true, files: saved.paths, findings, notices } : saved
}

async function findingsOn(docx: Uint8Array, before: ReportReading | undefined): Promise<readonly Finding[]> {
  const paper = await readPaperBytes(`${stem}.docx`, docx)
  const reading = paper.ok ? readReport(paper.paper) : undefined
  if (reading === undefined) throw new Error('the Word paper just written does not read as a report')
  return checkReport(reading, before).findings
}
