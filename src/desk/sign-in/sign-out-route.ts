import type { SignInDoor } from '#office/sign-in/door.ts'
import type { WebApp } from '#web/app.ts'
import { page } from '#web/page.ts'
import { callerOf, forgetToken, tokenHeld } from './caller.ts'

/** Out, whatever the session's state; a form that is sent, never a link that another site could hide in a picture. */
export function signOutRoute<P extends string>(app: WebApp<P>, door: SignInDoor, url: string): void {
  page(app, {
    method: 'POST',
    url,
    policy: 'public',
    handler: async (_visit, reply) => {
      await door.signOut(tokenHeld(app, reply), callerOf(reply))
      forgetToken(app, reply)
      return { kind: 'see-other', to: '/sign-in?out=1' }
    },
  })
}
