import { h } from 'preact'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { settingFor } from '../setting.ts'
import type { DeskSource } from '../source.ts'
import { callerOf, tokenHeld } from './caller.ts'
import { follow } from './follow.ts'
import { leftEmpty } from './left-empty.ts'
import { againMistake } from './new-password-fields.tsx'
import { OwnPasswordPage, ownPasswordPath } from './own-password-page.tsx'
import { typed } from './visit.ts'

/** At the desk the account is no question. */
const wrongNow = '现在的密码不正确；请核对后重新输入。'

export function ownPasswordRoutes<P extends string>(
  app: WebApp<P>,
  door: SignInDoor,
  desk: DeskSource,
): void {
  const { profile } = door
  page(app, {
    method: 'GET',
    url: ownPasswordPath,
    policy: 'signed-in',
    query: z.object({ done: z.literal('changed').optional().catch(undefined) }),
    handler: (visit) => {
      const done = visit.query.done !== undefined
      return shown(h(OwnPasswordPage, { setting: settingFor(desk, visit), profile, mistakes: [], done }))
    },
  })
  page(app, {
    method: 'POST',
    url: ownPasswordPath,
    policy: 'signed-in',
    body: z.object({ current: typed, password: typed, again: typed }),
    perMinute: 60,
    handler: async (visit, reply) => {
      const { current, password, again: repeated } = visit.body
      const again = (mistakes: readonly Mistake[]): Answer => {
        const setting = settingFor(desk, visit)
        return {
          kind: 'page',
          status: 422,
          page: h(OwnPasswordPage, { setting, profile, mistakes, done: false }),
        }
      }
      const empty = leftEmpty(visit.body, { current: '现在的密码', password: '新密码' })
      if (empty.length > 0) return again(empty)
      const different = againMistake(password, repeated)
      if (different.length > 0) return again(different)
      const token = tokenHeld(app, reply)
      const answer = await door.changePassword({ token, current, password, ...callerOf(reply) })
      if (answer.kind === 'wrong') return again([{ field: 'current', message: wrongNow }])
      const field = answer.kind === 'flawed' ? 'password' : 'current'
      return follow({ app, reply, answer, profile, back: `${ownPasswordPath}?done=changed`, field, again })
    },
  })
}
