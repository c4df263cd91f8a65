import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { officeCaseRoutes } from './case-routes.ts'
import { officeLinesRoute } from './lines-route.ts'
import { officesRoute } from './list-route.ts'
import { officePaperRoutes } from './paper-routes.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'

/** What a supervising authority sees of those under it (条例 art. 47, 51): figures, lines, and cases it called for. */
export function officeRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  officesRoute(app, source, desk)
  officeLinesRoute(app, source, desk)
  officeCaseRoutes(app, source, desk)
  officePaperRoutes(app, source, desk)
}
