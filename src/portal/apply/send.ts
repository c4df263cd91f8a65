import type { FastifyReply } from 'fastify'
import { refusalSentence } from '#office/applications/commands/refusal.ts'
import type { WebApp } from '#web/app.ts'
import type { Applications } from '../source.ts'
import { arrivalOf, type Draft, emptyDraft, firstOpen, type Sending } from './draft.ts'
import { changeDraft, draftToken } from './held-draft.ts'

export type SentOff =
  | { readonly kind: 'sent'; readonly again: boolean }
  /** Nothing to send: a question is open, or nothing was written. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Sends the browser's application. The draft is shut first, its day included, and its id is the key under which it arrives:
 * pressed twice, or again after a break, the same thing arrives under the same key and makes one case (T08).
 */
export async function sendOff<P extends string>(
  app: WebApp<P>,
  reply: FastifyReply,
  applications: Applications,
): Promise<SentOff> {
  const { drafts, cases, authority } = applications
  const shut = await changeDraft(app, reply, drafts, (was) => shutting(was, applications))
  if (shut.phase === 'sent') return { kind: 'sent', again: true }
  const key = drafts.idOf(draftToken(app, reply))
  const arrival = shut.phase === 'sending' ? arrivalOf(shut, key) : undefined
  if (arrival === undefined) return { kind: 'unfinished' }
  const answer = await cases.receive(authority, arrival, { kind: 'applicant' })
  if (!answer.ok) {
    await changeDraft(app, reply, drafts, reopened)
    const { refusal } = answer
    return { kind: 'refused', message: refusal.reason === 'key-used' ? usedBefore : refusalSentence(refusal) }
  }
  const { record, again } = answer
  const code = cases.codeFor(authority, record, { kind: 'applicant' })
  await changeDraft(app, reply, drafts, () => ({ phase: 'sent', number: record.file.dossier.number, code }))
  return { kind: 'sent', again }
}

const usedBefore = '这份申请之前已经提交过，内容与现在不同。请重新填写一份，或者与工作机构联系。'

function shutting(was: Draft | undefined, { today }: Applications): Draft {
  if (was === undefined) return emptyDraft
  if (was.phase !== 'writing' || firstOpen(was) !== undefined) return was
  const sending: Sending = { ...was, phase: 'sending', on: today() }
  return sending
}

/** It did not arrive, so it may be changed again; unless another press of the same button was luckier. */
function reopened(was: Draft | undefined): Draft {
  if (was?.phase !== 'sending') return was ?? emptyDraft
  const { on: _, ...rest } = was
  return { ...rest, phase: 'writing' }
}
