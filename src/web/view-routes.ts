import { z } from 'zod'
import type { WebApp } from './app.ts'
import { cookieName, cookieOptions } from './cookies.ts'
import { page } from './page.ts'
import { localPath } from './view.ts'

/** The switch is a link, so that it works everywhere; it changes nothing but the reader's own look. */
export function viewRoutes<P extends string>(app: WebApp<P>): void {
  page(app, {
    method: 'GET',
    url: '/view/:view',
    policy: 'public',
    params: z.object({ view: z.enum(['standard', 'large']) }),
    query: z.object({ back: localPath.catch('/') }),
    handler: ({ params, query }, reply) => {
      reply.setCookie(cookieName('view', app.https), params.view, cookieOptions('view', app.https))
      return { kind: 'see-other', to: query.back }
    },
  })
}
