import type { MediaType } from '#office/files/stored-file.ts'

/** What a browser is told a file is. */
export const mediaTypeOf: Readonly<Record<MediaType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  ofd: 'application/ofd',
}
