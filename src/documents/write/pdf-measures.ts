import { characterPitch, linePitch, page, points, type } from './gb9704.ts'

/** Page and type of GB/T 9704-2012 as every template takes them, lengths in points. */
export const pdfMeasures = {
  pageWidth: points(page.width),
  pageHeight: points(page.height),
  top: points(page.top),
  bottom: points(page.height - page.top - page.textHeight),
  left: points(page.left),
  right: points(page.width - page.left - page.textWidth),
  numberBelowText: points(page.numberBelowText),
  linePitch,
  characterPitch,
  body: type.body,
  title: type.title,
  table: type.table,
  pageNumber: type.pageNumber,
} as const
