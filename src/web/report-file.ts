import { z } from 'zod'
import type { Answer } from './answer.ts'

/** A year that has the form in force, in an address. */
export const reportYear = z
  .string()
  .regex(/^20\d\d$/u)
  .transform(Number)

export const reportFormat = z.enum(['docx', 'pdf', 'xlsx', 'html', 'json'])

const mediaTypes: Readonly<Record<z.infer<typeof reportFormat>, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** A yearly report to keep, under its own title. */
export function reportFile(title: string, format: z.infer<typeof reportFormat>, bytes: Uint8Array): Answer {
  return { kind: 'file', file: { bytes, mediaType: mediaTypes[format], name: `${title}.${format}` } }
}
