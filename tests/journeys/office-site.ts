import { createSecretKey } from 'node:crypto'
import { type ImportPolicy, importPolicies } from '#desk/importing/policies.ts'
import { importingRoutes } from '#desk/importing/routes.ts'
import type { Importing } from '#desk/importing/source.ts'
import { deskPolicies } from '#desk/people/desk-policies.ts'
import type { PeoplePolicy } from '#desk/people/policies.ts'
import type { DeskPolicy } from '#desk/policies.ts'
import { deskRoutes } from '#desk/routes.ts'
import { signInRoutes } from '#desk/sign-in/routes.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import type { WebApp } from '#web/app.ts'
import { newServer } from '#web/server.ts'
import { stepOfReport } from '../../src/wiring/annual-report/step-of-report.ts'
import { deskSource } from '../../src/wiring/desk/desk-source.ts'
import { importingOf } from '../../src/wiring/importing/importing.ts'
import { type Browser, origin, tokenIn } from '../sign-in/desk-site.ts'
import { type TestOffice, testOffice } from '../sign-in/office.ts'

export interface OfficeSite {
  readonly app: WebApp<DeskPolicy | PeoplePolicy | ImportPolicy>
  readonly office: TestOffice
  readonly importing: Importing
  close(): Promise<void>
}

/** The desk over a real register, with what it takes over. It does not listen. */
export async function officeSite(): Promise<OfficeSite> {
  const office = await testOffice('demo-off')
  const { store } = office.scratch
  const people = peopleAdministration(office.way)
  const app = await newServer({
    origin,
    secret: createSecretKey(Buffer.alloc(32, 6)),
    policies: { ...deskPolicies(people, stepOfReport(store.db)), ...importPolicies(people) },
    viewerOf: office.door.viewerOf,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
  })
  const desk = deskSource(store.db, office.way)
  const importing = await importingOf(store, app, office.way)
  deskRoutes(app, desk)
  signInRoutes(app, office.door, desk)
  await importingRoutes(app, importing, desk)
  const close = async () => {
    await app.fastify.close()
    await office.close()
  }
  return { app, office, importing, close }
}

interface Sent {
  readonly name: string
  readonly bytes: string | Uint8Array<ArrayBuffer>
}

/** Sends a form with files, with the token of the page it stands on unless another is given. */
export async function upload(
  { app }: Pick<OfficeSite, 'app'>,
  from: Browser,
  url: string,
  files: readonly Sent[],
  fields: Readonly<Record<string, string>> = {},
) {
  const { body } = await from.open(url)
  const form = new FormData()
  for (const [name, value] of Object.entries({ _token: tokenIn(body), ...fields })) form.append(name, value)
  for (const { name, bytes } of files) form.append('file', new Blob([bytes]), name)
  const encoded = new Response(form)
  const answer = await app.fastify.inject({
    method: 'POST',
    url,
    remoteAddress: '10.1.2.3',
    headers: {
      origin,
      cookie: [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': encoded.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
  return {
    status: answer.statusCode,
    body: answer.body,
    to: answer.headers.location?.toString() ?? '',
  }
}

/** The one line at the field of a form that came back. */
export function lineIn(body: string): string {
  return /<a href="#[a-z]+">([^<]+)<\/a>/u.exec(body.slice(body.indexOf('error-summary')))?.[1] ?? ''
}
