import { splitComparison } from '#documents/read/comparison.ts'
import { readPaperGuarded } from '#documents/read/guarded.ts'
import { refusalSentence } from '#documents/read/refusals.ts'
import { type ReportReading, readReport } from '#office/annual-report/reading/report.ts'

export type FileReading =
  | { readonly ok: true; readonly file: string; readonly readings: readonly ReportReading[] }
  | { readonly ok: false; readonly file: string; readonly line: string }

/** Reads one file as a report, or as the two reports of a comparison sheet. */
export async function readReports(path: string): Promise<FileReading> {
  const reading = await readPaperGuarded(path)
  if (!reading.ok) return { ok: false, file: path, line: refusalLine(path, refusalSentence(reading.refusal)) }
  const readings = splitComparison(reading.paper).flatMap((paper) => readReport(paper) ?? [])
  return readings.length > 0
    ? { ok: true, file: path, readings }
    : { ok: false, file: path, line: refusalLine(path, refusalSentence('not-a-report')) }
}

function refusalLine(path: string, sentence: string): string {
  return `${path}：${sentence}`
}
