import type { WebApp } from '#web/app.ts'
import { aboutRoutes } from './about/routes.ts'
import { annualReportDataRoutes } from './annual-reports/data-routes.ts'
import { annualReportRoutes } from './annual-reports/routes.ts'
import { applyPageRoute } from './apply/routes.ts'
import { columnRoutes } from './columns/routes.ts'
import { developerRoutes } from './developers/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { PortalSource } from './source.ts'

/** The public door. `version` is the program's own, for the interface description. */
export function portalRoutes<P extends string>(app: WebApp<P>, source: PortalSource, version: string): void {
  homeRoutes(app, source)
  columnRoutes(app, source)
  annualReportRoutes(app, source)
  annualReportDataRoutes(app, source)
  applyPageRoute(app, source)
  searchRoutes(app, source)
  aboutRoutes(app, source)
  developerRoutes(app, source, version)
}
