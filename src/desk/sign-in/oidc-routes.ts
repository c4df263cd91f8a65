import { h } from 'preact'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { OidcDoor } from '#office/sign-in/oidc-door.ts'
import type { View } from '#ui/document.tsx'
import type { Mistake } from '#ui/error-summary.tsx'
import { type Answer, shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { cookieName, cookieOptions } from '#web/cookies.ts'
import { page } from '#web/page.ts'
import { callerOf, keepToken } from './caller.ts'
import { follow } from './follow.ts'
import { OidcArrivedPage } from './oidc-arrived-page.tsx'
import { oidcButton, oidcPath } from './oidc-button.ts'
import { PasswordPage } from './password-page.tsx'
import { pathOf, withBack } from './steps.ts'
import { backQuery, type Drawn, signInSetting, triesPerMinute } from './visit.ts'

/** One sentence whatever went wrong, or it would tell a stranger which accounts exist. */
export const oidcWrongSentence =
  '没有登录成功；请再试一次，或用账号和密码登录。一直不成功，请联系本单位的安全管理员。'

export function oidcRoutes<P extends string>(app: WebApp<P>, door: SignInDoor, oidc: OidcDoor): void {
  departure(app, oidc)
  callback(app, door, oidc)
}

/** To the provider. A link and no form: a form may send nobody to another site (`form-action`). */
function departure<P extends string>(app: WebApp<P>, oidc: OidcDoor): void {
  page(app, {
    method: 'GET',
    url: oidcPath,
    policy: 'public',
    query: backQuery,
    perMinute: triesPerMinute,
    handler: async ({ query: { back } }, reply) => {
      reply.header('Cache-Control', 'no-store')
      const leaving = await oidc.begin(back)
      if (!leaving) return { kind: 'see-other', to: withBack('/sign-in', back) }
      reply.setCookie(cookieName('oidc', app.https), leaving.kept, cookieOptions('oidc', app.https))
      return { kind: 'see-other', to: leaving.to }
    },
  })
}

/** Back from the provider; what the browser kept for the trip is good for one return. */
function callback<P extends string>(app: WebApp<P>, door: SignInDoor, oidc: OidcDoor): void {
  const cookie = cookieName('oidc', app.https)
  const { maxAge: _lasts, ...cleared } = cookieOptions('oidc', app.https)
  page(app, {
    method: 'GET',
    url: `${oidcPath}/callback`,
    policy: 'public',
    perMinute: triesPerMinute,
    handler: async (visit, reply) => {
      reply.header('Cache-Control', 'no-store')
      reply.clearCookie(cookie, cleared)
      const kept = reply.request.cookies[cookie] ?? ''
      const query = new URL(visit.path, app.config.origin).search.slice(1)
      const { answer, back = '/desk' } = await oidc.finish({ kept, query, ...callerOf(reply) })
      if (answer.kind === 'next') {
        keepToken(app, reply, answer.token)
        const to = new URL(pathOf(answer.step, back), app.config.origin)
        // A redirect would still count as come from the provider, and bring no session cookie (SameSite=Strict).
        reply.header('Refresh', `0; url=${to.pathname}${to.search}`)
        return arrived(visit.view, `${to.pathname}${to.search}`)
      }
      const again = (mistakes: readonly Mistake[]) => signInAgain(visit, back, oidc, mistakes)
      if (answer.kind === 'wrong') return again([{ field: 'account', message: oidcWrongSentence }])
      return follow({ app, reply, answer, back, profile: door.profile, field: 'account', again })
    },
  })
}

function arrived(view: View, to: string): Answer {
  return shown(h(OidcArrivedPage, { view, to }))
}

function signInAgain(visit: Drawn, back: string, oidc: OidcDoor, [mistake]: readonly Mistake[]): Answer {
  const setting = signInSetting({ ...visit, path: withBack('/sign-in', back) }, [])
  const enrolPath = withBack('/sign-in/first', back)
  // Nothing that was typed here is wrong: what happened stands above the form, and no field is marked.
  const said = mistake && ({ state: 'error', sentence: mistake.message } as const)
  const props = { setting, account: '', said, enrolPath, oidc: oidcButton(oidc, back) }
  return { kind: 'page', status: 422, page: h(PasswordPage, props) }
}
