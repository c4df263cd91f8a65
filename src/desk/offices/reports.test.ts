import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsSaved } from '#office/acts/kinds/report-work.ts'
import { reportReleased } from '#office/acts/kinds/reports.ts'
import { drawn, wholeFills } from '#office/annual-report/life/play.fixture.ts'
import { releaseOf } from '#office/annual-report/release.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { historyOf } from '#store/register/history.ts'
import { type CaseDeskSite, caseDeskSite } from '../../../tests/rooms/case-desk.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'
import { reasonId } from './reports/reason-id.ts'

const { bureau, office } = demoAuthorities
const overview = '/desk/offices/reports'
const reportAt = `/desk/offices/${bureau}/reports/2025`
const canary = '本段只在草稿里，鹅卵石七十三号。'

let site: CaseDeskSite
const browsers = new Map<Role, Browser>()
const as = (role: Role) => browsers.get(role) ?? expect.fail(`nobody signed in as ${role}`)

beforeAll(async () => {
  site = await caseDeskSite()
  for (const [at, role] of (
    ['supervisor', 'handler', 'reviewer', 'leader', 'auditAdministrator'] as const
  ).entries())
    browsers.set(role, await signedInBrowser(site, role, `10.9.0.${at}`))
}, 60_000)
afterAll(() => site.close())

const actsOf = (year: number) => historyOf(site.office.scratch.store.db, bureau, `reports/${year}`)

async function sent(role: Role, url: string, fields: Record<string, string> | URLSearchParams = {}) {
  const mine = as(role)
  const form = new URLSearchParams(fields)
  form.set('_token', tokenIn((await mine.open('/desk/own-password')).body))
  const answer = await site.app.fastify.inject({
    method: 'POST',
    url,
    headers: {
      ...{ origin: 'https://gk.example.gov.cn', 'content-type': 'application/x-www-form-urlencoded' },
      cookie: [...mine.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: form.toString(),
  })
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location?.toString() ?? '' }
}

/** The line of the bureau, as words. */
async function lineNow(query = '') {
  const { body } = await as('supervisor').open(`${overview}${query}`)
  const row = body.match(/<tr>(?:(?!<\/tr>).)*人力资源(?:(?!<\/tr>).)*<\/tr>/su)?.[0] ?? ''
  return row
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

async function versionOf(role: Role, url: string) {
  const { body } = await as(role).open(url)
  return /name="version" value="(\d+)"/u.exec(body)?.[1] ?? expect.fail(`no form on ${url}`)
}

describe('the reports of all authorities on one page', () => {
  it('tells that nobody began, and by how many days it is late', async () => {
    expect(await lineNow()).toContain('未着手 — 超期 30 天')
    expect(await lineNow('?state=overdue')).toContain('未着手')
    expect(await lineNow('?state=published')).toBe('')
    const report = await as('supervisor').open(reportAt)
    expect([report.status, report.body.includes('还没有报送')]).toEqual([200, true])
  })

  it('tells how far it is before anything of it may be read, and not a word of it', async () => {
    const saved = { 'problems.found': canary }
    const act = wordsSaved.act(day('2026-01-12'), { year: 2024, fills: saved }, null)
    await site.office.scratch.store.append(bureau, {
      ...{ matter: 'reports/2024', expectedVersion: 0, recordedAt: '2026-01-12T00:00:00.000Z' },
      ...{ by: demoPersonId('handler'), record: { acts: [act] } },
    })
    expect(await lineNow('?year=2024')).toContain('编写中')
    const { body } = await as('supervisor').open(`/desk/offices/${bureau}/reports/2024`)
    expect(body).not.toContain('鹅卵石')
  })

  it('counts what our own check finds once it is out, and totals that do not add up apart', async () => {
    await publish()
    const line = await lineNow()
    expect(line).toMatch(/已公布 2026-02-10 迟 10 天公布 2 0 0 1 —/u)
    expect(await lineNow('?state=sums&order=errors')).toContain('已公布')
    expect(await lineNow('?state=unpublished')).toBe('')
    const { body } = await as('supervisor').open(reportAt)
    expect(body).toContain('复议诉讼合计不符')
  })

  it('goes along as a workbook with the same conditions', async () => {
    const file = await site.app.fastify.inject({
      url: `${overview}/export?state=sums`,
      headers: {
        cookie: [...as('supervisor').cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-disposition']).toContain('.xlsx')
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('is summed up beside, with who is missing', async () => {
    const { status, body } = await as('supervisor').open('/desk/offices/roll-up?year=2025')
    expect([status, body.includes('已公布 1 个机关')]).toEqual([200, true])
    const none = await as('supervisor').open('/desk/offices/roll-up?year=2023')
    expect(none.body).toContain('未计入的机关（1 个）')
  })

  it('is there for nobody else, page by page', async () => {
    const pages = [
      overview,
      `${overview}/export`,
      '/desk/offices/roll-up',
      '/desk/offices/roll-up/files/xlsx',
      reportAt,
    ]
    for (const role of ['handler', 'reviewer', 'leader', 'auditAdministrator'] as const)
      for (const url of pages) {
        const { status } = await as(role).open(url)
        expect([role, url, [403, 404].includes(status)]).toEqual([role, url, true])
      }
    for (const other of [office, 'nobody'])
      expect((await as('supervisor').open(`/desk/offices/${other}/reports/2025`)).status).toBe(404)
  })
})

/** Of three applications, with a total in table four that is not the sum of its cells. */
async function publish() {
  const release = releaseOf(drawn(3, wholeFills).report, {})
  if (!release.ok) throw new Error(release.refusal)
  const cells = { ...release.released.cells, 'remedies/reconsideration/total': 5 }
  const on = day('2026-02-10')
  const act = reportReleased.act(on, { ...release.released, cells, source: 'paper', published: on }, null)
  await site.office.scratch.store.append(bureau, {
    ...{ matter: 'reports/2025', expectedVersion: 0, recordedAt: '2026-02-10T00:00:00.000Z' },
    ...{ by: demoPersonId('leader'), record: { acts: [act] } },
  })
}

describe('a correction asked for', () => {
  const until = '2026-03-12'
  const demand = async (fields: Record<string, string> = {}) =>
    sent('supervisor', `${reportAt}/demand`, {
      ...{ version: String((await actsOf(2025)).length), because: '请按附件更正', until, ...fields },
    })

  it('says what is wrong with it, and records nothing, where nothing is asked or no day is given', async () => {
    const { status, body } = await demand({ because: '' })
    expect([status, body.includes('没有写明要更正什么')]).toEqual([422, true])
    expect((await demand({ until: '' })).body).toContain('请填写答复期限')
    expect((await demand({ until: '2026-03-01' })).body).toContain('答复期限应在')
    expect(await actsOf(2025)).toHaveLength(1)
  })

  it('is not taken from a form of elsewhere, nor from anybody else', async () => {
    const url = `${reportAt}/demand`
    const bare = await site.app.fastify.inject({
      ...{ method: 'POST', url, payload: 'because=x' },
      headers: {
        ...{ origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
        cookie: [...as('supervisor').cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    expect(bare.statusCode).toBe(403)
    for (const role of ['handler', 'reviewer', 'leader'] as const)
      expect([403, 404]).toContain((await sent(role, url, { version: '1', because: 'x', until })).status)
    expect(await actsOf(2025)).toHaveLength(1)
  })

  it('stands in the register of the office with the findings that go along, by whoever asked', async () => {
    const before = await as('supervisor').open(reportAt)
    const [, ticked = ''] = /name="reasons" value="([0-9a-f]{16})" checked/u.exec(before.body) ?? []
    const asked = await demand({ reasons: ticked })
    expect([asked.status, asked.to]).toEqual([303, `${reportAt}?done=demand#demand`])
    const act = (await actsOf(2025)).at(-1)
    expect(act).toMatchObject({
      ...{ kind: 'annual-report.correction-demanded', by: demoPersonId('supervisor') },
      facts: { until, because: '请按附件更正', reasons: [{ rule: 'remedies.sum', severity: 'error' }] },
    })
    const [reason] = (act?.facts.reasons ?? []) as { rule: 'remedies.sum'; message: string }[]
    expect(reason && reasonId(reason)).toBe(ticked)
    expect(await lineNow()).toContain('待更正或说明')
    expect(await lineNow('?state=demanded')).toContain('待更正或说明')
  })

  it('lies on the desk of the office, with who asked and by when', async () => {
    for (const role of ['handler', 'reviewer', 'leader'] as const) {
      const today = await as(role).open('/desk')
      expect([role, today.body.includes('主管部门要求更正')]).toEqual([role, true])
      const report = await as(role).open('/desk/annual-report/2025')
      expect([role, report.body.includes('请按附件更正'), report.body.includes('提交说明')]).toEqual([
        ...[role, true, role !== 'handler'],
      ])
    }
    expect((await as('supervisor').open('/desk')).body).not.toContain('主管部门要求更正')
  })

  it('begins the day of who asked once it was answered, and with the reports that have errors', async () => {
    const before = await as('supervisor').open('/desk')
    expect(before.body).toContain('aria-label="核对有错误 1 个"')
    expect(before.body).toContain('没有等您处理的更正要求')
    const [, href = ''] = /href="([^"]*state=errors)"/u.exec(before.body) ?? []
    const errors = await as('supervisor').open(href.replaceAll('&amp;', '&'))
    expect([errors.status, errors.body.includes('人力资源')]).toEqual([200, true])
    for (const role of ['handler', 'leader', 'auditAdministrator'] as const)
      expect((await as(role).open('/desk')).body).not.toContain('等我处理的更正要求')
  })

  it('is explained by the office and taken by the supervising authority', async () => {
    const explain = '/desk/annual-report/2025/explain-demand'
    const version = await versionOf('reviewer', '/desk/annual-report/2025')
    const empty = await sent('reviewer', explain, { version, explanation: ' ' })
    expect([empty.status, empty.body.includes('没有写明原因')]).toEqual([422, true])
    expect((await sent('handler', explain, { version, explanation: '无误' })).status).toBe(403)
    expect((await sent('reviewer', explain, { version, explanation: '原件如此' })).status).toBe(303)
    expect(await lineNow()).toContain('已说明，待认可')
    const waiting = await as('supervisor').open('/desk')
    expect(waiting.body).toContain('aria-label="已说明，待认可 1 件"')
    expect(waiting.body).toContain(`href="${reportAt}#demand"`)
    const seen = await as('supervisor').open(reportAt)
    expect(seen.body).toContain('原件如此')
    const late = await sent('supervisor', `${reportAt}/close-demand`, { version, closing: '认可' })
    expect([late.status, late.body.includes('别人办理过')]).toEqual([422, true])
    const now = String((await actsOf(2025)).length)
    expect(
      (await sent('supervisor', `${reportAt}/close-demand`, { version: now, closing: '认可' })).status,
    ).toBe(303)
    expect(await lineNow()).toContain('已办结')
    expect((await as('handler').open('/desk')).body).not.toContain('主管部门要求更正')
  })

  it('is told in the timeline of the report, and nowhere to the public', async () => {
    const { body } = await as('leader').open('/desk/annual-report/2025')
    for (const does of ['主管部门要求更正', '对更正要求作出说明', '主管部门办结更正要求'])
      expect(body).toContain(does)
    const { versions } = await site.office.scratch.store.db
      .selectFrom('reports')
      .select('versions')
      .where('year', '=', 2025)
      .executeTakeFirstOrThrow()
    expect(versions).not.toContain('请按附件更正')
  })
})
