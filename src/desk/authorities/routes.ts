import type { PeopleAdministration } from '#office/authorities/people/administration.ts'
import type { WebApp } from '#web/app.ts'
import type { DeskSource } from '../source.ts'
import { authorityRoute } from './authority-route.ts'
import { changeRoutes } from './change-routes.ts'
import { listRoute } from './list-route.ts'
import { newAuthorityRoutes } from './new-routes.ts'
import type { AuthorityPolicy } from './policies.ts'

/** The tree of authorities, for everyone to see and for the system administrator to change. */
export function authorityRoutes<P extends string>(
  app: WebApp<P | AuthorityPolicy>,
  people: PeopleAdministration,
  desk: DeskSource,
): void {
  listRoute(app, people, desk)
  authorityRoute(app, people, desk)
  newAuthorityRoutes(app, people, desk)
  changeRoutes(app, people, desk)
}
