import type { Envelope } from '#office/applications/letters/sheets/envelope.ts'
import type { Sheet } from '#office/applications/letters/sheets/sheet.ts'
import { points } from '../gb9704.ts'
import { pdfFaces } from '../pdf-faces.ts'
import { pdfMeasures } from '../pdf-measures.ts'
import { printable } from '../printable.ts'
import { type PdfWriting, typeset } from '../typeset.ts'
import { labelOf } from './label.ts'
import { labelLayout, sheetLayout } from './sheet-layout.ts'

const measures = {
  ...pdfMeasures,
  ...sheetLayout,
  top: points(sheetLayout.top),
  bottom: points(sheetLayout.bottom),
}

/** Sets a form of one table as a tagged pdf; the same form gives the same bytes on one machine. */
export async function sheetPdf(sheet: Sheet): Promise<PdfWriting> {
  const { title, author, above, notes, rows } = sheet
  const paper = {
    ...sheet,
    title: printable(title),
    author: printable(author),
    above: printable(above),
    notes: notes.map(printable),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ role, text, span = 1, foot = '' }) => ({
        role,
        span,
        foot,
        lines: text === '' ? [] : text.split('\n').map(printable),
      })),
    })),
  }
  return typeset(new URL('sheet.typ', import.meta.url), { ...paper, faces: pdfFaces, measures })
}

/** Sets the label of an envelope, to be cut out, as a tagged pdf. */
export async function envelopePdf(envelope: Envelope): Promise<PdfWriting> {
  return typeset(new URL('envelope.typ', import.meta.url), {
    ...labelOf(envelope),
    faces: pdfFaces,
    measures: { ...measures, label: labelLayout },
  })
}
