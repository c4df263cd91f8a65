import { h } from 'preact'
import { z } from 'zod'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { Applications, PortalSource } from '../source.ts'
import { ApplyPage } from './apply-page.tsx'
import { checkRoutes } from './check-routes.ts'
import { filesStep } from './files-step.tsx'
import { howStep } from './how-step.tsx'
import { applyPath } from './paths.ts'
import { receivedRoutes } from './received-routes.ts'
import { similarRoutes } from './similar-routes.ts'
import { stepRoutes } from './step-routes.ts'
import { whatStep } from './what-step.tsx'
import { whoStep } from './who-step.tsx'

/** How to apply: the page there is whether or not applications are taken here. */
export function applyPageRoute<P extends string>(app: WebApp<P>, { site, applications }: PortalSource): void {
  page(app, {
    method: 'GET',
    url: applyPath,
    policy: 'public',
    query: z.object({ done: z.literal('dropped').optional().catch(undefined) }),
    handler: async (visit) => {
      const online = applications !== undefined
      const dropped = visit.query.done !== undefined
      return shown(h(ApplyPage, { setting: await settingFor(site, visit), online, dropped }))
    },
  })
}

/** Applying, one question after another. */
export function applyRoutes<P extends string>(
  app: WebApp<P>,
  source: PortalSource,
  applications: Applications,
): void {
  stepRoutes(app, source, applications, whoStep)
  stepRoutes(app, source, applications, whatStep)
  stepRoutes(app, source, applications, howStep)
  stepRoutes(app, source, applications, filesStep)
  similarRoutes(app, source, applications)
  checkRoutes(app, source, applications)
  receivedRoutes(app, source, applications)
}
