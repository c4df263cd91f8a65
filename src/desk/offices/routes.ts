import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { officeCaseRoutes } from './case-routes.ts'
import { officeLinesRoute } from './lines-route.ts'
import { officesRoute } from './list-route.ts'
import { officePaperRoutes } from './paper-routes.ts'
import { officeRemedyRoutes } from './remedies/routes.ts'
import { reportsOverviewRoutes } from './reports/overview-routes.ts'
import { officeReportRoutes } from './reports/report-routes.ts'
import { rollUpRoutes } from './reports/roll-up-routes.ts'
import type { OfficePolicy, OfficesAtDesk } from './source.ts'

/** What a supervising authority sees of those under it (条例 art. 47, 51): figures, lines, what it called for, and their reports. */
export function officeRoutes<P extends string>(
  app: WebApp<P | OfficePolicy>,
  source: OfficesAtDesk,
  desk: DeskSource,
): void {
  officesRoute(app, source, desk)
  officeLinesRoute(app, source, desk)
  officeCaseRoutes(app, source, desk)
  officePaperRoutes(app, source, desk)
  reportsOverviewRoutes(app, source, desk)
  officeReportRoutes(app, source, desk)
  rollUpRoutes(app, source, desk)
  officeRemedyRoutes(app, source, desk)
}
