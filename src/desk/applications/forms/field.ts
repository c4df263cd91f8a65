import { z } from 'zod'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Choice } from '#ui/choice-field.tsx'
import type { Work } from '../work.ts'

/** What a form is drawn for. */
export interface FormSetting {
  readonly file: Case
  readonly work: Work
}

/** One field of a form: how it is asked, and how its words are read. */
export interface Field<T = unknown> {
  readonly kind: 'day' | 'words' | 'long' | 'number' | 'radios' | 'list' | 'unseen'
  readonly label: string
  /** What the law wants here, with the article. */
  readonly hint?: string | ((setting: FormSetting) => string)
  readonly optional?: true
  readonly longest?: number
  readonly choices?: (setting: FormSetting) => readonly Choice[]
  /** What stands in it before anybody wrote. */
  readonly start?: (setting: FormSetting) => string
  readonly schema: z.ZodType<T>
}

type Asked = Pick<Field, 'hint' | 'start'>

export function day(label: string, asked: Asked = {}): Field<PlainDate> {
  return { kind: 'day', label, ...asked, schema: dayOf(label) }
}

export function dayOrNone(label: string, asked: Asked = {}): Field<PlainDate | null> {
  const empty = z.literal('').transform(() => null)
  return { kind: 'day', label, optional: true, ...asked, schema: z.union([empty, dayOf(label)]) }
}

/** A line of words. */
export function words(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'words', label, longest: 200, ...asked, schema: written(label, 200) }
}

/** A line that may stay empty. */
export function wordsOrNone(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'words', label, optional: true, longest: 200, ...asked, schema: text(label, 200) }
}

const longest = 5000

export function long(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'long', label, longest, ...asked, schema: written(label, longest) }
}

export function longOrNone(label: string, asked: Asked = {}): Field<string> {
  return { kind: 'long', label, optional: true, longest, ...asked, schema: text(label, longest) }
}

export function wholeNumber(label: string, asked: Asked = {}): Field<number> {
  const schema = z
    .string()
    .trim()
    .regex(/^\d{1,9}$/u, `请填写${label}，用数字。`)
    .transform(Number)
  return { kind: 'number', label, ...asked, schema }
}

/** One of a few that stand fast, all in sight. */
export function radios<const Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  asked: Asked = {},
): Field<Value> {
  const choices = Object.entries<string>(options).map(([value, name]) => ({ value, label: name }))
  const known = new Set<string>(Object.keys(options))
  const schema = z.custom<Value>((value) => typeof value === 'string' && known.has(value), `请选择${label}。`)
  return { kind: 'radios', label, choices: () => choices, ...asked, schema }
}

/** One of what the case has: who was asked, who can be given it. */
export function list<T>(
  label: string,
  schema: z.ZodType<T>,
  choices: (setting: FormSetting) => readonly Choice[],
  asked: Asked = {},
): Field<T> {
  return { kind: 'list', label, choices, ...asked, schema }
}

/** What the page knows and nobody types: what its reader saw. */
export function unseen<T>(schema: z.ZodType<T>, start: (setting: FormSetting) => string): Field<T> {
  return { kind: 'unseen', label: '', start, schema }
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
