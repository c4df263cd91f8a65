import { createSecretKey } from 'node:crypto'
import { applicationDeskRoutes } from '#desk/applications/routes.ts'
import { applicationsToday } from '#desk/applications/today.ts'
import { importPolicies } from '#desk/importing/policies.ts'
import { deskPolicies } from '#desk/people/desk-policies.ts'
import { remedyDeskPolicies } from '#desk/remedies/policies.ts'
import { remedyRoutes } from '#desk/remedies/routes.ts'
import { remediesToday } from '#desk/remedies/today.ts'
import { deskRoutes } from '#desk/routes.ts'
import { signInRoutes } from '#desk/sign-in/routes.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { createDemoOffice } from '#store/people/demo-office.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { signInDoor } from '#store/sign-in/door.ts'
import { newServer } from '#web/server.ts'
import { stepOfReport } from '../../src/wiring/annual-report/step-of-report.ts'
import { casePolicies } from '../../src/wiring/applications/case-policies.ts'
import { applicationsAtDesk } from '../../src/wiring/applications/desk-applications.ts'
import { deskSource } from '../../src/wiring/desk/desk-source.ts'
import { workBook } from '../../src/wiring/desk/work-book.ts'
import { remediesAtDesk } from '../../src/wiring/remedies/desk-remedies.ts'
import { remedyRecords, withoutFiles } from '../../src/wiring/remedies/remedy-records.ts'
import { houseRooms } from '../../src/wiring/serving/house-rooms.ts'
import { site } from '../portal/public-site.ts'
import { password } from '../sign-in/office.ts'
import { day } from '../store/acts.ts'
import { scratch } from '../store/scratch.ts'

const published = { authority: demoAuthorities.bureau, site }

/** Applications, remedies and the yearly report as staff have them, on a real register and a calendar that the test turns. */
export async function wholeDesk(begin: string, port: number) {
  const origin = `http://localhost:${port}`
  const held = await scratch()
  const { store } = held
  let date: PlainDate = day(begin)
  let seconds = 0
  const { way, door } = await signInDoor(store, {
    district: demoAuthorities.district,
    profile: 'modern',
    secondFactor: 'demo-off',
    now: () => Date.parse(`${date}T01:00:00.000Z`) + 1000 * seconds++,
    today: () => date,
  })
  const passwords = Object.fromEntries(roleNames.map((role) => [role, password])) as Record<Role, string>
  await createDemoOffice(way, passwords, day('2025-01-01'))
  const people = peopleAdministration(way, workBook(store, way))
  const app = await newServer({
    origin,
    secret: createSecretKey(Buffer.alloc(32, 9)),
    policies: {
      ...deskPolicies(people, stepOfReport(store.db)),
      ...importPolicies(people),
      ...casePolicies(people, store),
      ...remedyDeskPolicies(people, remedyRecords(store, withoutFiles)),
    },
    viewerOf: door.viewerOf,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    // The browser shares the machine with the server: lag says nothing about load.
    limits: { lag: 0 },
  })
  const rooms = await houseRooms(store, way, app, { origin, published })
  const remedies = remediesAtDesk(store, way, rooms, people, { published })
  const cases = applicationsAtDesk(store, { ...remedies, ...rooms }, people)
  const desk = {
    ...deskSource(store.db, way),
    applicationsToday: applicationsToday(cases),
    remediesToday: remediesToday(remedies),
  }
  signInRoutes(app, door, desk)
  deskRoutes(app, desk)
  await applicationDeskRoutes(app, cases, desk)
  await remedyRoutes(app, remedies, desk)
  await app.fastify.listen({ port, host: '127.0.0.1' })
  return {
    origin,
    /** A morning of work; sessions of days before are over. */
    turnTo: (text: string) => {
      date = day(text)
      seconds = 0
    },
    close: async () => {
      await app.fastify.close()
      await held.close()
    },
  }
}
