import { h } from 'preact'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { callerOf, tokenHeld } from './caller.ts'
import { CodePage } from './code-page.tsx'
import { follow } from './follow.ts'
import { backQuery, elsewhere, signInSetting, triesPerMinute, typed } from './visit.ts'

export function codeRoutes<P extends string>(app: WebApp<P>, door: SignInDoor): void {
  page(app, {
    method: 'GET',
    url: '/sign-in/code',
    policy: 'public',
    query: backQuery,
    handler: async (visit, reply) =>
      (await elsewhere(app, door, reply, ['second-factor'], visit.query.back)) ??
      shown(h(CodePage, { setting: signInSetting(visit, []) })),
  })
  page(app, {
    method: 'POST',
    url: '/sign-in/code',
    policy: 'public',
    query: backQuery,
    body: z.object({ code: typed }),
    perMinute: triesPerMinute,
    handler: async (visit, reply) => {
      const token = tokenHeld(app, reply)
      const answer = await door.showCode({ token, code: visit.body.code, ...callerOf(reply) })
      const again = (mistakes: Parameters<typeof signInSetting>[1]) =>
        ({
          kind: 'page',
          status: 422,
          page: h(CodePage, { setting: signInSetting(visit, mistakes) }),
        }) as const
      return follow({
        app,
        reply,
        answer,
        back: visit.query.back,
        profile: door.profile,
        field: 'code',
        again,
      })
    },
  })
}
