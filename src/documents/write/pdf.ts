import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { points } from './gb9704.ts'
import { cellInset } from './paged-table.ts'
import { pdfFaces } from './pdf-faces.ts'
import { pdfMeasures } from './pdf-measures.ts'
import { reportParts } from './report-parts.ts'
import { type PdfWriting, typeset } from './typeset.ts'

const template = new URL('annual-report.typ', import.meta.url)
const measures = { ...pdfMeasures, cellInset: points(cellInset) }

/** Sets the report of the 2021 form by GB/T 9704-2012. */
export async function writePdf(report: YearlyReport): Promise<PdfWriting> {
  return typeset(template, { ...reportParts(report), faces: pdfFaces, measures })
}
