import type { SignInDoor } from '#office/sign-in/door.ts'
import type { OidcDoor } from '#office/sign-in/oidc-door.ts'
import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { codeRoutes } from './code-routes.ts'
import { enrolmentRoutes } from './enrolment-routes.ts'
import { newPasswordRoutes } from './new-password-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { ownPasswordRoutes } from './own-password-routes.ts'
import { passwordRoutes } from './password-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { signOutRoute } from './sign-out-route.ts'

/** The way into the desk, step by step, and out of it. `oidc`: the way by a provider, where the office has one. */
export function signInRoutes<P extends string>(
  app: WebApp<P>,
  door: SignInDoor,
  desk: DeskSource,
  oidc?: OidcDoor,
): void {
  passwordRoutes(app, door, oidc)
  if (oidc) oidcRoutes(app, door, oidc)
  codeRoutes(app, door)
  enrolmentRoutes(app, door)
  newPasswordRoutes(app, door)
  secondFactorRoutes(app, door)
  ownPasswordRoutes(app, door, desk)
  signOutRoute(app, door, desk.signOutPath)
}
