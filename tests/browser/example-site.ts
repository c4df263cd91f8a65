import { createSecretKey } from 'node:crypto'
import { createServer } from 'node:net'
import { h } from 'preact'
import { z } from 'zod'
import type { YearlyReport } from '#office/annual-report/yearly-report.ts'
import { GalleryPage } from '#ui/gallery/gallery-page.tsx'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import type { ServerConfig } from '#web/config.ts'
import { page } from '#web/page.ts'
import { newServer } from '#web/server.ts'
import { stylesheetUrl } from '#web/stylesheet.ts'
import type { Viewer } from '#web/viewer.ts'
import type { DeskPolicy } from '../../src/desk/policies.ts'
import { deskRoutes } from '../../src/desk/routes.ts'
import { portalRoutes } from '../../src/portal/routes.ts'
import { exampleReport, spoilt } from './example-report.ts'
import { exampleDesk, examplePortal } from './example-sources.ts'

/** The cookie value under which the example's clerk is signed in. */
export const clerkSession = 'clerk-session'

const clerk: Viewer = {
  personId: 'clerk',
  person: '张敏',
  role: '经办人',
  authority: { id: 'weidong-rsj', name: '卫东区人力资源和社会保障局' },
}

export function exampleConfig(changes: Partial<ServerConfig<DeskPolicy>> = {}): ServerConfig<DeskPolicy> {
  return {
    origin: 'http://localhost',
    secret: createSecretKey(Buffer.alloc(32, 7)),
    policies: { 'annual-report.read': () => 'allowed', 'annual-report.follow': () => 'allowed' },
    viewerOf: async (session) => (session === clerkSession ? clerk : undefined),
    signInPath: '/sign-in',
    readiness: [{ name: 'database', works: async () => true }],
    log: { level: 'silent' },
    ...changes,
  }
}

/** Both doors over the example's year, with a spoilt year beside it and the gallery. It does not listen. */
export async function exampleSite(
  changes: Partial<ServerConfig<DeskPolicy>> = {},
  given?: YearlyReport,
): Promise<WebApp<DeskPolicy>> {
  const report = given ?? (await exampleReport())
  const app = await newServer(exampleConfig(changes))
  portalRoutes(app, examplePortal(report), '0.1.0')
  deskRoutes(app, exampleDesk([report, { ...spoilt(report), year: 2024 }]))
  galleryRoutes(app)
  return app
}

/** The same, listening on a free port under the origin that the pages are opened at. */
export async function listeningSite(): Promise<{
  readonly app: WebApp<DeskPolicy>
  readonly origin: string
}> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  // The browser shares the machine with the server here, and tests share its process: lag says nothing about load.
  const app = await exampleSite({ origin, limits: { lag: 0 } })
  await app.fastify.listen({ port, host: '127.0.0.1' })
  return { app, origin }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function galleryRoutes(app: WebApp<DeskPolicy>): void {
  page(app, {
    method: 'GET',
    url: '/gallery',
    policy: 'public',
    handler: ({ view, token }) => shown(h(GalleryPage, { stylesheet: stylesheetUrl, view, token: token() })),
  })
  page(app, {
    method: 'POST',
    url: '/gallery',
    policy: 'public',
    body: z.looseObject({ name: z.string().min(1) }),
    handler: () => ({ kind: 'see-other', to: '/gallery' }),
  })
}
