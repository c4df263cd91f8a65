import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationRegistered } from '#office/acts/kinds/applications.ts'
import { record } from '#office/authorities/decision.ts'
import type { StaffAct } from '#office/authorities/people/administration.ts'
import { personIdSchema, termIdSchema } from '#office/authorities/people/person.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { putPassword } from '#store/sign-in/credentials.ts'
import { hashPassword } from '#store/sign-in/password-hash.ts'
import {
  type Browser,
  browser,
  type DeskSite,
  deskSite,
  signedInBrowser,
} from '../../../tests/sign-in/desk-site.ts'
import { dayOfTests, password } from '../../../tests/sign-in/office.ts'
import { auditFile } from './audit-file.ts'

const { bureau, office } = demoAuthorities
let site: DeskSite
let auditor: Browser
let local: Browser
beforeAll(async () => {
  site = await deskSite('demo-off')
  await registered(bureau, 'one', '王小明')
  await registered(office, 'two', '李小红')
  await localAuditor()
  site.office.clock.now += 1000
  auditor = await signedInBrowser(site, 'auditAdministrator', '10.8.0.1')
  local = browser(site, '10.8.0.2')
  await local.submit('/sign-in', { account: 'bendi', password })
  await browser(site, '10.8.0.66').submit('/sign-in', { account: 'stranger', password: 'x' })
  await signedInBrowser(site, 'handler', '10.8.0.3')
  await signedInBrowser(site, 'supervisor', '10.8.0.4')
})
afterAll(() => site.close())

async function registered(authority: string, id: string, applicant: string): Promise<void> {
  const facts = { id: `2026-${id}`, received: dayOfTests(), kind: 'person' } as const
  await site.office.scratch.store.append(authority, {
    matter: `applications/${id}`,
    expectedVersion: 0,
    recordedAt: new Date(site.office.clock.now).toISOString(),
    by: demoPersonId('handler'),
    record: {
      acts: [applicationRegistered.act(dayOfTests(), facts, { applicant, about: '某处的征收决定' })],
    },
  })
}

/** An audit administrator of the bureau alone. */
async function localAuditor(): Promise<void> {
  const person = personIdSchema.parse('local-auditor')
  const on = dayOfTests()
  const { way, clock } = site.office
  const post = {
    term: termIdSchema.parse('local'),
    person,
    role: 'auditAdministrator',
    authority: bureau,
  } as const
  const acts = [
    { kind: 'person.registered', person, name: '本局审计员', account: 'bendi', on },
    { kind: 'person.appointed', ...post, from: on, until: null, deputyFor: null },
  ] as const
  const by = { by: demoPersonId('securityAdministrator'), at: clock.now }
  await way.staff.record(by, () => record<StaffAct>(...acts))
  await putPassword(way, person, await hashPassword(password), clock.now)
}

const list = async (mine: Browser, query = '') => (await mine.open(`/desk/audit${query}`)).body
const totalIn = (body: string) => Number(/共 ([\d,]+) 条/u.exec(body)?.[1]?.replace(',', ''))

describe('the audit trail', () => {
  it('shows sign-ins, appointments and acts of the registers, each with who, when and where', async () => {
    const body = await list(auditor)
    for (const word of [
      '登录成功',
      '10.8.0.3',
      '任命角色',
      '登记（从原登记簿转入）',
      '申请 2026-one',
      '张敏（jingban）',
    ])
      expect(body).toContain(word)
    expect(body).toMatch(/2026-03-02 \d\d:\d\d:\d\d/u)
  })

  it('shows no applicant, and nothing of what an application says', async () => {
    const file = await auditor.open('/desk/audit/export?from=2020-01-01')
    for (const body of [await list(auditor), file.body])
      for (const secret of ['王小明', '李小红', '征收决定']) expect(body).not.toContain(secret)
  })

  it('is open to the audit administrator alone, and to others not there or refused', async () => {
    for (const role of ['handler', 'leader', 'systemAdministrator', 'securityAdministrator'] as const) {
      const mine = await signedInBrowser(site, role, `10.8.1.${role.length}`)
      expect((await mine.open('/desk/audit')).status).toBe(404)
      expect((await mine.open('/desk/audit/export')).status).toBe(404)
    }
    // The supervising authority verifies chains of those below it, but reads no trail.
    const supervisor = await signedInBrowser(site, 'supervisor', '10.8.1.20')
    expect((await supervisor.open('/desk/audit')).status).toBe(404)
  })

  it('shows an auditor of one bureau that bureau alone, and no stranger’s tries', async () => {
    const body = await list(local)
    expect(body).toContain('申请 2026-one')
    expect(body).toContain('张敏（jingban）')
    for (const elsewhere of ['申请 2026-two', '刘洋', '10.8.0.4', '没有的账号', '赵磊'])
      expect(body).not.toContain(elsewhere)
    expect(await list(auditor)).toContain('没有的账号')
    expect(await list(auditor)).not.toContain('stranger')
    const reaching = await list(local, `?authority=${office}`)
    expect(reaching).toContain('没有符合条件的记录')
  })

  it('is narrowed by part, person, authority and days, and the pages keep the conditions', async () => {
    const whole = totalIn(await list(auditor, '?from=2020-01-01'))
    const parts = ['sign-in', 'staff', 'register'].map((part) =>
      list(auditor, `?from=2020-01-01&part=${part}`),
    )
    const each = (await Promise.all(parts)).map(totalIn)
    expect(each.every((count) => count > 0)).toBe(true)
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(whole)
    const register = await list(auditor, '?part=register')
    expect(totalIn(register)).toBe(2)
    expect(register).toContain('申请 2026-two')
    expect(totalIn(await list(auditor, `?part=register&authority=${bureau}`))).toBe(1)
    expect(totalIn(await list(auditor, '?part=register&who=jingban'))).toBe(2)
    expect(totalIn(await list(auditor, '?part=register&who=shenhe'))).toBe(0)
    expect(await list(auditor, '?until=2026-02-28')).toContain('没有符合条件的记录')
    expect(totalIn(await list(auditor, '?part=register&until=2026-03-02&from=2026-03-02'))).toBe(2)
    const paged = await list(auditor, '?from=2020-01-01&part=sign-in&page=2')
    if (paged.includes('page=1')) expect(paged).toContain('part=sign-in')
  })

  it('takes conditions that are none for none', async () => {
    const odd = '?part=x&from=gestern&until=31.2.&authority=&who=%00&page=-1'
    expect((await auditor.open(`/desk/audit${odd}`)).status).toBe(200)
    expect((await auditor.open(`/desk/audit?authority=${'x'.repeat(900)}`)).status).toBe(200)
    expect((await auditor.open('/desk/audit?page=99999')).status).toBe(404)
  })
})

describe('the file', () => {
  it('holds what the list shows, says so in the trail, and opens in a spreadsheet', async () => {
    const { status, body, headers } = await auditor.open('/desk/audit/export?part=register')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(body.startsWith('\uFEFF时间,类别,事项,')).toBe(true)
    expect(body.trimEnd().split('\r\n')).toHaveLength(3)
    expect(await list(auditor)).toContain('导出审计记录')
  })

  it('lets no name become a formula', () => {
    const line = {
      at: '',
      part: '',
      what: '',
      by: '=cmd|x',
      about: '',
      authority: '',
      number: '',
      address: '',
    }
    expect(new TextDecoder().decode(auditFile([line]))).toContain("'=cmd|x")
  })
})

it('can be changed or taken away by nobody', async () => {
  const { store } = site.office.scratch
  await expect(store.db.deleteFrom('sign_in_events').execute()).rejects.toMatchObject({ code: '42501' })
  await expect(store.db.updateTable('sign_in_events').set({ account: 'x' }).execute()).rejects.toMatchObject({
    code: '42501',
  })
})
