import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { remedyListRoute } from './list/list-route.ts'
import { remedyMatterRoutes } from './matter/matter-routes.ts'
import { newRemedyRoutes } from './new/new-routes.ts'
import type { RemediesAtDesk, RemedyPolicy } from './source.ts'
import { remedyStepRoutes } from './steps/step-routes.ts'

/** Reconsiderations and lawsuits: the list, the matters, their steps and papers. */
export function remedyRoutes<P extends string>(
  app: WebApp<P | RemedyPolicy>,
  source: RemediesAtDesk,
  desk: DeskSource,
): void {
  remedyListRoute(app, source, desk)
  newRemedyRoutes(app, source, desk)
  remedyMatterRoutes(app, source, desk)
  remedyStepRoutes(app, source, desk)
}
