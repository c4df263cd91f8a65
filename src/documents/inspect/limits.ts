const mebi = 1024 * 1024

/** How much a file that comes in may hold; sizes in bytes. */
export interface InspectLimits {
  readonly fileBytes: number
  readonly pages: number
  /** Of one picture, or of an animation's frames together, by its header. */
  readonly pixels: number
  /** Of one picture in a pdf: drawings are scanned large, in black and white. */
  readonly pixelsInPdf: number
  readonly zipEntries: number
  /** All entries of a zip together, as really inflated. */
  readonly zipBytes: number
  /** Bytes inflated for each byte of the file, asked of files that inflate to more than ten MiB. */
  readonly zipRatio: number
  /** One Office file within another, as it lies there; what it inflates to counts with the file around it. */
  readonly embeddedBytes: number
  /** One stream of a pdf that is no picture, inflated. */
  readonly streamBytes: number
  /** All streams of a pdf that are no pictures, inflated. */
  readonly pdfBytes: number
  /** Elements within each other. */
  readonly depth: number
  /** Milliseconds until looking at a file stops. */
  readonly time: number
}

/** Many times what an application's attachments hold. */
export const usualInspectLimits: InspectLimits = {
  fileBytes: 20 * mebi,
  pages: 2000,
  pixels: 50_000_000,
  pixelsInPdf: 200_000_000,
  zipEntries: 2000,
  zipBytes: 100 * mebi,
  zipRatio: 100,
  embeddedBytes: 10 * mebi,
  streamBytes: 32 * mebi,
  pdfBytes: 200 * mebi,
  depth: 500,
  time: 8000,
}
