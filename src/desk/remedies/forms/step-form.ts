import type { z } from 'zod'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { RemedyPayloadOf, RemedyStepId } from '#office/remedies/commands/registry.ts'
import type { RemedyRecord, RemedyRoom, RemedyTaken } from '#office/remedies/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { day, type Field, type Form, formSchema, type ValuesOf } from './field.ts'

type Fields = Readonly<Record<string, Field>>

/** Those a matter can be given to. */
export type Handlers = readonly { readonly id: PersonId; readonly name: string }[]

/** Where a step is taken, by whom, on what they saw. */
export interface Where {
  readonly authority: AuthorityId
  readonly number: string
  readonly asking: Asking
  readonly version: number
  readonly handlers: Handlers
}

export type StepAnswer =
  | { readonly kind: 'taken'; readonly taken: RemedyTaken }
  | { readonly kind: 'absent' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }

/** How a step is asked for on the desk. */
export interface StepForm {
  readonly step: RemedyStepId
  /** What it does and under which article, in a sentence or two. */
  readonly lead: string
  readonly button: string
  /** What is asked on a matter, the day first; some depends on it. */
  readonly fields: (record: RemedyRecord, handlers: Handlers) => Fields
  /** What stands in the fields before anybody wrote. */
  readonly start: (record: RemedyRecord) => Form
  /** The words of the answer stand above the form, to be read before. */
  readonly reads: boolean
  take(remedies: RemedyRoom, record: RemedyRecord, where: Where, form: Form): Promise<StepAnswer>
}

interface Declared<Id extends RemedyStepId, F extends Fields> {
  readonly lead: string
  /** What the day of the act is called. */
  readonly on?: string
  readonly button?: string
  readonly reads?: true
  readonly fields: F | ((record: RemedyRecord, handlers: Handlers) => F)
  readonly start?: (record: RemedyRecord) => Form
  readonly payload: (said: ValuesOf<F> & Said) => RemedyPayloadOf<Id>
}

interface Said {
  readonly on: PlainDate
  readonly restatement?: string
}

/** Declares the form of a step: its fields as data, and how they become what the step needs. */
export function stepForm<Id extends RemedyStepId, F extends Fields>(
  step: Id,
  declared: Declared<Id, F>,
): StepForm {
  const { lead, on = '办理日期', button = '登记', reads = false, start = () => ({}) } = declared
  const own = (record: RemedyRecord, handlers: Handlers) =>
    typeof declared.fields === 'function' ? declared.fields(record, handlers) : declared.fields
  const fields: StepForm['fields'] = (record, handlers) => ({ on: day(on), ...own(record, handlers) })
  return {
    step,
    lead,
    button,
    fields,
    start,
    reads,
    async take(remedies, record, { authority, number, asking, version, handlers }, form) {
      const read = formSchema(fields(record, handlers)).safeParse(form)
      if (!read.success) return { kind: 'mistakes', mistakes: mistakesIn(read.error) }
      const { restatement, ...said } = read.data
      const whole = restatement === '' ? said : { ...said, restatement }
      // Parsed by the very fields that make up its type, which a mapped type cannot say to zod.
      const payload = declared.payload(whole as unknown as ValuesOf<F> & Said)
      const taken = await remedies.take(authority, number, { step, payload, version }, asking)
      return taken === undefined ? { kind: 'absent' } : { kind: 'taken', taken }
    },
  }
}

export function mistakesIn({ issues }: z.ZodError): readonly Mistake[] {
  const first = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = path.join('.')
    if (!first.has(field)) first.set(field, message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
