import { createSecretKey } from 'node:crypto'
import type { OpenWork } from '#office/authorities/people/open-work.ts'
import { keyFile } from '#store/key-file.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { signInDoor } from '#store/sign-in/door.ts'
import { openStore, type Store } from '#store/store.ts'
import { newServer } from '#web/server.ts'
import { importPolicies } from './desk/importing/policies.ts'
import { importingRoutes } from './desk/importing/routes.ts'
import { deskPolicies } from './desk/people/desk-policies.ts'
import { peopleRoutes } from './desk/people/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { signInRoutes } from './desk/sign-in/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { deskSource } from './wiring/desk-source.ts'
import type { DoorsConfig, House, HouseConfig } from './wiring/house-config.ts'
import { importingOf } from './wiring/importing.ts'
import { listen } from './wiring/listen.ts'
import { offeredMenu } from './wiring/offered-menu.ts'
import { oidcOf } from './wiring/oidc.ts'
import { portalSource } from './wiring/portal-reports.ts'
import { databaseReady } from './wiring/readiness.ts'
import { stepOfReport } from './wiring/step-of-report.ts'
import { version } from './wiring/version.ts'

/** The front door: config → store → people → portal + desk. Throws `StoreRefusal` with a line for the operator. */
export async function openHouse(config: HouseConfig): Promise<House> {
  return openDoors(await openStore(config.store), config)
}

/** Both doors on a store that is open already, as after the first run. */
export async function openDoors(store: Store, config: DoorsConfig): Promise<House> {
  const { door, way } = await signInDoor(store, config.signIn)
  const people = peopleAdministration(way, noOpenWork)
  const policies = { ...deskPolicies(people, stepOfReport(store.db)), ...importPolicies(people) }
  const app = await newServer({
    origin: config.origin,
    secret: createSecretKey(await keyFile(store.data, 'forms')),
    policies,
    viewerOf: offeredMenu(door.viewerOf, policies),
    signInPath: '/sign-in',
    readiness: [databaseReady(store)],
    log: config.log,
  })
  const desk = deskSource(store.db, way)
  portalRoutes(app, portalSource(store.db, config.published), version)
  deskRoutes(app, desk)
  signInRoutes(app, door, desk, oidcOf(app, way, config))
  peopleRoutes(app, people, desk)
  await importingRoutes(app, await importingOf(store, app), desk)
  await listen(app, config)
  return { store, way, app, close: () => app.fastify.close().finally(() => store.close()) }
}

/** No section keeps open work of its own yet: registers are taken over closed or counted as they are. */
const noOpenWork: OpenWork = () => []
