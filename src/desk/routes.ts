import type { WebApp } from '#web/app.ts'
import { annualReportRoutes } from './annual-report/routes.ts'
import type { DeskPolicy } from './policies.ts'
import { sectionRoutes } from './sections/routes.ts'
import type { DeskSource } from './source.ts'
import { todayRoutes } from './today/routes.ts'

/** The staff's door. */
export function deskRoutes<P extends string>(app: WebApp<P | DeskPolicy>, source: DeskSource): void {
  todayRoutes(app, source)
  sectionRoutes(app, source)
  annualReportRoutes(app, source)
}
