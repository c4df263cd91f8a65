import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcome as outcomeSchema } from '#office/acts/schemas.ts'
import { type Part, type Parts, partFacts } from '#office/applications/case/parts.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Form } from '../../forms/form.ts'
import { optionValue } from './outcome-groups.ts'

/** A piece as it stands in the form: nothing of it need be right yet. */
export interface DraftPart {
  readonly what: string
  /** `outcome|ground`; empty while nothing is chosen. */
  readonly option: string
  readonly reason: string
  readonly pointer: string
  readonly notConsultedBecause: string
}

/** What was pressed. */
export type DraftPress = 'preview' | 'add' | { readonly remove: number } | 'send'

export interface DraftForm {
  readonly on: string
  readonly parts: readonly DraftPart[]
  /** The row of table three, where the pieces leave a choice. */
  readonly counts: string
  readonly press: DraftPress
}

/** More pieces than any letter has. */
const mostParts = 40
const longest = 20_000

export const emptyPart: DraftPart = { what: '', option: '', reason: '', pointer: '', notConsultedBecause: '' }

const partFields = ['what', 'option', 'reason', 'pointer', 'notConsultedBecause'] as const

/** The name of a field of a piece: `part-0-what`. */
export function partField(at: number, field: (typeof partFields)[number]): string {
  return `part-${at}-${field}`
}

/** Reads the form as it was sent, wrong or not, after what was pressed. */
export function readDraft(form: Form): DraftForm {
  const press = pressed(form.do ?? '')
  const sent = Math.min(mostParts, Math.max(1, Number(form.count) || 1))
  const parts = Array.from({ length: sent }, (_, at) => partIn(form, at))
  return { on: form.on ?? '', parts: afterPress(parts, press), counts: form.counts ?? '', press }
}

function partIn(form: Form, at: number): DraftPart {
  const read = (field: (typeof partFields)[number]) =>
    (form[partField(at, field)] ?? '').trim().slice(0, longest)
  return {
    what: read('what'),
    option: read('option'),
    reason: read('reason'),
    pointer: read('pointer'),
    notConsultedBecause: read('notConsultedBecause'),
  }
}

function pressed(said: string): DraftPress {
  if (said === 'add' || said === 'send') return said
  const remove = /^remove-(\d{1,2})$/u.exec(said)
  return remove ? { remove: Number(remove[1]) } : 'preview'
}

function afterPress(parts: readonly DraftPart[], press: DraftPress): readonly DraftPart[] {
  if (press === 'add') return parts.length < mostParts ? [...parts, emptyPart] : parts
  if (typeof press === 'string') return parts
  const left = parts.filter((_, at) => at !== press.remove)
  return left.length === 0 ? [emptyPart] : left
}

/** A paper's pieces back in the form. */
export function asDraftParts(parts: Parts): readonly DraftPart[] {
  return parts.map(({ what, reason, pointer, notConsultedBecause, ...facts }) => ({
    what,
    option: optionValue(facts),
    reason,
    pointer,
    notConsultedBecause,
  }))
}

export type PartsRead =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/** The pieces as the step wants them; what the law still misses in one is the step's to say. */
export function partsRead(drafted: readonly DraftPart[]): PartsRead {
  const mistakes: Mistake[] = []
  const parts = drafted.flatMap(({ option, ...said }, at): readonly Part[] => {
    const [outcome = '', ground = ''] = option.split('|')
    const facts = partFacts.safeParse({ outcome, ground })
    if (facts.success) return [{ ...facts.data, ...said }]
    const which = numbered(drafted, at)
    mistakes.push({
      field: partField(at, 'option'),
      message: `请选择${which === '' ? '' : `${which}的`}办理结果和依据。`,
    })
    return []
  })
  const [first, ...others] = parts
  if (mistakes.length > 0 || first === undefined) return { ok: false, mistakes }
  return { ok: true, parts: [first, ...others] }
}

export function numbered(drafted: readonly unknown[], at: number): string {
  return drafted.length === 1 ? '' : `第 ${at + 1} 项`
}

/** The row chosen, where it is one. */
export function countsRead(counts: string): OutcomeId | undefined {
  const read = outcomeSchema.safeParse(counts)
  return read.success ? read.data : undefined
}
