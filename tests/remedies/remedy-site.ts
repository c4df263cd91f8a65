import { createSecretKey } from 'node:crypto'
import { join } from 'node:path'
import { applicationDeskRoutes } from '#desk/applications/routes.ts'
import { deskPolicies } from '#desk/people/desk-policies.ts'
import { peopleRoutes } from '#desk/people/routes.ts'
import { remedyDeskPolicies } from '#desk/remedies/policies.ts'
import { remedyRoutes } from '#desk/remedies/routes.ts'
import { remediesToday } from '#desk/remedies/today.ts'
import { deskRoutes } from '#desk/routes.ts'
import { signInRoutes } from '#desk/sign-in/routes.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Actor } from '#office/applications/commands/situation.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { RemedyRoom } from '#office/remedies/room.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { newServer } from '#web/server.ts'
import { stepOfReport } from '../../src/wiring/annual-report/step-of-report.ts'
import { casePolicies } from '../../src/wiring/applications/case-policies.ts'
import { rulesByDefault } from '../../src/wiring/applications/case-situation.ts'
import { applicationsAtDesk } from '../../src/wiring/applications/desk-applications.ts'
import { deskSource } from '../../src/wiring/desk/desk-source.ts'
import { workBook } from '../../src/wiring/desk/work-book.ts'
import { remedyRecords, withoutFiles } from '../../src/wiring/remedies/remedy-records.ts'
import { remedyRoom } from '../../src/wiring/remedies/remedy-room.ts'
import { type Rooms, roomsOf } from '../../src/wiring/rooms.ts'
import { type Browser, origin, signedInBrowser } from '../sign-in/desk-site.ts'
import { type TestOffice, testOffice } from '../sign-in/office.ts'

export const bureau = demoAuthorities.bureau

/** The desk's pages on remedies over a real database, with the demonstration's office. It does not listen. */
export type RemedySite = Awaited<ReturnType<typeof remedySite>>

export async function remedySite(at = origin) {
  const office = await testOffice('demo-off')
  const { way, door, scratch } = office
  const { store } = scratch
  const troubles: unknown[] = []
  const rooms = await roomsOf(store, way, {
    inspector: { inspect: async () => ({ ok: true, media: 'txt' }), leaksOf: async () => [] },
    head: { contactOf: () => undefined },
    trouble: (error) => void troubles.push(error),
  })
  const remedies = remedyRoom({
    store,
    way,
    cases: rooms.cases,
    rules: rulesByDefault,
    head: { contactOf: () => undefined },
    files: rooms.files,
  })
  const people = peopleAdministration(way, workBook(store, way))
  const app = await newServer({
    origin: at,
    secret: createSecretKey(Buffer.alloc(32, 5)),
    policies: {
      ...deskPolicies(people, stepOfReport(store.db)),
      ...casePolicies(people, store),
      ...remedyDeskPolicies(people, remedyRecords(store, withoutFiles)),
    },
    viewerOf: door.viewerOf,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    // Browsers of tests share the machine with the server: lag says nothing about load.
    limits: { lag: 0 },
  })
  const atDesk = { remedies, people, files: rooms.files, uploads: join(store.data, 'uploads-remedies') }
  const desk = { ...deskSource(store.db, way), remediesToday: remediesToday(atDesk) }
  signInRoutes(app, door, desk)
  peopleRoutes(app, people, desk)
  await remedyRoutes(app, atDesk, desk)
  await applicationDeskRoutes(app, applicationsAtDesk(store, { ...rooms, remedies }, people), desk)
  deskRoutes(app, desk)
  const close = async () => {
    await app.fastify.close()
    await rooms.close()
    await office.close()
  }
  return { app, office, people, rooms, remedies, store, troubles, close }
}

/** Signs someone of the demonstration in. */
export function browserFor(site: RemedySite, role: Role, at: number): Promise<Browser> {
  return signedInBrowser(site as unknown as Parameters<typeof signedInBrowser>[0], role, `10.9.0.${at}`)
}

export function actorOf(role: Role): Actor {
  return { kind: 'staff', asking: { person: demoPersonId(role), seats: [{ role, relation: 'own' }] } }
}

export type { RemedyRoom, Rooms, TestOffice }

/** A step of the application on the case as it stands; throws with the reason where it is refused. */
export async function step<Id extends StepId>(
  { rooms }: Pick<RemedySite, 'rooms'>,
  number: string,
  id: Id,
  payload: PayloadOf<Id>,
  role: Role = 'handler',
): Promise<CaseRecord> {
  const record = await rooms.cases.find(bureau, number)
  const version = record?.acts.length ?? 0
  const taken = await rooms.cases.take(
    bureau,
    number,
    { step: id, payload, version, files: [] },
    actorOf(role),
  )
  if (!taken?.ok) throw new Error(`${id} refused: ${JSON.stringify(taken)}`)
  return taken.record
}
