import { createSecretKey } from 'node:crypto'
import type { AuditPolicy } from '#desk/audit/policies.ts'
import { auditRoutes } from '#desk/audit/routes.ts'
import { auditToday } from '#desk/audit/today.ts'
import type { AuthorityPolicy } from '#desk/authorities/policies.ts'
import { authorityRoutes } from '#desk/authorities/routes.ts'
import { type HealthPolicy, healthPolicies } from '#desk/health/policies.ts'
import { healthRoutes } from '#desk/health/routes.ts'
import { deskPolicies } from '#desk/people/desk-policies.ts'
import type { PeoplePolicy } from '#desk/people/policies.ts'
import { peopleRoutes } from '#desk/people/routes.ts'
import type { DeskPolicy } from '#desk/policies.ts'
import { deskRoutes } from '#desk/routes.ts'
import { signInRoutes } from '#desk/sign-in/routes.ts'
import { permissionFacts } from '#office/annual-report/life/decide.ts'
import { newLife } from '#office/annual-report/life/life.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import type { OidcDoor } from '#office/sign-in/oidc-door.ts'
import { auditTrail } from '#store/audit/trail.ts'
import { peopleAdministration } from '#store/people/administration.ts'
import { demoPeople } from '#store/people/demo-people.ts'
import type { Doorway } from '#store/sign-in/doorway.ts'
import type { WebApp } from '#web/app.ts'
import { newServer } from '#web/server.ts'
import { onlyFor } from '../../src/wiring/desk/only-for.ts'
import { examineHouse } from '../../src/wiring/serving/examine-house.ts'
import { exampleReport } from '../browser/example-report.ts'
import { exampleDesk } from '../browser/example-sources.ts'
import { password, type TestOffice, testOffice } from './office.ts'

export const origin = 'https://gk.example.gov.cn'

export interface DeskSite {
  readonly app: WebApp<DeskPolicy | PeoplePolicy | AuthorityPolicy | AuditPolicy | HealthPolicy>
  readonly office: TestOffice
  close(): Promise<void>
}

/** The whole desk over a real database, with the demonstration's office. It does not listen. */
export async function deskSite(
  secondFactor: 'required' | 'demo-off',
  oidcOf?: (way: Doorway) => OidcDoor,
  /** Where browsers have it. */
  at = origin,
): Promise<DeskSite> {
  const office = await testOffice(secondFactor)
  const people = peopleAdministration(office.way)
  const policies = {
    ...deskPolicies(people, async (_authority, _year, person) => permissionFacts(newLife(0), person)),
    ...healthPolicies(people, office.way.district),
  }
  const app = await newServer({
    origin: at,
    secret: createSecretKey(Buffer.alloc(32, 5)),
    policies,
    viewerOf: office.door.viewerOf,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
  })
  const trail = auditTrail(office.way)
  const examine = examineHouse(office.scratch.store)
  const desk = {
    ...exampleDesk([await exampleReport()]),
    healthToday: onlyFor(policies['system.read-health'], examine),
    auditToday: onlyFor(policies['audit.read'], auditToday(trail, people)),
  }
  signInRoutes(app, office.door, desk, oidcOf?.(office.way))
  peopleRoutes(app, people, desk)
  authorityRoutes(app, people, desk)
  auditRoutes(app, trail, people, desk)
  healthRoutes(app, examine, desk)
  deskRoutes(app, desk)
  const close = async () => {
    await app.fastify.close()
    await office.close()
  }
  return { app, office, close }
}

interface Opened {
  readonly status: number
  readonly body: string
  readonly to: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
}

/** A browser without scripts: keeps cookies, and sends forms with the token of the page it last saw. */
export interface Browser {
  readonly cookies: Map<string, string>
  open(url: string): Promise<Opened>
  /** Opens the page of a form and sends it; `action` where the form goes elsewhere. */
  submit(url: string, fields: Readonly<Record<string, string>>, action?: string): Promise<Opened>
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers?: Record<string, string>,
  ): Promise<Opened>
}

export function browser(
  { app }: { readonly app: Pick<WebApp<never>, 'fastify'> },
  remoteAddress = '10.1.2.3',
): Browser {
  const cookies = new Map<string, string>()
  async function send(method: 'GET' | 'POST', url: string, payload?: string, headers = {}): Promise<Opened> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = payload === undefined ? {} : { origin, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.fastify.inject({
      method,
      url,
      remoteAddress,
      headers: { cookie, ...form, ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = answer.headers.location
    return { status: answer.statusCode, body: answer.body, to: to?.toString(), headers: answer.headers }
  }
  const open = (url: string) => send('GET', url)
  const post: Browser['post'] = (url, fields, headers) =>
    send('POST', url, new URLSearchParams(fields).toString(), headers)
  return {
    cookies,
    open,
    post,
    submit: async (url, fields, action = url) => {
      const { body } = await open(url)
      return post(action, { _token: tokenIn(body), ...fields })
    },
  }
}

export function tokenIn(body: string): string {
  return /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
}

/** Signs someone of the demonstration in, where it asks for no second factor. */
export async function signedInBrowser(
  site: { readonly app: Pick<WebApp<never>, 'fastify'> },
  role: Role,
  remoteAddress?: string,
): Promise<Browser> {
  const fresh = browser(site, remoteAddress)
  const { account } = demoPeople[role]
  const { to } = await fresh.submit('/sign-in', { account, password })
  if (to !== '/desk') throw new Error(`${account} is not let in but sent to ${to}`)
  return fresh
}
