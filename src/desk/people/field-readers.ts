import type { ZodType, z } from 'zod'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Mistake } from '#ui/error-summary.tsx'

/** A form as the browser sent it: each field's words. */
export type Form = Readonly<Record<string, string>>

/** Reads the fields of a form and gathers what is wrong with them, so that all of it is told at once. */
export interface FieldReader {
  readonly mistakes: readonly Mistake[]
  text(field: string, label: string, longest: number): string
  /** Something chosen from a list; null, and a mistake, where it is none of it. */
  chosen<Schema extends ZodType>(field: string, label: string, schema: Schema): z.infer<Schema> | null
  /** Null, and a mistake, where it is no day. */
  day(field: string, label: string): PlainDate | null
  /** Null where the field is left empty. */
  optionalDay(field: string, label: string): PlainDate | null
}

export function fieldReader(form: Form): FieldReader {
  const mistakes: Mistake[] = []
  const read = (field: string) => (form[field] ?? '').trim()
  const day = (field: string, label: string): PlainDate | null => {
    const date = parsePlainDate(read(field))
    if (date) return date
    mistakes.push({ field, message: `请填写${label}，形如 2026-03-02。` })
    return null
  }
  return {
    mistakes,
    day,
    text: (field, label, longest) => {
      if (read(field) === '') mistakes.push({ field, message: `请填写${label}。` })
      if (read(field).length > longest)
        mistakes.push({ field, message: `${label}最多 ${longest} 个字；请缩短。` })
      return read(field)
    },
    chosen: (field, label, schema) => {
      const choice = schema.safeParse(read(field))
      if (choice.success) return choice.data
      mistakes.push({ field, message: `请选择${label}。` })
      return null
    },
    optionalDay: (field, label) => (read(field) === '' ? null : day(field, label)),
  }
}
