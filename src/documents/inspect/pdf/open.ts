import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Pictures of more pixels are left out; those one can see through are decoded to know where. */
const mostPixels = 4_000_000

/** Opens a pdf for looking into it, never for drawing. Throws what the library throws. */
export async function withPdf<T>(bytes: Uint8Array, look: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const packageFolder = new URL('.', import.meta.resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // The library takes the bytes over, so it is given its own.
    data: new Uint8Array(bytes),
    cMapUrl: fileURLToPath(new URL('cmaps/', packageFolder)),
    standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', packageFolder)),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: mostPixels,
    verbosity: 0,
  })
  try {
    return await look(await task.promise)
  } finally {
    await task.destroy()
  }
}
