import type { FastifyReply } from 'fastify'
import type { JSX } from 'preact'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { keepPrivate } from '../private-pages.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import {
  type Draft,
  emptyDraft,
  firstOpen,
  nextPath,
  type StepId,
  stepIds,
  stepPath,
  type Writing,
} from './draft.ts'
import { changeDraft, draftToken, heldDraft, keepDraftToken } from './held-draft.ts'
import { checkPath, receivedPath } from './paths.ts'
import type { ApplyStep, Drawing } from './step.ts'

/** Pages of the application one address may send in a minute: a citizens' corner with several machines is one address. */
export const sentPerMinute = 120

type Visit = Parameters<typeof settingFor>[1] & { readonly token: () => string }

/** A question's page and its answer. Whoever comes too early goes to the first question still open. */
export function stepRoutes<P extends string, Typed>(
  app: WebApp<P>,
  source: PortalSource,
  applications: Applications,
  step: ApplyStep<Typed>,
): void {
  const url = stepPath(step.id)
  page(app, {
    method: 'GET',
    url,
    policy: 'public',
    handler: async (visit, reply) => {
      keepPrivate(reply)
      const held = draftToken(app, reply) !== ''
      const draft = await heldDraft(app, reply, applications.drafts)
      const elsewhere = placeFor(step.id, draft)
      if (elsewhere !== undefined) return { kind: 'see-other', to: elsewhere }
      if (!held) keepDraftToken(app, reply)
      const drawing = await drawingFor(source, visit, held && draft === undefined && step.id === 'who')
      return { kind: 'page', page: await step.draw(drawing, writingOf(draft), undefined, applications) }
    },
  })
  page(app, {
    method: 'POST',
    url,
    policy: 'public',
    body: step.body,
    perMinute: sentPerMinute,
    handler: async (visit, reply) => {
      keepPrivate(reply)
      const draft = await heldDraft(app, reply, applications.drafts)
      const sent = placeOfSent(draft)
      if (sent !== undefined) return { kind: 'see-other', to: sent }
      const taken = await step.take(visit.body, writingOf(draft), source, applications)
      const now = taken.change ? await change(app, reply, applications, taken.change) : draft
      if (!taken.ok) {
        const drawing = { ...(await drawingFor(source, visit, false)), mistakes: taken.mistakes }
        return again(await step.draw(drawing, writingOf(now), visit.body, applications))
      }
      return { kind: 'see-other', to: placeOfSent(now) ?? taken.to ?? nextPath(writingOf(now)) }
    },
  })
}

function again(drawn: JSX.Element): Answer {
  return { kind: 'page', status: 422, page: drawn }
}

export async function drawingFor({ site }: PortalSource, visit: Visit, forgotten: boolean): Promise<Drawing> {
  return { setting: await settingFor(site, visit), token: visit.token(), mistakes: [], forgotten }
}

/** Changes what is still being written; what is being sent stays as it is. */
export function change<P extends string>(
  app: WebApp<P>,
  reply: FastifyReply,
  { drafts }: Applications,
  how: (was: Writing) => Writing,
): Promise<Draft> {
  return changeDraft(app, reply, drafts, (was) =>
    was === undefined || was.phase === 'writing' ? how(writingOf(was)) : was,
  )
}

export function writingOf(draft: Draft | undefined): Writing {
  return draft?.phase === 'writing' ? draft : emptyDraft
}

/** Where a draft belongs that nobody writes on any more. */
export function placeOfSent(draft: Draft | undefined): string | undefined {
  if (draft?.phase === 'sent') return receivedPath
  return draft?.phase === 'sending' ? checkPath : undefined
}

/** Where somebody belongs who opens a question before its turn. */
export function placeFor(step: StepId, draft: Draft | undefined): string | undefined {
  const sent = placeOfSent(draft)
  if (sent !== undefined) return sent
  const open = firstOpen(writingOf(draft))
  return open !== undefined && stepIds.indexOf(open) < stepIds.indexOf(step) ? stepPath(open) : undefined
}
