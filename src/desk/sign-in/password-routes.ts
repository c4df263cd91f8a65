import type { FastifyReply } from 'fastify'
import { h } from 'preact'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { OidcDoor } from '#office/sign-in/oidc-door.ts'
import { sessionEndSentences } from '#office/sign-in/session.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { callerOf, tokenHeld } from './caller.ts'
import { follow, noOfficeSentence } from './follow.ts'
import { leftEmpty } from './left-empty.ts'
import { oidcButton } from './oidc-button.ts'
import { PasswordPage } from './password-page.tsx'
import { withBack } from './steps.ts'
import { backQuery, signInSetting, triesPerMinute, typed } from './visit.ts'

export function passwordRoutes<P extends string>(app: WebApp<P>, door: SignInDoor, oidc?: OidcDoor): void {
  page(app, {
    method: 'GET',
    url: '/sign-in',
    policy: 'public',
    query: backQuery.extend({ out: z.literal('1').optional().catch(undefined) }),
    handler: async (visit, reply) => {
      const { back, out } = visit.query
      const why = out ? '您已退出登录。' : await whyHere(app, door, reply)
      if (why === 'inside') return { kind: 'see-other', to: back }
      const path = withBack('/sign-in', back)
      const setting = signInSetting({ ...visit, path }, [])
      const said = why ? ({ state: 'info', sentence: why } as const) : undefined
      const enrolPath = withBack('/sign-in/first', back)
      return shown(h(PasswordPage, { setting, account: '', said, enrolPath, oidc: oidcButton(oidc, back) }))
    },
  })
  page(app, {
    method: 'POST',
    url: '/sign-in',
    policy: 'public',
    query: backQuery,
    body: z.object({ account: typed, password: typed }),
    perMinute: triesPerMinute,
    handler: async (visit, reply) => {
      const { back } = visit.query
      const { account, password } = visit.body
      const again = (mistakes: readonly Mistake[]): Answer => ({
        kind: 'page',
        status: 422,
        page: h(PasswordPage, {
          setting: signInSetting(visit, mistakes),
          account,
          said: undefined,
          enrolPath: withBack('/sign-in/first', back),
          oidc: oidcButton(oidc, back),
        }),
      })
      const empty = leftEmpty(visit.body, { account: '账号', password: '密码' })
      if (empty.length > 0) return again(empty)
      const answer = await door.showPassword({ account, password, ...callerOf(reply) })
      return follow({ app, reply, answer, back, profile: door.profile, field: 'account', again })
    },
  })
}

/** Why someone with a session stands at the door again; `inside` where they need not. */
async function whyHere<P extends string>(
  app: WebApp<P>,
  door: SignInDoor,
  reply: FastifyReply,
): Promise<string | undefined> {
  const token = tokenHeld(app, reply)
  if (token === '') return undefined
  const step = await door.stepOf(token)
  if (typeof step === 'object') return step.over === 'unknown' ? undefined : sessionEndSentences[step.over]
  if (step !== 'enter') return undefined
  // A term that ended by date ends no session, but opens the desk no more.
  return (await door.viewerOf(token)) ? 'inside' : noOfficeSentence
}
