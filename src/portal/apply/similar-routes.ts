import { h } from 'preact'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { keepPrivate } from '../private-pages.ts'
import type { Applications, PortalSource } from '../source.ts'
import { contentsOf, nextPath } from './draft.ts'
import { heldDraft } from './held-draft.ts'
import { similarPath } from './paths.ts'
import { similarItems } from './similar.ts'
import { SimilarPage } from './similar-page.tsx'
import { drawingFor, placeFor, writingOf } from './step-routes.ts'

export function similarRoutes<P extends string>(
  app: WebApp<P>,
  source: PortalSource,
  { drafts }: Applications,
): void {
  page(app, {
    method: 'GET',
    url: similarPath,
    policy: 'public',
    handler: async (visit, reply) => {
      keepPrivate(reply)
      const draft = await heldDraft(app, reply, drafts)
      const elsewhere = placeFor('how', draft)
      if (elsewhere !== undefined) return { kind: 'see-other', to: elsewhere }
      const writing = writingOf(draft)
      const next = nextPath(writing)
      const items = await similarItems(source, contentsOf(writing))
      if (items.length === 0) return { kind: 'see-other', to: next }
      return shown(h(SimilarPage, { drawing: await drawingFor(source, visit, false), items, next }))
    },
  })
}
