import { z } from 'zod'
import { plainDate } from '#office/acts/schemas.ts'
import { applicantKindSchema, contactSchema, formWantedSchema } from '#office/applications/case/intake.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import type { Arrival } from '#office/applications/room/case-room.ts'
import { fileIdSchema } from '#office/files/stored-file.ts'
import { checkPath } from './paths.ts'

/** The questions in their order. */
export const stepIds = ['who', 'what', 'how', 'files'] as const
export type StepId = (typeof stepIds)[number]

const writing = z.object({
  applicant: z.object({ kind: applicantKindSchema, name: z.string(), contact: contactSchema }).nullable(),
  /** As typed, empty boxes included. */
  contents: z.array(z.string()),
  wanted: formWantedSchema.nullable(),
  files: z.array(
    z.object({ id: fileIdSchema, name: z.string(), purpose: z.enum(['application', 'identity']) }),
  ),
  /** Questions gone past with a sound answer. */
  done: z.array(z.enum(stepIds)),
})

/**
 * An application before it is one. Once it is being sent nothing of it changes any more, its day included: however often it
 * is sent, the same arrives. Of one that was sent only the way to it is kept.
 */
const draftSchema = z.discriminatedUnion('phase', [
  writing.extend({ phase: z.literal('writing') }),
  writing.extend({ phase: z.literal('sending'), on: plainDate }),
  z.object({ phase: z.literal('sent'), number: z.string(), code: z.string() }),
])
export type Draft = z.infer<typeof draftSchema>
export type Writing = Extract<Draft, { phase: 'writing' }>
export type Sending = Extract<Draft, { phase: 'sending' }>

export const emptyDraft: Writing = {
  phase: 'writing',
  applicant: null,
  contents: [],
  wanted: null,
  files: [],
  done: [],
}

/** Undefined where there is none, or where another release wrote it and this one cannot read it. */
export function readDraft(text: string | undefined): Draft | undefined {
  if (text === undefined) return undefined
  const read = draftSchema.safeParse(JSON.parse(text))
  return read.success ? read.data : undefined
}

export function stepPath(id: StepId): string {
  return `/apply/${id}`
}

/** The first question without a sound answer; undefined where all have one. */
export function firstOpen({ done }: Pick<Writing, 'done'>): StepId | undefined {
  return stepIds.find((id) => !done.includes(id))
}

/** Where to go on. */
export function nextPath(draft: Writing): string {
  const open = firstOpen(draft)
  return open === undefined ? checkPath : stepPath(open)
}

export function answered(draft: Writing, id: StepId): Writing {
  return draft.done.includes(id) ? draft : { ...draft, done: [...draft.done, id] }
}

export function unanswered(draft: Writing, id: StepId): Writing {
  return { ...draft, done: draft.done.filter((one) => one !== id) }
}

/** What is asked for, without empty boxes. */
export function contentsOf({ contents }: Pick<Writing, 'contents'>): readonly string[] {
  return contents.filter((text) => text !== '')
}

/** What arrives; undefined while a question is open. The law wants no more than this (条例 art. 29). */
export function arrivalOf(draft: Sending, key: string): Arrival | undefined {
  const { applicant, wanted, on, files } = draft
  if (applicant === null || wanted === null) return undefined
  const { kind, name, contact } = applicant
  const intake: Intake = {
    delivery: { channel: 'web', arrivedOn: on },
    kind,
    applicant: name,
    contact,
    contents: contentsOf(draft),
    wanted,
  }
  return { key, intake, files: files.map(({ id, purpose }) => ({ id, purpose })) }
}
