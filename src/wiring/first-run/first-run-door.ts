import { createSecretKey } from 'node:crypto'
import { keyFile } from '#store/key-file.ts'
import { doorway } from '#store/sign-in/doorway.ts'
import type { Store } from '#store/store.ts'
import type { WebApp } from '#web/app.ts'
import type { ServerConfig } from '#web/config.ts'
import { newServer } from '#web/server.ts'
import type { Viewer } from '#web/viewer.ts'
import { firstRunRoutes } from '../../desk/first-run/routes.ts'
import type { SetupCode } from '../../desk/first-run/source.ts'
import { firstRunPath } from '../../desk/first-run/steps.ts'
import { databaseReady } from '../serving/readiness.ts'
import { today } from '../today.ts'
import { type BegunIds, openFirstOffice } from './first-office.ts'

export interface FirstRunCall {
  readonly code: SetupCode
  readonly ids: BegunIds
  /** As browsers have it now, and as the operator wrote it, if at all. */
  readonly origin: string
  readonly givenOrigin: string | undefined
  /** Proxies the operator named, if any. */
  readonly proxy: readonly string[] | undefined
  readonly log: NonNullable<ServerConfig<never>['log']>
  /** The office is open, and its codes have reached the browser. */
  readonly done: () => void
}

/** Whoever holds the terminal's code: nobody of the office, since there is none. */
const installer: Viewer = {
  personId: 'first-run',
  person: '启用人',
  role: '首次启用',
  authority: { id: '', name: '' },
}

/** The server that has the wizard and nothing else. It does not listen. */
export async function firstRunDoor(store: Store, call: FirstRunCall): Promise<WebApp<never>> {
  const { code, ids, origin, givenOrigin, proxy, log, done } = call
  const app = await newServer<never>({
    origin,
    secret: createSecretKey(await keyFile(store.data, 'forms')),
    policies: {},
    viewerOf: async (session) => (code.holds(session) ? installer : undefined),
    signInPath: firstRunPath,
    readiness: [databaseReady(store)],
    trustedProxies: proxy ?? [],
    log,
  })
  const settings = { district: ids.district, profile: 'modern', secondFactor: 'required' } as const
  const way = await doorway(store, { ...settings, now: Date.now, today })
  firstRunRoutes(app, {
    code,
    origin,
    today,
    now: way.staff.now,
    open: (plan) => openFirstOffice(way, store.data, plan, ids, { origin: givenOrigin, proxy }),
    done,
  })
  return app
}
