import { h } from 'preact'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { callerOf, tokenHeld } from './caller.ts'
import { follow } from './follow.ts'
import { SecondFactorPage } from './second-factor-page.tsx'
import { withBack } from './steps.ts'
import { backQuery, elsewhere, signInSetting, typed } from './visit.ts'

/** Setting up the second factor. The page with the secret is kept by no cache. */
export function secondFactorRoutes<P extends string>(app: WebApp<P>, door: SignInDoor): void {
  page(app, {
    method: 'GET',
    url: '/sign-in/second-factor',
    policy: 'public',
    query: backQuery,
    handler: async (visit, reply) => {
      reply.header('Cache-Control', 'no-store')
      const other = await elsewhere(app, door, reply, ['set-second-factor'], visit.query.back)
      if (other) return other
      const pending = await door.pendingFactor(tokenHeld(app, reply))
      if (!pending) return { kind: 'see-other', to: withBack('/sign-in', visit.query.back) }
      return shown(h(SecondFactorPage, { setting: signInSetting(visit, []), ...pending }))
    },
  })
  page(app, {
    method: 'POST',
    url: '/sign-in/second-factor',
    policy: 'public',
    query: backQuery,
    body: z.object({ code: typed }),
    perMinute: 60,
    handler: async (visit, reply) => {
      reply.header('Cache-Control', 'no-store')
      const token = tokenHeld(app, reply)
      const { back } = visit.query
      const pending = await door.pendingFactor(token)
      if (!pending) return { kind: 'see-other', to: withBack('/sign-in', back) }
      const answer = await door.confirmSecondFactor({ token, code: visit.body.code, ...callerOf(reply) })
      const again = (mistakes: readonly Mistake[]): Answer => {
        const setting = signInSetting(visit, mistakes)
        return { kind: 'page', status: 422, page: h(SecondFactorPage, { setting, ...pending }) }
      }
      return follow({ app, reply, answer, back, profile: door.profile, field: 'code', again })
    },
  })
}
