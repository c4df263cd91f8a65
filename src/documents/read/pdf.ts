import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Line } from '#office/annual-report/paper.ts'
import type { BlocksReading } from './blocks-reading.ts'
import type { ReadLimits } from './limits.ts'
import { linesOfPage } from './pdf-lines.ts'
import type { Fragment } from './pdf-page.ts'

/** Fewer letters than this in a whole pdf are stamps and page numbers on pictures of pages. */
const fewestLetters = 20

/** Reads the text of a pdf page by page; columns set apart become tabs, page numbers are left out. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<BlocksReading> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  try {
    return await readPages(opened.pdf, limits)
  } catch {
    return { ok: false, refusal: 'damaged' }
  } finally {
    await opened.pdf.loadingTask.destroy()
  }
}

type Opened =
  | { readonly ok: true; readonly pdf: PDFDocumentProxy }
  | { readonly ok: false; readonly refusal: 'encrypted' | 'damaged' }

async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const packageFolder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
  try {
    const task = getDocument({
      // The library takes the bytes over, so it is given its own.
      data: new Uint8Array(bytes),
      cMapUrl: fileURLToPath(new URL('cmaps/', packageFolder)),
      standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', packageFolder)),
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    })
    return { ok: true, pdf: await task.promise }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, refusal: locked ? 'encrypted' : 'damaged' }
  }
}

async function readPages(pdf: PDFDocumentProxy, limits: ReadLimits): Promise<BlocksReading> {
  if (pdf.numPages > limits.pages) return { ok: false, refusal: 'too-large' }
  const lines: Line[] = []
  let letters = 0
  let pieces = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { transform, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const fragments = items.flatMap((item) => ('str' in item ? placed(item, transform) : []))
    page.cleanup()
    for (const text of linesOfPage(fragments, height)) {
      letters += text.length
      lines.push({ kind: 'line', text })
    }
    pieces += items.length
    if (pieces > limits.pieces) return { ok: false, refusal: 'too-large' }
  }
  if (letters < fewestLetters) return { ok: false, refusal: 'scan' }
  return { ok: true, blocks: lines }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Where a piece of text stands on the page as shown: x to the right, y downwards, both in points. */
function placed(item: TextItem, viewport: readonly number[]): Fragment[] {
  if (item.str.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport
  const [ta = 0, tb = 0, tc = 0, td = 0, x = 0, y = 0] = item.transform
  return [
    {
      text: item.str,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      width: item.width,
      size: Math.hypot(tc, td),
      angle: Math.atan2(b * ta + d * tb, a * ta + c * tb),
      upright: item.height <= 1.5 * Math.hypot(tc, td) || item.str.length === 1,
    },
  ]
}
