import { createSecretKey } from 'node:crypto'
import { applicationDeskRoutes } from '#desk/applications/routes.ts'
import { applicationsToday } from '#desk/applications/today.ts'
import { importPolicies } from '#desk/importing/policies.ts'
import { officeRoutes } from '#desk/offices/routes.ts'
import { officesToday } from '#desk/offices/today.ts'
import { deskPolicies } from '#desk/people/desk-policies.ts'
import { peopleRoutes } from '#desk/people/routes.ts'
import { remedyDeskPolicies } from '#desk/remedies/policies.ts'
import { deskRoutes } from '#desk/routes.ts'
import { signInRoutes } from '#desk/sign-in/routes.ts'
import { inspectUpload } from '#documents/inspect/inspect.ts'
import { leaksOf } from '#documents/inspect/leaks/leaks-of.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import type { WebApp } from '#web/app.ts'
import { newServer } from '#web/server.ts'
import { stepOfReport } from '../../src/wiring/annual-report/step-of-report.ts'
import { casePolicies } from '../../src/wiring/applications/case-policies.ts'
import { caseWork } from '../../src/wiring/applications/case-work.ts'
import { applicationsAtDesk } from '../../src/wiring/applications/desk-applications.ts'
import { officesAtDesk } from '../../src/wiring/desk/desk-offices.ts'
import { deskSource } from '../../src/wiring/desk/desk-source.ts'
import { onlyFor } from '../../src/wiring/desk/only-for.ts'
import type { Inspector } from '../../src/wiring/files/file-room.ts'
import { remedyRecords, withoutFiles } from '../../src/wiring/remedies/remedy-records.ts'
import { remedyRoom } from '../../src/wiring/remedies/remedy-room.ts'
import { roomsOf } from '../../src/wiring/rooms.ts'
import { type Browser, origin as siteOrigin, tokenIn } from '../sign-in/desk-site.ts'
import { testOffice } from '../sign-in/office.ts'

export type CaseDeskSite = Awaited<ReturnType<typeof caseDeskSite>>

const inspecting: Inspector = { inspect: inspectUpload, leaksOf }

/** The desk with its applications on a real register, and the demonstration's people. It does not listen. */
export async function caseDeskSite(origin = siteOrigin) {
  const office = await testOffice('demo-off')
  const { store } = office.scratch
  const people = peopleAdministration(office.way, caseWork(store, office.way))
  const troubles: unknown[] = []
  const rooms = await roomsOf(store, office.way, {
    inspector: inspecting,
    head: {
      contactOf: () => undefined,
      online: { track: 'gk.example.gov.cn/track', answer: 'gk.example.gov.cn/answer' },
    },
    trouble: (error) => void troubles.push(error),
  })
  const policies = {
    ...deskPolicies(people, stepOfReport(store.db)),
    ...importPolicies(people),
    ...casePolicies(people, store),
    ...remedyDeskPolicies(people, remedyRecords(store, withoutFiles)),
  }
  const app = await newServer({
    origin,
    secret: createSecretKey(Buffer.alloc(32, 4)),
    policies,
    viewerOf: office.door.viewerOf,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
    // Browsers of tests share the machine with the server: lag says nothing about load.
    limits: { lag: 0 },
  })
  const head = { contactOf: () => undefined }
  const remedies = remedyRoom({ store, way: office.way, ...rooms, head })
  const cases = applicationsAtDesk(store, rooms, people)
  const offices = officesAtDesk(store, office.way, rooms, remedies, people)
  const desk = {
    ...deskSource(store.db, office.way),
    applicationsToday: applicationsToday(cases),
    officesToday: onlyFor(policies['annual-report.follow-progress'], officesToday(offices)),
  }
  signInRoutes(app, office.door, desk)
  peopleRoutes(app, people, desk)
  deskRoutes(app, desk)
  await applicationDeskRoutes(app, cases, desk)
  officeRoutes(app, offices, desk)
  const close = async () => {
    await app.fastify.close()
    await rooms.close()
    await office.close()
  }
  return { app, office, rooms, remedies, troubles, close }
}

interface SentFile {
  readonly name: string
  readonly bytes: string | Uint8Array<ArrayBuffer>
}

/** Sends a form the way a browser sends one that may hold files, with the token of the page it stands on. */
export async function sendForm(
  { app }: { readonly app: Pick<WebApp<never>, 'fastify'> },
  from: Browser,
  page: string,
  fields: Readonly<Record<string, string>>,
  files: readonly SentFile[] = [],
  action = page,
) {
  const { body } = await from.open(page)
  const form = new FormData()
  const hidden = Object.fromEntries(hiddenIn(body))
  for (const [name, value] of Object.entries({ ...hidden, _token: tokenIn(body), ...fields }))
    form.append(name, value)
  for (const { name, bytes } of files) form.append('file', new Blob([bytes]), name)
  const encoded = new Response(form)
  const answer = await app.fastify.inject({
    method: 'POST',
    url: action,
    remoteAddress: '10.1.2.3',
    headers: {
      origin: siteOrigin,
      cookie: [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location?.toString() ?? '' }
}

/** What a page sends along without anybody typing it. */
export function hiddenIn(body: string): readonly (readonly [string, string])[] {
  return [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
}

/** The messages of the summary above a form that came back. */
export function mistakesIn(body: string): readonly string[] {
  const summary = /<div class="error-summary"[\s\S]*?<\/ul>/u.exec(body)?.[0] ?? ''
  return [...summary.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/gu)].map(
    ([, field, message]) => `${field}: ${message}`,
  )
}
