import { createSecretKey } from 'node:crypto'
import { sql } from 'kysely'
import type { OpenWork } from '#office/authorities/people/open-work.ts'
import { keyFile } from '#store/key-file.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { signInDoor } from '#store/sign-in/door.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import { openStore, type Store } from '#store/store.ts'
import { newServer } from '#web/server.ts'
import { deskPolicies } from './desk/people/desk-policies.ts'
import { peopleRoutes } from './desk/people/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { signInRoutes } from './desk/sign-in/routes.ts'
import { portalRoutes } from './portal/routes.ts'
import { deskSource } from './wiring/desk-source.ts'
import type { HouseConfig } from './wiring/house-config.ts'
import { portalSource } from './wiring/portal-reports.ts'
import { stepOfReport } from './wiring/step-of-report.ts'
import { version } from './wiring/version.ts'

/** The open house. `close` lets requests under way finish, then the database. */
export interface House {
  readonly store: Store
  readonly way: Doorway
  readonly app: Awaited<ReturnType<typeof newServer>>
  close(): Promise<void>
}

/** The front door: config → store → people → portal + desk. Throws `StoreRefusal` with a line for the operator. */
export async function openHouse(config: HouseConfig): Promise<House> {
  const store = await openStore(config.store)
  const { door, way } = await signInDoor(store, config.signIn)
  const people = peopleAdministration(way, noOpenWork)
  const app = await newServer({
    origin: config.origin,
    secret: createSecretKey(await keyFile(store.data, 'forms')),
    policies: deskPolicies(people, stepOfReport(store.db)),
    viewerOf: door.viewerOf,
    signInPath: '/sign-in',
    readiness: [{ name: 'database', works: () => answers(store) }],
    log: config.log,
  })
  const desk = deskSource(store.db, way)
  portalRoutes(app, portalSource(store.db, config.published), version)
  deskRoutes(app, desk)
  signInRoutes(app, door, desk)
  peopleRoutes(app, people, desk)
  await app.fastify.listen({ port: config.port, host: config.host })
  return { store, way, app, close: () => app.fastify.close().finally(() => store.close()) }
}

/** No section keeps open work of its own yet: registers are taken over closed or counted as they are. */
const noOpenWork: OpenWork = () => []

async function answers({ db }: Store): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
}
