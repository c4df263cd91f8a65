import type { FastifyReply } from 'fastify'
import { h } from 'preact'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { callerOf, tokenHeld } from './caller.ts'
import { follow } from './follow.ts'
import { againMistake } from './new-password-fields.tsx'
import { NewPasswordPage } from './new-password-page.tsx'
import { backQuery, elsewhere, signInSetting, typed } from './visit.ts'

/** The first password after an enrolment code, or the next one for one that is overdue. */
export function newPasswordRoutes<P extends string>(app: WebApp<P>, door: SignInDoor): void {
  const { profile } = door
  const isOverdue = async (reply: FastifyReply) =>
    (await door.stepOf(tokenHeld(app, reply))) === 'change-password'
  page(app, {
    method: 'GET',
    url: '/sign-in/password',
    policy: 'public',
    query: backQuery,
    handler: async (visit, reply) => {
      const steps = ['set-password', 'change-password'] as const
      const other = await elsewhere(app, door, reply, steps, visit.query.back)
      if (other) return other
      const setting = signInSetting(visit, [])
      return shown(h(NewPasswordPage, { setting, profile, overdue: await isOverdue(reply) }))
    },
  })
  page(app, {
    method: 'POST',
    url: '/sign-in/password',
    policy: 'public',
    query: backQuery,
    body: z.object({ password: typed, again: typed }),
    perMinute: 60,
    handler: async (visit, reply) => {
      const { password, again: repeated } = visit.body
      const overdue = await isOverdue(reply)
      const again = (mistakes: readonly Mistake[]): Answer => {
        const setting = signInSetting(visit, mistakes)
        return { kind: 'page', status: 422, page: h(NewPasswordPage, { setting, profile, overdue }) }
      }
      const different = againMistake(password, repeated)
      if (different.length > 0) return again(different)
      const answer = await door.setPassword({ token: tokenHeld(app, reply), password, ...callerOf(reply) })
      return follow({ app, reply, answer, profile, back: visit.query.back, field: 'password', again })
    },
  })
}
