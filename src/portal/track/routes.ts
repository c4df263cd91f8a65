import type { WebApp } from '#web/app.ts'
import { enterRoutes } from '../guests/enter-routes.ts'
import { letterRoutes } from '../guests/letter-routes.ts'
import { trackPath } from '../guests/paths.ts'
import type { Applications, PortalSource } from '../source.ts'
import { caseRoutes } from './case-routes.ts'
import { formRoutes } from './form-routes.ts'
import { rateStep } from './rate-step.tsx'
import { reasonsStep } from './reasons-step.tsx'
import { supplementStep } from './supplement-step.tsx'
import { withdrawStep } from './withdraw-step.tsx'

/** Following up an application by number and code. */
export function trackRoutes<P extends string>(
  app: WebApp<P>,
  source: PortalSource,
  applications: Applications,
): void {
  enterRoutes(app, source, applications)
  caseRoutes(app, source, applications)
  letterRoutes(app, applications, trackPath)
  formRoutes(app, source, applications, supplementStep)
  formRoutes(app, source, applications, reasonsStep)
  formRoutes(app, source, applications, withdrawStep)
  formRoutes(app, source, applications, rateStep)
}
