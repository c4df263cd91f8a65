import type { Case } from '#office/applications/case/case.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Actor } from '#office/applications/commands/situation.ts'
import type { AttachedFile, CaseRoom, Command, Taken } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Fields } from '../../forms/field.ts'
import { type Form, readStep, type Said } from '../../forms/form.ts'
import type { FormSetting } from './setting.ts'

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
  /** The step is not taken without one; the room says so. */
  readonly required?: true
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
  readonly fields: Fields<FormSetting>
  readonly files: FilesWanted | null
  readonly shows: Shown | null
  take(cases: CaseRoom, where: Where, form: Form): Promise<StepAnswer>
}

/** What the step's taker has to have before them while writing. */
export interface Shown {
  readonly title: string
  readonly lines: (file: Case) => readonly string[]
}

interface Declared<Id extends StepId, F extends Fields<FormSetting>> {
  readonly lead: string
  readonly on?: string
  readonly button?: string
  readonly grave?: true
  readonly fields: F
  readonly files?: FilesWanted
  readonly shows?: Shown
  /** What was said, as the step wants it told. */
  readonly payload: (said: Said<F>) => PayloadOf<Id>
}

/** Declares the form of a step: its fields as data, and how they become what the step needs. */
export function stepForm<Id extends StepId, F extends Fields<FormSetting>>(
  step: Id,
  declared: Declared<Id, F>,
): StepForm {
  const {
    lead,
    on = '办理日期',
    button = '登记',
    grave = false,
    fields,
    files = null,
    shows = null,
  } = declared
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
      const read = readStep(on, fields, form)
      if (!read.ok) return { kind: 'mistakes', mistakes: read.mistakes }
      const payload = declared.payload(read.said)
      const taken = await cases.take(authority, number, { step, payload, version, files: brought }, actor)
      return taken === undefined ? { kind: 'absent' } : { kind: 'taken', taken }
    },
  }
}
