import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { writeDocx } from './docx.ts'
import { writeHtml } from './html.ts'
import { savedReport } from './json.ts'
import { writePdf } from './pdf.ts'
import type { PdfWriting } from './typeset.ts'
import { writeXlsx } from './xlsx.ts'

export type PaperFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'json'

/** A paper, or a whole sentence on why this machine cannot make it and what to do. */
export type PaperWriting = PdfWriting

/** Every kind of paper a report is written on, in the order they are offered. */
export const papers: Readonly<Record<PaperFormat, (report: YearlyReport) => Promise<PaperWriting>>> = {
  docx: async (report) => ({ ok: true, bytes: await writeDocx(report) }),
  pdf: writePdf,
  xlsx: async (report) => ({ ok: true, bytes: await writeXlsx(report) }),
  html: async (report) => ({ ok: true, bytes: new TextEncoder().encode(writeHtml(report)) }),
  json: async (report) => ({ ok: true, bytes: savedReport(report) }),
}

export const paperFormats = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const satisfies readonly PaperFormat[]
