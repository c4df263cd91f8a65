import { createSecretKey } from 'node:crypto'
import type { DestinationStream } from 'pino'
import { inspectUpload } from '#documents/inspect/inspect.ts'
import { applicationRoutes } from '#portal/application-routes.ts'
import { portalRoutes } from '#portal/routes.ts'
import type { Applications, PortalSource, PublishedItem } from '#portal/source.ts'
import type { WebApp } from '#web/app.ts'
import type { ServerConfig } from '#web/config.ts'
import { newServer } from '#web/server.ts'
import { portalSource } from '../../src/wiring/annual-report/portal-reports.ts'
import { publicApplications } from '../../src/wiring/applications/public-applications.ts'
import { type Bureau, bureau } from '../rooms/bureau.ts'

/** The portal on a real register, with its rooms for whoever plays the office. */
export interface PublicSite {
  readonly app: WebApp<never>
  readonly office: Bureau
  close(): Promise<void>
}

export const site = {
  authority: '卫东区人力资源和社会保障局',
  name: '卫东区人力资源和社会保障局政府信息公开',
  domain: 'rsj.example.gov.cn',
  contact: {
    office: '办公室（政府信息公开工作机构）',
    address: '平顶山市卫东区建设路1号',
    phone: '0375-1234567',
    hours: '工作日 8:30—12:00，14:30—17:30',
  },
}

const published: readonly PublishedItem[] = [
  { title: '2025年公益性岗位补贴发放公示', href: '/guide', published: '2026-01-20' },
]

interface Changes {
  readonly config?: Partial<ServerConfig<never>>
  readonly log?: DestinationStream
  /** Puts something between the doors and the rooms. */
  readonly between?: (applications: Applications) => Applications
}

export async function publicSite({ config, log, between }: Changes = {}): Promise<PublicSite> {
  const office = await bureau({ inspector: { inspect: inspectUpload, leaksOf: async () => [] } })
  office.turnTo('2026-03-02')
  const app = await newServer<never>({
    origin: 'https://gk.example.gov.cn',
    secret: createSecretKey(Buffer.alloc(32, 8)),
    policies: {},
    viewerOf: async () => undefined,
    signInPath: '/sign-in',
    readiness: [],
    log: log ? { level: 'info', destination: log } : { level: 'silent' },
    ...config,
  })
  const { store } = office.office
  const way = { today: office.today, now: () => Date.parse(`${office.today()}T01:00:00.000Z`) }
  const whole = portalSource(store.db, office.way, { authority: office.id, site })
  const applications = await publicApplications(store, way, office.rooms, app, { authority: office.id })
  const source: PortalSource = {
    ...whole,
    newest: async () => published,
    applications: between ? between(applications) : applications,
  }
  portalRoutes(app, source, '0.1.0')
  await applicationRoutes(app, source)
  const close = async () => {
    await app.fastify.close()
    await office.close()
  }
  return { app, office, close }
}
