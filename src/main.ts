import { createSecretKey } from 'node:crypto'
import { auditTrail } from '#store/audit/trail.ts'
import { beginReading } from '#store/database/one-reading.ts'
import { keyFile } from '#store/key-file.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { signInDoor } from '#store/sign-in/door.ts'
import { openStore, type Store } from '#store/store.ts'
import { newServer } from '#web/server.ts'
import { applicationDeskRoutes } from './desk/applications/routes.ts'
import { applicationsToday } from './desk/applications/today.ts'
import { auditRoutes } from './desk/audit/routes.ts'
import { authorityRoutes } from './desk/authorities/routes.ts'
import { importPolicies } from './desk/importing/policies.ts'
import { importingRoutes } from './desk/importing/routes.ts'
import { deskPolicies } from './desk/people/desk-policies.ts'
import { peopleRoutes } from './desk/people/routes.ts'
import { remedyDeskPolicies } from './desk/remedies/policies.ts'
import { remedyRoutes } from './desk/remedies/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { signInRoutes } from './desk/sign-in/routes.ts'
import { applicationRoutes } from './portal/application-routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { casePolicies } from './wiring/case-policies.ts'
import { caseWork } from './wiring/case-work.ts'
import { applicationsAtDesk } from './wiring/desk-applications.ts'
import { remediesAtDesk } from './wiring/desk-remedies.ts'
import { deskSource } from './wiring/desk-source.ts'
import type { DoorsConfig, House, HouseConfig } from './wiring/house-config.ts'
import { houseJobs, runWhileOpen } from './wiring/house-jobs.ts'
import { houseRooms } from './wiring/house-rooms.ts'
import { importingOf } from './wiring/importing.ts'
import { listen } from './wiring/listen.ts'
import { offeredMenu } from './wiring/offered-menu.ts'
import { oidcOf } from './wiring/oidc.ts'
import { portalSource } from './wiring/portal-reports.ts'
import { publicApplications } from './wiring/public-applications.ts'
import { databaseReady } from './wiring/readiness.ts'
import { remedyRecords } from './wiring/remedy-records.ts'
import { reminderJobs } from './wiring/reminder-jobs.ts'
import { stepOfReport } from './wiring/step-of-report.ts'
import { version } from './wiring/version.ts'

/** The front door: config → store → people → portal + desk. Throws `StoreRefusal` with a line for the operator. */
export async function openHouse(config: HouseConfig): Promise<House> {
  return openDoors(await openStore(config.store), config)
}

/** Both doors on a store that is open already, as after the first run. */
export async function openDoors(store: Store, config: DoorsConfig): Promise<House> {
  const { door, way } = await signInDoor(store, config.signIn)
  const people = peopleAdministration(way, caseWork(store, way))
  const policies = {
    ...deskPolicies(people, stepOfReport(store.db)),
    ...importPolicies(people),
    ...casePolicies(people, store),
    ...remedyDeskPolicies(people, remedyRecords(store)),
  }
  const app = await newServer({
    origin: config.origin,
    secret: createSecretKey(await keyFile(store.data, 'forms')),
    policies,
    viewerOf: offeredMenu(door.viewerOf, policies),
    signInPath: '/sign-in',
    readiness: [databaseReady(store)],
    trustedProxies: config.proxy ?? [],
    reading: beginReading,
    log: config.log,
  })
  const rooms = await houseRooms(store, way, app, config)
  const cases = applicationsAtDesk(store, rooms, people)
  const desk = { ...deskSource(store.db, way), applicationsToday: applicationsToday(cases) }
  const applications = await publicApplications(store, way, rooms, app, config.published)
  const portal = { ...portalSource(store.db, config.published), applications }
  portalRoutes(app, portal, version)
  await applicationRoutes(app, portal)
  deskRoutes(app, desk)
  await applicationDeskRoutes(app, cases, desk)
  remedyRoutes(app, remediesAtDesk(store, way, rooms, people, config), desk)
  signInRoutes(app, door, desk, oidcOf(app, way, config))
  peopleRoutes(app, people, desk)
  authorityRoutes(app, people, desk)
  auditRoutes(app, auditTrail(way), people, desk)
  await importingRoutes(app, await importingOf(store, app), desk)
  runWhileOpen(app, [...houseJobs(store, way), ...reminderJobs(store, way, rooms, app, config)])
  await listen(app, config)
  const close = () =>
    app.fastify
      .close()
      .finally(rooms.close)
      .finally(() => store.close())
  return { store, way, app, rooms, close }
}
