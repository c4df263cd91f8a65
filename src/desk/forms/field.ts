import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Choice } from '#ui/choice-field.tsx'

/** One field of a form: how it is asked, and how its words are read. `Setting` is what the form is drawn for. */
export interface Field<T = unknown, Setting = unknown> {
  readonly kind: 'day' | 'words' | 'long' | 'number' | 'radios' | 'list' | 'unseen'
  readonly label: string
  /** What the law wants here, with the article. */
  readonly hint?: string | ((setting: Setting) => string)
  readonly optional?: true
  /** The most letters it takes. */
  readonly longest?: number
  readonly choices?: (setting: Setting) => readonly Choice[]
  /** What stands in it before anybody wrote. */
  readonly start?: (setting: Setting) => string
  readonly schema: z.ZodType<T>
}

/** Fields by their names; without a setting named, those of any form. */
export type Fields<Setting = never> = Readonly<Record<string, Field<unknown, Setting>>>

type Asked<Setting> = Pick<Field<unknown, Setting>, 'hint' | 'start'>

export function day<S = unknown>(label: string, asked: Asked<S> = {}): Field<PlainDate, S> {
  return { kind: 'day', label, ...asked, schema: dayOf(label) }
}

export function dayOrNone<S = unknown>(label: string, asked: Asked<S> = {}): Field<PlainDate | null, S> {
  const empty = z.literal('').transform(() => null)
  return { kind: 'day', label, optional: true, ...asked, schema: z.union([empty, dayOf(label)]) }
}

const longestLine = 200
const longestText = 5000

/** A line of words. */
export function words<S = unknown>(label: string, asked: Asked<S> = {}): Field<string, S> {
  return { kind: 'words', label, longest: longestLine, ...asked, schema: written(label, longestLine) }
}

/** A line that may stay empty. */
export function wordsOrNone<S = unknown>(label: string, asked: Asked<S> = {}): Field<string, S> {
  const schema = text(label, longestLine)
  return { kind: 'words', label, optional: true, longest: longestLine, ...asked, schema }
}

export function long<S = unknown>(label: string, asked: Asked<S> = {}): Field<string, S> {
  return { kind: 'long', label, longest: longestText, ...asked, schema: written(label, longestText) }
}

export function longOrNone<S = unknown>(label: string, asked: Asked<S> = {}): Field<string, S> {
  const schema = text(label, longestText)
  return { kind: 'long', label, optional: true, longest: longestText, ...asked, schema }
}

export function wholeNumber<S = unknown>(label: string, asked: Asked<S> = {}): Field<number, S> {
  const schema = z
    .string()
    .trim()
    // An input method leaves figures in full width as easily as in half.
    .transform((said) => said.normalize('NFKC'))
    .pipe(z.string().regex(/^\d{1,9}$/u, `请填写${label}，用数字。`))
    .transform(Number)
  return { kind: 'number', label, ...asked, schema }
}

/** Names by what is sent for them, in the order they are shown. */
type Options<Value extends string> = Readonly<Record<Value, string>>

/** One of a few that stand fast, all in sight. */
export function radios<const Value extends string, S = unknown>(
  label: string,
  options: Options<Value>,
  asked: Asked<S> = {},
): Field<Value, S> {
  return { kind: 'radios', label, ...asked, ...oneOf(label, options) }
}

/** One of many that stand fast. */
export function listOf<const Value extends string>(label: string, options: Options<Value>): Field<Value> {
  return { kind: 'list', label, ...oneOf(label, options) }
}

/** One of what the setting has: who was asked, who can be given it. */
export function list<T, S>(
  label: string,
  schema: z.ZodType<T>,
  choices: (setting: S) => readonly Choice[],
  asked: Asked<S> = {},
): Field<T, S> {
  return { kind: 'list', label, choices, ...asked, schema }
}

/** What the page knows and nobody types: what its reader saw. */
export function unseen<T, S = unknown>(schema: z.ZodType<T>, start?: (setting: S) => string): Field<T, S> {
  return { kind: 'unseen', label: '', ...(start ? { start } : {}), schema }
}

export function dayOf(label: string) {
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

function oneOf<Value extends string>(label: string, options: Options<Value>) {
  const choices = Object.entries<string>(options).map(([value, name]) => ({ value, label: name }))
  const known = new Set<string>(Object.keys(options))
  const schema = z.custom<Value>((value) => typeof value === 'string' && known.has(value), `请选择${label}。`)
  return { choices: () => choices, schema }
}

function written(label: string, most: number) {
  return text(label, most).refine((said) => said !== '', `请填写${label}。`)
}

/** Words as they will be kept: no NUL and no broken letters, which no register stores. */
function text(label: string, most: number) {
  return z
    .string()
    .trim()
    .max(most, `${label}最多 ${most} 个字；请缩短。`)
    .refine((said) => said.isWellFormed() && !said.includes('\u0000'), `${label}中有无法保存的字符；请删去。`)
}
