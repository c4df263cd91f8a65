import { createSecretKey } from 'node:crypto'
import { movedRoute } from '#desk/applications/moved/moved-route.ts'
import { applicationDeskRoutes } from '#desk/applications/routes.ts'
import { calendarRoutes } from '#desk/calendar/routes.ts'
import { importPolicies } from '#desk/importing/policies.ts'
import { deskPolicies } from '#desk/people/desk-policies.ts'
import { settingsRoutes } from '#desk/settings/routes.ts'
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
import { recentChanges } from '../../src/wiring/desk/recent-changes.ts'
import { roomsOf } from '../../src/wiring/rooms.ts'
import { rulePolicies, rulesAtDesk } from '../../src/wiring/rules/desk-rules.ts'
import { officeRules } from '../../src/wiring/rules/office-rules.ts'
import { origin as siteOrigin } from '../sign-in/desk-site.ts'
import { password } from '../sign-in/office.ts'
import { day } from '../store/acts.ts'
import { scratch } from '../store/scratch.ts'

export type RulesDesk = Awaited<ReturnType<typeof rulesDesk>>

/** Takes whatever it is given for a text, so that a test need not make a real paper. */
const credulous = { inspect: async () => ({ ok: true, media: 'txt' }) as const, leaksOf: async () => [] }

/** The desk with what an office decides beside the law, on a real register and a calendar that the test turns. It does not listen. */
export async function rulesDesk(begin: string, origin = siteOrigin) {
  const held = await scratch()
  const { store } = held
  let date: PlainDate = day(begin)
  // Sessions do not end because a test turns the calendar.
  const start = Date.parse(`${begin}T01:00:00.000Z`)
  let seconds = 0
  const { way, door } = await signInDoor(store, {
    district: demoAuthorities.district,
    profile: 'modern',
    secondFactor: 'demo-off',
    now: () => start + 1000 * seconds++,
    today: () => date,
  })
  const passwords = Object.fromEntries(roleNames.map((role) => [role, password])) as Record<Role, string>
  await createDemoOffice(way, passwords, day('2025-01-01'))
  const people = peopleAdministration(way)
  const rooms = await roomsOf(store, way, {
    inspector: credulous,
    head: {
      contactOf: () => undefined,
      online: { track: 'gk.example.gov.cn/track', answer: 'gk.example.gov.cn/answer' },
    },
    rules: officeRules(store, way),
    trouble: (error) => {
      throw error
    },
  })
  const rules = rulesAtDesk(store, way, people)
  const app = await newServer({
    origin,
    secret: createSecretKey(Buffer.alloc(32, 7)),
    policies: {
      ...deskPolicies(people, stepOfReport(store.db)),
      ...casePolicies(people, store),
      ...importPolicies(people),
      ...rulePolicies(people, rules, way),
    },
    viewerOf: door.viewerOf,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    // Browsers of tests share the machine with the server: lag says nothing about load.
    limits: { lag: 0 },
  })
  const cases = applicationsAtDesk(store, rooms, people, recentChanges(store, way))
  const desk = deskSource(store.db, way)
  signInRoutes(app, door, desk)
  await applicationDeskRoutes(app, cases, desk)
  movedRoute(app, cases, desk)
  calendarRoutes(app, rules, desk)
  settingsRoutes(app, rules, desk)
  return {
    app,
    store,
    owner: held.owner,
    way,
    rooms,
    rules,
    turnTo: (text: string) => {
      date = day(text)
    },
    close: async () => {
      await app.fastify.close()
      await rooms.close()
      await held.close()
    },
  }
}

/** The form of 2027 as one administrator would type it: a notice made up for these tests. */
export const notice2027: Readonly<Record<string, string>> = {
  year: '2027',
  number: '国办发明电〔2026〕0号',
  source: 'https://www.gov.cn/zhengce/zhengceku/202612/content_0.htm',
  published: '2026-12-12',
  count: '7',
  'name-0': '元旦',
  'from-0': '2027-01-01',
  'to-0': '2027-01-03',
  'makeUp-0': '2027-01-09',
  'name-1': '春节',
  'from-1': '2027-02-05',
  'to-1': '2027-02-12',
  'makeUp-1': '2027-01-31、2027-02-20',
  'name-2': '清明节',
  'from-2': '2027-04-03',
  'to-2': '2027-04-05',
  'name-3': '劳动节',
  'from-3': '2027-05-01',
  'to-3': '2027-05-05',
  'makeUp-3': '2027-05-08',
  'name-4': '端午节',
  'from-4': '2027-06-09',
  'name-5': '中秋节',
  'from-5': '2027-09-15',
  'name-6': '国庆节',
  'from-6': '2027-10-01',
  'to-6': '2027-10-07',
  'makeUp-6': '2027-09-26、2027-10-09',
}
