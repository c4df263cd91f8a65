import { createSecretKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { reportReleased } from '#office/acts/kinds/reports.ts'
import { drawn, wholeFills } from '#office/annual-report/life/play.fixture.ts'
import { releaseOf } from '#office/annual-report/release.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { staffBook } from '#store/people/staff-book.ts'
import { newServer } from '#web/server.ts'
import { portalRoutes } from '../../src/portal/routes.ts'
import { portalSource } from '../../src/wiring/annual-report/portal-reports.ts'
import { type Bureau, bureau } from '../rooms/bureau.ts'
import { appendOf, day } from '../store/acts.ts'
import { site } from './public-site.ts'

const { bureau: id, district } = demoAuthorities
const was = '卫东区人力资源和社会保障局'
const is = '卫东区人力资源与社会保障和民政局'

let office: Bureau
/** Two gongkai on one register: the rename is recorded by neither of the readers. */
let portals: readonly ((url: string) => Promise<string>)[]
beforeAll(async () => {
  office = await bureau()
  office.turnTo('2026-03-02')
  const release = releaseOf(drawn(3, wholeFills).report, {})
  if (!release.ok) throw new Error(release.refusal)
  const acts = [
    reportReleased.act(day('2026-01-20'), { ...release.released, published: day('2026-01-20') }, null),
  ]
  await office.office.store.append(id, appendOf('reports/2025', 0, acts))
  portals = await Promise.all([portalOf(), portalOf()])
})
afterAll(() => office.close())

async function portalOf() {
  const app = await newServer<never>({
    origin: 'https://gk.example.gov.cn',
    secret: createSecretKey(Buffer.alloc(32, 8)),
    policies: {},
    viewerOf: async () => undefined,
    signInPath: '/sign-in',
    readiness: [],
    log: { level: 'silent' },
  })
  const { db } = office.office.store
  const way = { staff: staffBook(db, district), today: office.today }
  portalRoutes(app, portalSource(db, way, { authority: id, site }), '0.1.0')
  return async (url: string) => (await app.fastify.inject(url)).body
}

function renamed(on: PlainDate) {
  const identity = { name: is, shortName: null, documentMark: '卫人社', creditCode: null }
  const act = { kind: 'authority.renamed', id, on } as const
  return office.way.staff.record({ by: 'test', at: 0 }, () => ({
    ok: true,
    acts: [{ ...act, identity: { ...identity, siteCode: null, cataloguePrefix: null } }],
  }))
}

const pages = ['/', '/annual-reports', '/annual-reports/2025', '/apply', '/site-map', '/search?q=x']

describe('an authority renamed from a day on', () => {
  const names = async () =>
    Promise.all(
      portals.flatMap((open) =>
        pages.map(async (url) => {
          const body = await open(url)
          return [url, body.includes(was), body.includes(is)]
        }),
      ),
    )
  const everywhere = (old: boolean, fresh: boolean) =>
    portals.flatMap(() => pages.map((url) => [url, old, fresh]))

  it('keeps its name until then, in every process', async () => {
    expect(await names()).toEqual(everywhere(true, false))
    await renamed(day('2026-04-01'))
    expect(await names()).toEqual(everywhere(true, false))
  })

  it('bears the new one on every page of every process from that day on, without a restart', async () => {
    office.turnTo('2026-04-01')
    const seen = await names()
    expect(seen.map(([url, , fresh]) => [url, fresh])).toEqual(
      portals.flatMap(() => pages.map((url) => [url, true])),
    )
    const masthead = (body: string) =>
      /<(?:header|div)[^>]*class="masthead[\s\S]*?<\/header>/u.exec(body)?.[0]
    for (const open of portals)
      for (const url of pages) expect(masthead(await open(url)) ?? '').not.toContain(was)
  })
})
