import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualLimits } from '#documents/read/limits.ts'
import { openZip } from '#documents/read/zip.ts'
import { openRegister } from '#documents/register/open.ts'
import { yearRestated } from '#office/acts/kinds/application-end.ts'
import { applicationRegistered } from '#office/acts/kinds/applications.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import { blankIds } from '#office/annual-report/drafting/blanks.ts'
import { wholeFills } from '#office/annual-report/life/play.fixture.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { portalRoutes } from '#portal/routes.ts'
import { importRegister } from '#store/importing/import.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { rebuildRegister } from '#store/register/rebuild.ts'
import { lineIn, type OfficeSite, officeSite } from '../../../tests/journeys/office-site.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'
import { portalSource } from '../../wiring/annual-report/portal-reports.ts'

const { bureau } = demoAuthorities
const authority = '卫东区人力资源和社会保障局'
const register = fileURLToPath(new URL('../../../examples/weidong-2025/register', import.meta.url))
const base = '/desk/annual-report/2025'
/** A sentence that stands in a draft and must be nowhere outside until it is released (T20). */
const canary = '本段只在草稿里，鹅卵石七十三号。'
const fills: Readonly<Record<string, string>> = { ...wholeFills, 'problems.found': canary }

let site: OfficeSite
const people = new Map<Role, Browser>()
const roles: readonly Role[] = ['handler', 'reviewer', 'secrecyReviewer', 'leader', 'systemAdministrator']

beforeAll(async () => {
  site = await officeSite()
  const published = {
    authority: bureau,
    site: { name: authority, domain: 'localhost', contact: { office: '办公室' } },
  }
  portalRoutes(site.app, portalSource(site.office.scratch.store.db, site.office.way, published), '0.1.0')
  await fillRegister()
  for (const [i, role] of roles.entries()) people.set(role, await signedInBrowser(site, role, `10.8.0.${i}`))
})
afterAll(() => site.close())

async function fillRegister(): Promise<void> {
  const opened = await openRegister(register)
  if (!opened.ok) throw new Error(opened.message)
  const call = { authority: bureau, id: 'example', file: 'x', on: day('2026-01-04') }
  const recordedAt = '2026-01-04T00:00:00.000Z'
  await importRegister(site.office.scratch.store, { ...call, recordedAt, by: 'test' }, opened.source)
}

function as(role: Role): Browser {
  const known = people.get(role)
  if (!known) throw new Error(`nobody is signed in as ${role}`)
  return known
}

/** Sends a form of a page with its own token and version, as its button would. */
async function press(role: Role, url: string, fields: Readonly<Record<string, string>>, action = url) {
  const { body } = await as(role).open(url)
  return as(role).post(action, { _token: tokenIn(body), version: versionIn(body), ...fields })
}

function versionIn(body: string): string {
  return /name="version" value="(\d+)"/u.exec(body)?.[1] ?? '0'
}

const decide = (role: Role, step: string, because = '') => press(role, `${base}/review`, { step, because })

/** Every warning of the page with the same reason. */
async function submit(fields: Readonly<Record<string, string>> = {}) {
  const { body } = await as('handler').open(`${base}/submit`)
  const warnings = [...body.matchAll(/name="warning-(\d+)" value="([^"]+)"/gu)]
  const reasons = Object.fromEntries(
    warnings.flatMap(([, i, key]) => [
      [`warning-${i}`, key ?? ''],
      [`reasons-${i}`, '核对无误'],
    ]),
  )
  const sent = { _token: tokenIn(body), version: versionIn(body), ...reasons, ...fields }
  return as('handler').post(`${base}/submit`, sent)
}

async function recordAside(matter: `applications/${string}`, version: number, act = lateApplication()) {
  const recordedAt = new Date().toISOString()
  const append = { matter, expectedVersion: version, recordedAt, by: 'test', record: { acts: [act] } }
  return site.office.scratch.store.append(bureau, append)
}

function lateApplication() {
  return applicationRegistered.act(
    day('2025-12-30'),
    { id: '2025-003', kind: 'person' },
    { applicant: '孙红', about: '失业保险参保人数' },
  )
}

/** Everything the public can open: pages, lists, search, data, papers. */
async function publicExits(): Promise<readonly { readonly url: string; readonly text: string }[]> {
  const files = ['docx', 'xlsx', 'html', 'json'].map((format) => `/annual-reports/2025/files/${format}`)
  const urls = [
    ...['/', '/annual-reports', '/annual-reports/2025', '/annual-reports/2025/versions/1', '/site-map'],
    ...[`/search?q=${encodeURIComponent('鹅卵石')}`, '/search?q=2025', '/api/annual-reports'],
    ...['/api/annual-reports/2025', '/openapi.json', '/columns/annual-reports', '/feed', '/feed.xml'],
    ...files,
  ]
  return Promise.all(
    urls.map(async (url) => {
      const { statusCode, rawPayload } = await site.app.fastify.inject(url)
      return { url, text: statusCode === 404 ? '' : await textOf(url, rawPayload) }
    }),
  )
}

/** What stands in an answer, whatever it is packed in. */
async function textOf(url: string, bytes: Buffer): Promise<string> {
  if (!/(docx|xlsx)$/u.test(url)) return bytes.toString('utf8')
  const opened = await openZip(bytes, usualLimits)
  if (!opened.ok) throw new Error(`${url} is no zip`)
  const parts = await Promise.all([...opened.zip.names].map((name) => opened.zip.part(name)))
  return parts.map((part) => Buffer.from((part.ok && part.bytes) || []).toString('utf8')).join('')
}

async function seenOutside(): Promise<readonly string[]> {
  return (await publicExits()).filter(({ text }) => text.includes('鹅卵石七十三')).map(({ url }) => url)
}

describe('the report on 2025, by four people', () => {
  it('is unknown to administrators while it is made, and open to its drafter', async () => {
    expect((await as('systemAdministrator').open(base)).status).toBe(404)
    expect((await as('secrecyReviewer').open(base)).status).toBe(404)
    const { body } = await as('handler').open(base)
    expect(body).toContain('编写中')
    expect(body).toContain('2026-01-31')
    expect(body).toContain('填写正文')
  })

  it('has a field for every blank and none for what figures prove', async () => {
    const { body } = await as('handler').open(`${base}/words`)
    const names = [...body.matchAll(/<textarea[^>]* name="([^"]+)"/gu)].map(([, name]) => name)
    // Items published stand in this register; there is no year before to differ from.
    const proven = ['overview.disclosed', 'other.opening']
    expect(names.sort()).toEqual(blankIds.filter((at) => !proven.includes(at)).sort())
    expect(body).not.toContain('name="applications')
  })

  it('is not handed in while a blank is left', async () => {
    expect((await as('handler').open(`${base}/submit`)).body).toContain('还没有填写的内容')
    const answer = await submit()
    expect(answer.status).toBe(422)
    expect(lineIn(answer.body)).toMatch(/^正文还有 \d+ 处没有填写（联系方式、/u)
  })

  it('keeps words, and tells whoever saves on an older page what is there now', async () => {
    const page = await as('handler').open(`${base}/words`)
    const saved = await press('handler', `${base}/words`, { ...fills, next: 'stay' })
    expect(saved.to).toBe(`${base}/words?saved=1`)
    const late = await as('handler').post(`${base}/words`, {
      ...{ _token: tokenIn(page.body), version: versionIn(page.body) },
      ...{ ...fills, 'problems.found': '另一种写法' },
    })
    expect(late.status).toBe(422)
    expect(late.body).toContain('另一种写法')
    expect(late.body).toContain(canary)
    expect((await as('handler').open(base)).body).toContain(canary)
  })

  it('takes no step from a role whose step it is not, whatever is sent', async () => {
    expect((await press('leader', base, fills, `${base}/words`)).status).toBe(403)
    expect((await press('reviewer', base, {}, `${base}/submit`)).status).toBe(403)
    for (const role of ['handler', 'reviewer', 'leader'] as const)
      expect((await press(role, base, { step: 'release' }, `${base}/review`)).status).toBe(
        role === 'leader' ? 422 : 403,
      )
    const admin = await as('systemAdministrator').open('/desk/own-password')
    const forged = { _token: tokenIn(admin.body), version: '1', step: 'release' }
    expect((await as('systemAdministrator').post(`${base}/review`, forged)).status).toBe(404)
  })

  it('says 草稿 in the title and the name of every paper before it is out', async () => {
    const { headers, body } = await as('handler').open(`${base}/files/html`)
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('年度报告（草稿）.html')
    expect(body).toContain('年度报告（草稿）')
  })

  it('is frozen when it is handed in, and out of date when a figure moves', async () => {
    expect((await submit()).to).toBe(`${base}/review`)
    expect((await as('secrecyReviewer').open(`${base}/review`)).status).toBe(200)
    expect(await recordAside('applications/late', 0)).toMatchObject({ ok: true })
    const stale = await decide('reviewer', 'approve')
    expect(stale.status).toBe(422)
    expect(lineIn(stale.body)).toMatch(/^送审之后登记簿的数或正文有变化/u)
    expect((await as('handler').open(base)).body).toContain('第 1 稿送审之后')
    expect((await decide('handler', 'recall')).to).toBe(base)
    expect((await submit()).to).toBe(`${base}/review`)
    const { body } = await as('reviewer').open(`${base}/review`)
    expect(body).toContain('与第 1 稿相比的改动')
    expect(body).toContain('总计')
  })

  it('shows nothing outside before its release', async () => {
    expect(await seenOutside()).toEqual([])
    for (const { url, text } of await publicExits())
      if (url.includes('annual-reports/2025')) expect(text, url).toBe('')
  })

  it('passes its two readers and comes back from the leader with a reason', async () => {
    expect((await decide('reviewer', 'approve')).to).toBe(base)
    expect((await decide('leader', 'release')).status).toBe(422)
    expect((await decide('secrecyReviewer', 'review-secrecy')).to).toBe(base)
    expect(lineIn((await decide('leader', 'send-back')).body)).toMatch(/^没有写明原因/u)
    expect((await decide('leader', 'send-back', '问题写得太空')).to).toBe(base)
    expect((await as('handler').open(base)).body).toContain('陈志强退回：问题写得太空')
    expect(await seenOutside()).toEqual([])
  })

  it('is released once, however often and however fast the button is pressed', async () => {
    expect((await submit()).to).toBe(`${base}/review`)
    await decide('reviewer', 'approve')
    await decide('secrecyReviewer', 'review-secrecy')
    const { body } = await as('leader').open(`${base}/review`)
    const form = { _token: tokenIn(body), version: versionIn(body), step: 'release' }
    const answers = await Promise.all([1, 2, 3].map(() => as('leader').post(`${base}/review`, form)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    expect((await as('leader').open(base)).body).toContain('已公布')
  })

  it('then stands on the portal with its day, its words and its papers, no draft any more', async () => {
    const outside = await seenOutside()
    for (const url of ['/annual-reports/2025', '/api/annual-reports/2025', '/annual-reports/2025/files/docx'])
      expect(outside).toContain(url)
    const list = await site.app.fastify.inject('/annual-reports')
    expect(list.body).toContain('2026-03-02')
    const { headers } = await as('handler').open(`${base}/files/html`)
    expect(decodeURIComponent(String(headers['content-disposition']))).not.toContain('草稿')
  })
})

describe('the published report', () => {
  it('shows what the register says otherwise since, with both numbers', async () => {
    expect((await as('handler').open(base)).body).not.toContain('发布之后的变化')
    const gone = recordWithdrawn.act(day('2026-03-02'), { reason: '重复登记' }, null)
    expect(await recordAside('applications/late', 1, gone)).toMatchObject({ ok: true })
    const { body } = await as('handler').open(base)
    expect(body).toContain('发布之后的变化')
    expect(body).toContain('登记簿现为')
  })

  it('is corrected by a second person, with the reason, and keeps what it said before', async () => {
    const begun = await press('handler', `${base}/correct`, { reason: '重复登记一件' })
    expect(begun.to).toBe(`${base}/words`)
    const words = { ...fills, 'problems.found': '目录更新不够及时。' }
    await press('handler', `${base}/words`, { ...words, next: 'submit' })
    expect((await submit({ reason: '2025-003 为重复登记，予以更正。' })).to).toBe(`${base}/review`)
    expect((await decide('handler', 'release-correction')).status).toBe(403)
    expect((await decide('reviewer', 'release-correction')).status).toBe(403)
    expect((await site.app.fastify.inject('/annual-reports/2025')).body).toContain(canary)
    expect((await decide('leader', 'release-correction')).to).toBe(base)

    const now = (await site.app.fastify.inject('/annual-reports/2025')).body
    expect(now).toContain('更正说明')
    expect(now).toContain('2025-003 为重复登记，予以更正。')
    expect(now).not.toContain(canary)
    expect((await site.app.fastify.inject('/annual-reports')).body).toContain('2026-03-02 更正')
    const old = (await site.app.fastify.inject('/annual-reports/2025/versions/1')).body
    expect(old).toContain(canary)
    expect(old).toContain('更正前的版本')
    expect((await site.app.fastify.inject('/annual-reports/2025/versions/2')).statusCode).toBe(404)
    const data = (await site.app.fastify.inject('/api/annual-reports/2025')).json()
    expect(data.corrections).toEqual([{ published: '2026-03-02', reason: '2025-003 为重复登记，予以更正。' }])
  })

  it('binds the next year: what opens otherwise is shown case by case, and has its place in the report', async () => {
    const next = '/desk/annual-report/2026'
    expect((await as('handler').open(next)).body).not.toContain('上年结转与上年报告不一致')
    await recordAside('applications/very-late', 0)
    const why = yearRestated.act(day('2026-03-02'), { year: 2025, reason: '来信误送信访科' }, null)
    expect(await recordAside('applications/very-late', 1, why)).toMatchObject({ ok: true })
    const { body } = await as('handler').open(next)
    expect(body).toContain('上年结转与上年报告不一致')
    expect(body).toContain('2025-003：上年报告发布时不在结转之列，现在计入上年结转。')
    expect(body).toContain('两者应相等')
    // The line with its reason stands on both years, and is what the correction's reason begins with.
    expect(body).toContain('来信误送信访科')
    expect((await as('handler').open(base)).body).toContain('来信误送信访科')
    expect((await as('handler').open(`${base}/correct`)).body).toMatch(/<textarea[^>]*>\s*来信误送信访科/u)
    expect((await as('handler').open(`${next}/words`)).body).toContain('name="other.opening"')
  })

  it('is the same after the rows are made again from the acts', async () => {
    const { db } = site.office.scratch.store
    expect(await rebuildRegister(db, bureau)).toMatchObject({ corrected: [] })
  })
})
