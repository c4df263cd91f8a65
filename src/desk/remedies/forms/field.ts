import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Choice } from '#ui/choice-field.tsx'

/** One field of a form: how it is asked, and how its words are read. */
export interface Field<T = unknown> {
  readonly kind: 'day' | 'words' | 'long' | 'radios' | 'list' | 'unseen'
  readonly label: string
  /** What the law wants here, with the article. */
  readonly hint?: string
  readonly optional?: true
  readonly choices?: readonly Choice[]
  readonly schema: z.ZodType<T>
}

type Fields = Readonly<Record<string, Field>>

/** A form as the browser sent it: each field's words. */
export type Form = Readonly<Record<string, string>>

interface Asked {
  readonly hint?: string
}

const longest = { words: 200, long: 5000 } as const

export function day(label: string, asked: Asked = {}): Field<PlainDate> {
  return { kind: 'day', label, ...asked, schema: dayOf(label) }
}

export function dayOrNone(label: string, asked: Asked = {}): Field<PlainDate | null> {
  const empty = z.literal('').transform(() => null)
  return { kind: 'day', label, optional: true, ...asked, schema: z.union([empty, dayOf(label)]) }
}

export function words(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'words', label, ...asked, schema: written(label, 'words') }
}

export function wordsOrNone(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'words', label, optional: true, ...asked, schema: text(label, 'words') }
}

export function long(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'long', label, ...asked, schema: written(label, 'long') }
}

export function longOrNone(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'long', label, optional: true, ...asked, schema: text(label, 'long') }
}

/** One of a few that stand fast. `list` where they are many. */
export function choice<const Value extends string>(
  kind: 'radios' | 'list',
  label: string,
  options: Readonly<Record<Value, string>>,
  asked: Asked = {},
): Field<Value> {
  const choices = Object.entries<string>(options).map(([value, name]) => ({ value, label: name }))
  const known = new Set<string>(Object.keys(options))
  const schema = z.custom<Value>((value) => typeof value === 'string' && known.has(value), `请选择${label}。`)
  return { kind, label, choices, ...asked, schema }
}

/** What the page knows and nobody types: what its reader saw. */
export function unseen<T>(schema: z.ZodType<T>): Field<T> {
  return { kind: 'unseen', label: '', schema }
}

export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** Reads a form by its fields; a field that was not sent at all is an empty one. */
export function formSchema(fields: Fields) {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, z.preprocess((said) => said ?? '', field.schema)]),
  )
  return z.looseObject({ ...shape, restatement: z.string().trim().max(2000).catch('') })
}

function dayOf(label: string) {
  return z
    .string()
    .trim()
    .transform((said, context): PlainDate => {
      const date = parsePlainDate(said)
      if (date !== undefined) return date
      context.addIssue({ code: 'custom', message: `请填写${label}，形如 2026-03-02。` })
      return z.NEVER
    })
}

function written(label: string, kind: keyof typeof longest) {
  return text(label, kind).refine((said) => said !== '', `请填写${label}。`)
}

/** Words as they will be kept: no NUL and no broken letters, which no register stores. */
function text(label: string, kind: keyof typeof longest) {
  const most = longest[kind]
  return z
    .string()
    .trim()
    .max(most, `${label}最多 ${most} 个字；请缩短。`)
    .refine((said) => said.isWellFormed() && !said.includes('\u0000'), `${label}中有无法保存的字符；请删去。`)
}
