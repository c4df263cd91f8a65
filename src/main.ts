import { createSecretKey } from 'node:crypto'
import { auditTrail } from '#store/audit/trail.ts'
import { beginReading } from '#store/database/one-reading.ts'
import { keyFile } from '#store/key-file.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { signInDoor } from '#store/sign-in/door.ts'
import { openStore, type Store } from '#store/store.ts'
import { newServer } from '#web/server.ts'
import { movedRoute } from './desk/applications/moved/moved-route.ts'
import { applicationDeskRoutes } from './desk/applications/routes.ts'
import { applicationsToday } from './desk/applications/today.ts'
import { auditRoutes } from './desk/audit/routes.ts'
import { auditToday } from './desk/audit/today.ts'
import { authorityRoutes } from './desk/authorities/routes.ts'
import { calendarRoutes } from './desk/calendar/routes.ts'
import { healthPolicies } from './desk/health/policies.ts'
import { healthRoutes } from './desk/health/routes.ts'
import { importPolicies } from './desk/importing/policies.ts'
import { importingRoutes } from './desk/importing/routes.ts'
import { officeRoutes } from './desk/offices/routes.ts'
import { officesToday } from './desk/offices/today.ts'
import { deskPolicies } from './desk/people/desk-policies.ts'
import { peopleRoutes } from './desk/people/routes.ts'
import { remedyDeskPolicies } from './desk/remedies/policies.ts'
import { remedyRoutes } from './desk/remedies/routes.ts'
import { remediesToday } from './desk/remedies/today.ts'
import { deskRoutes } from './desk/routes.ts'
import { settingsRoutes } from './desk/settings/routes.ts'
import { signInRoutes } from './desk/sign-in/routes.ts'
import { applicationRoutes } from './portal/application-routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { portalSource } from './wiring/annual-report/portal-reports.ts'
import { stepOfReport } from './wiring/annual-report/step-of-report.ts'
import { casePolicies } from './wiring/applications/case-policies.ts'
import { applicationsAtDesk } from './wiring/applications/desk-applications.ts'
import { publicApplications } from './wiring/applications/public-applications.ts'
import { knowingAsOf } from './wiring/desk/as-of.ts'
import { officesAtDesk } from './wiring/desk/desk-offices.ts'
import { deskSource } from './wiring/desk/desk-source.ts'
import { offeredMenu } from './wiring/desk/offered-menu.ts'
import { onlyFor } from './wiring/desk/only-for.ts'
import { recentChanges } from './wiring/desk/recent-changes.ts'
import { workBook } from './wiring/desk/work-book.ts'
import { importingOf } from './wiring/importing/importing.ts'
import { houseJobs, runWhileOpen } from './wiring/jobs/house-jobs.ts'
import { remediesAtDesk } from './wiring/remedies/desk-remedies.ts'
import { remedyRecords, withoutFiles } from './wiring/remedies/remedy-records.ts'
import { reminderJobs } from './wiring/reminders/reminder-jobs.ts'
import { rulePolicies, rulesAtDesk } from './wiring/rules/desk-rules.ts'
import { examineHouse } from './wiring/serving/examine-house.ts'
import type { DoorsConfig, House, HouseConfig } from './wiring/serving/house-config.ts'
import { houseRooms } from './wiring/serving/house-rooms.ts'
import { listen } from './wiring/serving/listen.ts'
import { databaseReady } from './wiring/serving/readiness.ts'
import { oidcOf } from './wiring/sign-in/oidc.ts'
import { version } from './wiring/version.ts'

/** The front door: config → store → people → portal + desk. Throws `StoreRefusal` with a line for the operator. */
export async function openHouse(config: HouseConfig): Promise<House> {
  return openDoors(await openStore(config.store), config)
}

/** Both doors on a store that is open already, as after the first run. */
export async function openDoors(store: Store, config: DoorsConfig): Promise<House> {
  const { door, way } = await signInDoor(store, config.signIn)
  const people = peopleAdministration(way, workBook(store, way))
  const rules = rulesAtDesk(store, way, people)
  const policies = {
    ...deskPolicies(people, stepOfReport(store.db)),
    ...importPolicies(people),
    ...casePolicies(people, store),
    ...remedyDeskPolicies(people, remedyRecords(store, withoutFiles)),
    ...rulePolicies(people, rules, way),
    ...healthPolicies(people, way.district),
  }
  const app = await newServer({
    origin: config.origin,
    secret: createSecretKey(await keyFile(store.data, 'forms')),
    policies,
    viewerOf: offeredMenu(knowingAsOf(door.viewerOf, way), policies),
    signInPath: '/sign-in',
    readiness: [databaseReady(store)],
    trustedProxies: config.proxy ?? [],
    reading: beginReading,
    log: config.log,
  })
  const rooms = await houseRooms(store, way, app, config)
  const remedies = remediesAtDesk(store, way, rooms, people, config)
  const cases = applicationsAtDesk(store, { ...remedies, ...rooms }, people, recentChanges(store, way))
  const trail = auditTrail(way)
  const examine = examineHouse(store)
  const offices = officesAtDesk(store, way, rooms, remedies.remedies, people)
  const desk = {
    ...deskSource(store.db, way),
    officesToday: onlyFor(policies['annual-report.follow-progress'], officesToday(offices)),
    healthToday: onlyFor(policies['system.read-health'], examine),
    auditToday: onlyFor(policies['audit.read'], auditToday(trail, people)),
    applicationsToday: applicationsToday(cases),
    remediesToday: remediesToday(remedies),
  }
  const applications = await publicApplications(store, way, rooms, app, config.published)
  const portal = { ...portalSource(store.db, way, config.published), applications }
  portalRoutes(app, portal, version)
  await applicationRoutes(app, portal)
  deskRoutes(app, desk)
  await applicationDeskRoutes(app, cases, desk)
  movedRoute(app, cases, desk)
  await remedyRoutes(app, remedies, desk)
  officeRoutes(app, offices, desk)
  signInRoutes(app, door, desk, oidcOf(app, way, config))
  peopleRoutes(app, people, desk)
  authorityRoutes(app, people, desk)
  calendarRoutes(app, rules, desk)
  settingsRoutes(app, rules, desk)
  auditRoutes(app, trail, people, desk)
  healthRoutes(app, examine, desk)
  await importingRoutes(app, await importingOf(store, app, way), desk)
  runWhileOpen(app, [...houseJobs(store, way), ...reminderJobs(store, way, rooms, app, config)])
  await listen(app, config)
  return { store, way, app, rooms, close: () => app.fastify.close().finally(() => store.close()) }
}
