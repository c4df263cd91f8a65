import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { actionRoutes } from './action-routes.ts'
import { enrolRoute } from './enrol-route.ts'
import { listRoute } from './list-route.ts'
import { newPersonRoutes } from './new-person-routes.ts'
import { personRoute } from './person-route.ts'
import type { PeoplePolicy } from './policies.ts'

/** People, their offices and accounts, for colleagues to see and administrators to look after. */
export function peopleRoutes<P extends string>(
  app: WebApp<P | PeoplePolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  listRoute(app, people, desk)
  newPersonRoutes(app, people, desk)
  personRoute(app, people, desk)
  actionRoutes(app, people, desk)
  enrolRoute(app, people, desk)
}
