/** How much a paper may hold before reading stops; sizes in bytes. */
export interface ReadLimits {
  readonly fileBytes: number
  /** A file that is text itself: txt, markdown, html. */
  readonly textBytes: number
  /** All entries of a zip together, as really inflated. */
  readonly inflatedBytes: number
  /** One XML part of a docx or xlsx, as really inflated. */
  readonly partBytes: number
  readonly zipEntries: number
  /** Lines and table cells together. */
  readonly pieces: number
  readonly pages: number
  /** Letters of one line or cell: patterns that look for words in it need not be linear. */
  readonly lineLetters: number
}

const mebi = 1024 * 1024

/** The longest real reports seen are a tenth of these. */
export const usualLimits: ReadLimits = {
  fileBytes: 40 * mebi,
  textBytes: 8 * mebi,
  inflatedBytes: 64 * mebi,
  partBytes: 16 * mebi,
  zipEntries: 2000,
  pieces: 200_000,
  pages: 500,
  lineLetters: 50_000,
}
