import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { entryRoutes } from './entry-routes.ts'
import type { CalendarPolicy } from './policies.ts'
import type { CalendarAtDesk } from './source.ts'
import { yearRoutes } from './year-routes.ts'

/** 节假日安排: for everyone to see, for the system administrator to enter and the security administrator to confirm. */
export function calendarRoutes<P extends string>(
  app: WebApp<P | CalendarPolicy>,
  source: CalendarAtDesk,
  desk: DeskSource,
): void {
  entryRoutes(app, source, desk)
  yearRoutes(app, source, desk)
}
