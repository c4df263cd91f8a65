import { h } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { counterOf, sendingLimit } from '../limits.ts'
import { keepPrivate } from '../private-pages.ts'
import type { Applications, PortalSource } from '../source.ts'
import { CheckPage } from './check-page.tsx'
import { firstOpen, stepPath } from './draft.ts'
import { heldDraft } from './held-draft.ts'
import { applyPath, checkPath, receivedPath } from './paths.ts'
import { sendOff } from './send.ts'
import { drawingFor, sentPerMinute, writingOf } from './step-routes.ts'

/** The last look, and the sending itself. */
export function checkRoutes<P extends string>(
  app: WebApp<P>,
  source: PortalSource,
  applications: Applications,
): void {
  const { drafts } = applications
  const limit = counterOf(app, sendingLimit)
  page(app, {
    method: 'GET',
    url: checkPath,
    policy: 'public',
    handler: async (visit, reply) => {
      keepPrivate(reply)
      const draft = await heldDraft(app, reply, drafts)
      if (draft?.phase === 'sent') return { kind: 'see-other', to: receivedPath }
      const open = draft?.phase === 'sending' ? undefined : firstOpen(writingOf(draft))
      if (open !== undefined || draft === undefined) return { kind: 'see-other', to: stepPath(open ?? 'who') }
      return shown(h(CheckPage, { drawing: await drawingFor(source, visit, false), draft }))
    },
  })
  page(app, {
    method: 'POST',
    url: checkPath,
    policy: 'public',
    perMinute: sentPerMinute,
    handler: async (visit, reply) => {
      keepPrivate(reply)
      const open = await limit.open(reply)
      const sent = open ? await sendOff(app, reply, applications) : tooMany
      if (sent.kind === 'sent') {
        if (!sent.again) await limit.count(reply)
        return { kind: 'see-other', to: receivedPath }
      }
      const draft = await heldDraft(app, reply, drafts)
      if (sent.kind === 'unfinished' || draft === undefined || draft.phase === 'sent')
        return {
          kind: 'see-other',
          to: draft?.phase === 'sent' ? receivedPath : (nextOf(draft) ?? applyPath),
        }
      const drawing = await drawingFor(source, visit, false)
      return { kind: 'page', status: 422, page: h(CheckPage, { drawing, draft, refused: sent.message }) }
    },
  })
}

const tooMany = {
  kind: 'refused',
  message: `同一网络一小时内提交的申请太多，暂时不能再提交。填写的内容还在，请过一会儿再按“提交申请”；也可以邮寄或者当面提交。`,
} as const

function nextOf(draft: Parameters<typeof writingOf>[0]): string | undefined {
  const open = firstOpen(writingOf(draft))
  return open && stepPath(open)
}
