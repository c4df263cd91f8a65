import type { AuthorityId } from '#office/authorities/authority.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { RemedyPayloadOf, RemedyStepId } from '#office/remedies/commands/registry.ts'
import type { RemedyRecord, RemedyRoom, RemedyTaken } from '#office/remedies/room.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { day, type Fields } from '../../forms/field.ts'
import { type Form, readStep, type Said } from '../../forms/form.ts'

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
  readonly fields: (record: RemedyRecord, handlers: Handlers) => Fields<unknown>
  /** What stands in the fields before anybody wrote. */
  readonly start: (record: RemedyRecord) => Form
  /** The words of the answer stand above the form, to be read before. */
  readonly reads: boolean
  take(remedies: RemedyRoom, record: RemedyRecord, where: Where, form: Form): Promise<StepAnswer>
}

interface Declared<Id extends RemedyStepId, F extends Fields<unknown>> {
  readonly lead: string
  /** What the day of the act is called. */
  readonly on?: string
  readonly button?: string
  readonly reads?: true
  readonly fields: F | ((record: RemedyRecord, handlers: Handlers) => F)
  readonly start?: (record: RemedyRecord) => Form
  readonly payload: (said: Said<F>) => RemedyPayloadOf<Id>
}

/** Declares the form of a step: its fields as data, and how they become what the step needs. */
export function stepForm<Id extends RemedyStepId, F extends Fields<unknown>>(
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
      const read = readStep(on, own(record, handlers), form)
      if (!read.ok) return { kind: 'mistakes', mistakes: read.mistakes }
      const payload = declared.payload(read.said)
      const taken = await remedies.take(authority, number, { step, payload, version }, asking)
      return taken === undefined ? { kind: 'absent' } : { kind: 'taken', taken }
    },
  }
}
