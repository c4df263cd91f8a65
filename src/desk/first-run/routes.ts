import { h } from 'preact'
import { z } from 'zod'
import { shown } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { keepToken, tokenHeld } from '../sign-in/caller.ts'
import { checkRoutes } from './check-routes.ts'
import { SetupCodePage } from './code-page.tsx'
import type { FirstRun } from './source.ts'
import { stepRoutes } from './step-routes.ts'
import { checkPath, type Form, firstOpen, firstRunPath, stepPath, steps } from './steps.ts'

/** Guesses of 80 bits are hopeless; this keeps them out of the log. */
const triesPerMinute = 20

/** All there is before an office is: whoever has the terminal's code sets it up; everyone else is told to wait. */
export function firstRunRoutes<P extends string>(app: WebApp<P>, firstRun: FirstRun): void {
  const forms = new Map<string, Form>()
  // Whoever comes by the address of a door that is not there yet is shown what is.
  for (const url of ['/', '/desk', '/sign-in'])
    page(app, {
      method: 'GET',
      url,
      policy: 'public',
      handler: () => ({ kind: 'see-other', to: firstRunPath }),
    })
  codeRoutes(app, firstRun, () => {
    const open = firstOpen(forms)
    return open ? stepPath(open) : checkPath
  })
  for (const step of steps) stepRoutes(app, firstRun, forms, step)
  checkRoutes(app, firstRun, forms)
}

function codeRoutes<P extends string>(app: WebApp<P>, { code }: FirstRun, next: () => string): void {
  page(app, {
    method: 'GET',
    url: firstRunPath,
    policy: 'public',
    handler: ({ view, token }, reply) =>
      code.holds(tokenHeld(app, reply))
        ? { kind: 'see-other', to: next() }
        : shown(h(SetupCodePage, { view, token: token(), mistakes: [] })),
  })
  page(app, {
    method: 'POST',
    url: firstRunPath,
    policy: 'public',
    body: z.object({ code: z.string().max(200).catch('') }),
    perMinute: triesPerMinute,
    handler: ({ view, token, body }, reply) => {
      const session = code.redeem(body.code)
      if (session === undefined) {
        const message = '启用码不对，或已经用过；请看终端里最新的一个，照样输入。'
        const mistakes = [{ field: 'code', message }]
        return { kind: 'page', status: 422, page: h(SetupCodePage, { view, token: token(), mistakes }) }
      }
      keepToken(app, reply, session)
      return { kind: 'see-other', to: next() }
    },
  })
}
