import { h } from 'preact'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { callerOf } from './caller.ts'
import { EnrolmentPage } from './enrolment-page.tsx'
import { follow } from './follow.ts'
import { backQuery, signInSetting, triesPerMinute, typed } from './visit.ts'

export function enrolmentRoutes<P extends string>(app: WebApp<P>, door: SignInDoor): void {
  page(app, {
    method: 'GET',
    url: '/sign-in/first',
    policy: 'public',
    query: backQuery,
    handler: (visit) => shown(h(EnrolmentPage, { setting: signInSetting(visit, []), account: '' })),
  })
  page(app, {
    method: 'POST',
    url: '/sign-in/first',
    policy: 'public',
    query: backQuery,
    body: z.object({ account: typed, code: typed }),
    perMinute: triesPerMinute,
    handler: async (visit, reply) => {
      const { account, code } = visit.body
      const answer = await door.showEnrolment({ account, code, ...callerOf(reply) })
      const again = (mistakes: readonly Mistake[]): Answer => {
        const setting = signInSetting(visit, mistakes)
        return { kind: 'page', status: 422, page: h(EnrolmentPage, { setting, account }) }
      }
      const { back } = visit.query
      return follow({ app, reply, answer, back, profile: door.profile, field: 'account', again })
    },
  })
}
