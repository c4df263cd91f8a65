import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { day, type Field, type Fields } from './field.ts'

/** A form as the browser sent it: each field's words. */
export type Form = Readonly<Record<string, string>>

/** What the fields of a form say once read. */
export type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, never> ? T : never
}

/** Why a year already published changes, where somebody wrote it. */
interface Restated {
  readonly restatement?: string
}

/** What the form of a step says: its fields, and the day. */
export type Said<F extends Fields> = ValuesOf<F> & Restated & { readonly on: PlainDate }

type Read<T> =
  | { readonly ok: true; readonly said: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** Reads a form by its fields; a field that was not sent at all is an empty one. */
export function readForm<F extends Fields>(fields: F, form: Form): Read<ValuesOf<F> & Restated> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, z.preprocess((said) => said ?? '', field.schema)]),
  )
  const schema = z.looseObject({ ...shape, restatement: z.string().trim().max(2000).catch('') })
  const read = schema.safeParse(form)
  if (!read.success) return { ok: false, mistakes: mistakesIn(read.error) }
  const { restatement, ...others } = read.data
  const said = restatement === '' ? others : { ...others, restatement }
  // Parsed by the very fields that make up its type, which a mapped type cannot say to zod.
  return { ok: true, said: said as ValuesOf<F> & Restated }
}

/** Reads the form of a step: the day under its label, then its fields. */
export function readStep<F extends Fields>(on: string, fields: F, form: Form): Read<Said<F>> {
  return readForm({ on: day(on), ...fields }, form) as Read<Said<F>>
}

/** Each field's first mistake. */
export function mistakesIn({ issues }: z.ZodError): readonly Mistake[] {
  const first = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = path.join('.')
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
