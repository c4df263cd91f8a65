import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { SignInDoor } from '#office/sign-in/door.ts'
import type { SignInStep } from '#office/sign-in/steps.ts'
import type { View } from '#ui/document.tsx'
import type { Mistake } from '#ui/error-summary.tsx'
import type { Answer } from '#web/answer.ts'
import type { WebApp } from '#web/app.ts'
import { localPath } from '#web/view.ts'
import { tokenHeld } from './caller.ts'
import type { SignInSetting } from './frame.tsx'
import { pathOf, withBack } from './steps.ts'

/** Where to go once signed in: only to the desk, never back into the sign-in itself. */
export const backQuery = z.object({
  back: localPath.refine((path) => path === '/desk' || path.startsWith('/desk/')).catch('/desk'),
})

/** Tries one address may make in a minute here: a whole office may come in behind one at half past eight. */
export const triesPerMinute = 120

/** Words typed into a form. Passwords are taken as typed, so nothing is trimmed here. */
export const typed = z.string().max(1000).catch('')

export interface Drawn {
  readonly view: View
  readonly path: string
  readonly token: () => string
}

export function signInSetting({ view, path, token }: Drawn, mistakes: readonly Mistake[]): SignInSetting {
  return { view, path, token: token(), mistakes }
}

/** Where someone belongs who opens the page of a step that is not theirs now; undefined where it is. */
export async function elsewhere(
  app: Pick<WebApp<never>, 'https'>,
  door: SignInDoor,
  reply: FastifyReply,
  here: readonly SignInStep[],
  back: string,
): Promise<Answer | undefined> {
  const step = await door.stepOf(tokenHeld(app, reply))
  if (typeof step === 'object') return { kind: 'see-other', to: withBack('/sign-in', back) }
  return here.includes(step) ? undefined : { kind: 'see-other', to: pathOf(step, back) }
}
