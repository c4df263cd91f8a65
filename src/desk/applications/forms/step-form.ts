import { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Actor } from '#office/applications/commands/situation.ts'
import type { AttachedFile, CaseRoom, Command, Taken } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { dayOf, type Field } from './field.ts'

/** A form as the browser sent it: each field's words. */
export type Form = Readonly<Record<string, string>>

/** Where a step is taken, by whom, on what they saw. */
export interface Where {
  readonly authority: AuthorityId
  readonly number: string
  readonly actor: Actor
  readonly version: number
  readonly files: Command['files']
}

export type StepAnswer =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'absent' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }

/** Files that may come with a step. */
export interface FilesWanted {
  readonly purpose: AttachedFile['purpose']
  readonly label: string
  readonly hint?: string
}

/** How a step is asked for on the desk. */
export interface StepForm {
  readonly step: StepId
  /** What it does and under which article, in a sentence or two. */
  readonly lead: string
  /** What the day of the act is called; its start is today. */
  readonly on: string
  readonly button: string
  /** It cannot be taken back. */
  readonly grave: boolean
  readonly fields: Readonly<Record<string, Field>>
  readonly files: FilesWanted | null
  readonly shows: Shown | null
  take(cases: CaseRoom, where: Where, form: Form): Promise<StepAnswer>
}

/** What the step's taker has to have before them while writing. */
export interface Shown {
  readonly title: string
  readonly lines: (file: Case) => readonly string[]
}

type Fields = Readonly<Record<string, Field>>
type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

interface Base {
  readonly on: PlainDate
  readonly restatement?: string
}

interface Declared<Id extends StepId, F extends Fields> {
  readonly lead: string
  readonly on?: string
  readonly button?: string
  readonly grave?: true
  readonly fields: F
  readonly files?: FilesWanted
  readonly shows?: Shown
  /** What was said, as the step wants it told. */
  readonly payload: (said: ValuesOf<F> & Base) => PayloadOf<Id>
}

/** Declares the form of a step: its fields as data, and how they become what the step needs. */
export function stepForm<Id extends StepId, F extends Fields>(step: Id, declared: Declared<Id, F>): StepForm {
  const {
    lead,
    on = '办理日期',
    button = '登记',
    grave = false,
    fields,
    files = null,
    shows = null,
  } = declared
  const schema = schemaOf(fields, on)
  return {
    step,
    lead,
    on,
    button,
    grave,
    fields,
    files,
    shows,
    async take(cases, { authority, number, actor, version, files: brought }, form) {
      const read = schema.safeParse(form)
      if (!read.success) return { kind: 'mistakes', mistakes: mistakesIn(read.error) }
      const { restatement, ...said } = read.data
      const base = restatement.trim() === '' ? said : { ...said, restatement: restatement.trim() }
      // Parsed by the very fields that make up its type, which a mapped type cannot say to zod.
      const payload = declared.payload(base as ValuesOf<F> & Base)
      const taken = await cases.take(authority, number, { step, payload, version, files: brought }, actor)
      return taken === undefined ? { kind: 'absent' } : { kind: 'taken', taken }
    },
  }
}

function schemaOf(fields: Fields, on: string) {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, given(field)]))
  return z.looseObject({ ...shape, on: dayOf(on), restatement: z.string().max(2000).catch('') })
}

/** A field that was not sent at all is an empty one. */
function given(field: Field) {
  return z.preprocess((said) => said ?? '', field.schema)
}

export function mistakesIn({ issues }: z.ZodError): readonly Mistake[] {
  const first = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = path.join('.')
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
