import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

let site: DeskSite
let system: Browser
let security: Browser
beforeAll(async () => {
  site = await deskSite('demo-off')
  system = await signedInBrowser(site, 'systemAdministrator', '10.8.0.1')
  security = await signedInBrowser(site, 'securityAdministrator', '10.8.0.2')
})
afterAll(() => site.close())

const pageOf = (person: string) => `/desk/people/${person}`

/** Sends a form of a person's page. */
function act(mine: Browser, person: string, slug: string, fields: Readonly<Record<string, string>> = {}) {
  site.office.clock.now += 1000
  return mine.submit(pageOf(person), fields, `${pageOf(person)}/${slug}`)
}

const posts = { role: 'handler', authority: 'weidong-rsj', from: '2026-03-01', until: '', deputyFor: '' }

describe('a new colleague', () => {
  it('is registered by one administrator, appointed by another, and signs in with a code on paper', async () => {
    const wrong = await system.submit('/desk/people/new', { name: '', account: '张' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('请填写姓名')
    expect(wrong.body).toContain('账号应以字母开头')
    const { to: page = '' } = await system.submit('/desk/people/new', { name: '何静', account: 'hejing' })
    const person = page.replace('/desk/people/', '')
    const taken = await system.submit('/desk/people/new', { name: '另一个', account: 'HeJing' })
    expect(taken.body).toContain('账号“hejing”已由他人使用')

    expect((await act(system, person, 'appoint', posts)).status).toBe(403)
    expect((await act(security, person, 'enrol')).status).toBe(403)
    expect((await act(security, person, 'appoint', posts)).to).toBe(`${page}?done=appoint`)
    expect((await security.open(`${page}?done=appoint`)).body).toContain('任职已登记')
    const issued = await act(system, person, 'enrol')
    const code = /<strong>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})<\/strong>/u.exec(issued.body)?.[1] ?? ''
    expect((await system.open(page)).body).not.toContain(code)

    const mine = browser(site, '10.8.1.1')
    await mine.submit('/sign-in/first', { account: 'hejing', code })
    const own = '万水千山只等闲，不怕远征难'
    expect((await mine.submit('/sign-in/password', { password: own, again: own })).to).toBe('/desk')
    expect((await mine.open('/desk')).body).toContain('何静，您好')
    expect((await act(system, person, 'enrol')).status).toBe(403)
  })
})

describe('an office', () => {
  it('is not given against the separation of duties, nor without its dates', async () => {
    const auditor = demoPersonId('auditAdministrator')
    const both = await act(security, auditor, 'appoint', {
      ...posts,
      role: 'systemAdministrator',
      authority: 'weidong',
    })
    expect(both.status).toBe(422)
    expect(both.body).toContain('必须由三个人分别担任')
    const blank = await act(security, auditor, 'appoint', { ...posts, role: '', from: '三月一日' })
    expect(blank.body).toContain('请填写任职日期，形如 2026-03-02。')
    expect(blank.body).toContain('请选择角色。')
    expect(blank.body).toContain('有 2 处需要改正')
  })

  it('is given by no form that was tampered with', async () => {
    const long = 'x'.repeat(900)
    const spoilt = { ...posts, role: long, authority: long, deputyFor: long, until: long }
    const answer = await act(security, demoPersonId('handler'), 'appoint', spoilt)
    expect([answer.status, answer.body.includes('有 4 处需要改正')]).toEqual([422, true])
    expect(
      (await act(security, demoPersonId('handler'), 'relieve', { term: long, relievedOn: long })).status,
    ).toBe(422)
  })

  it('is taken with all its sessions ended at once', async () => {
    const reviewer = await signedInBrowser(site, 'reviewer', '10.8.2.1')
    const fields = { term: 'demo-reviewer', relievedOn: '2026-03-02' }
    expect((await act(security, demoPersonId('reviewer'), 'relieve', fields)).to).toContain('?done=relieve')
    const { to = '' } = await reviewer.open('/desk')
    expect((await reviewer.open(to)).body).toContain('您的任职有变动；请重新登录后继续')
    const again = await browser(site, '10.8.2.2').submit('/sign-in', { account: 'shenhe', password })
    expect(again.body).toContain('您目前没有任职')
  })

  it('is never taken from the last administrator, and by nobody from themselves', async () => {
    const last = { term: 'demo-systemAdministrator', relievedOn: '2026-03-02' }
    const refused = await act(security, demoPersonId('systemAdministrator'), 'relieve', last)
    expect(refused.body).toContain('这是最后一名系统管理员')
    expect(
      (await act(security, demoPersonId('securityAdministrator'), 'freeze', { cause: 'left' })).status,
    ).toBe(403)
    expect((await security.open(pageOf(demoPersonId('securityAdministrator')))).body).toContain(
      '不能为自己任免角色',
    )
  })
})

describe('an administrator of one bureau', () => {
  it('reaches its people, and posts neither there given from elsewhere nor elsewhere given to them', async () => {
    const person = demoPersonId('handler')
    const term = 'bureau-security'
    const { staff } = site.office.way
    const by = { by: demoPersonId('securityAdministrator'), at: site.office.clock.now }
    const id = personIdSchema.parse('local')
    const on = dayOfTests()
    const local = { person: id, name: '本局安全员', account: 'local', on }
    const post = {
      term: termIdSchema.parse(term),
      person: id,
      role: 'securityAdministrator',
      from: on,
    } as const
    const place = { authority: demoAuthorities.bureau, until: null, deputyFor: null }
    const acts = [
      { kind: 'person.registered', ...local },
      { kind: 'person.appointed', ...post, ...place },
    ] as const
    await staff.record(by, () => record<StaffAct>(...acts))
    await putPassword(site.office.way, id, await hashPassword(password), site.office.clock.now)
    const mine = browser(site, '10.8.9.1')
    expect((await mine.submit('/sign-in', { account: 'local', password })).to).toBe('/desk')
    const elsewhere = await act(mine, person, 'appoint', { ...posts, authority: 'weidong-office' })
    expect([elsewhere.status, elsewhere.body.includes('这个机关的任职不由您办理')]).toEqual([422, true])
    expect(elsewhere.body).not.toContain('赵磊')
    expect(elsewhere.body).not.toContain('<option value="weidong-office"')
    await act(security, person, 'appoint', { ...posts, role: 'reviewer', authority: 'weidong-office' })
    const other = [...(await staff.now()).people.terms.values()].find(
      (one) => one.person === person && one.authority === demoAuthorities.office,
    )
    const taken = await act(mine, person, 'relieve', { term: other?.id ?? '', relievedOn: '2026-03-05' })
    expect(taken.body).toContain('没有这项任职')
    expect((await act(mine, demoPersonId('supervisor'), 'freeze', { cause: 'left' })).status).toBe(404)
  })
})

describe('an account', () => {
  it('is frozen by either administrator and opened again by the security administrator alone', async () => {
    const leader = await signedInBrowser(site, 'leader', '10.8.3.1')
    const person = demoPersonId('leader')
    expect((await act(system, person, 'freeze', { cause: 'ordered' })).to).toContain('?done=freeze')
    expect((await leader.open('/desk')).to).toContain('/sign-in')
    expect((await act(system, person, 'restore')).status).toBe(403)
    expect((await act(security, person, 'restore')).to).toContain('?done=restore')
    await expect(signedInBrowser(site, 'leader', '10.8.3.1')).resolves.toBeDefined()
  })

  it('is reset by one administrator and reopened with the code of another', async () => {
    const person = demoPersonId('secrecyReviewer')
    expect((await act(system, person, 'reset-sign-in')).status).toBe(403)
    expect((await act(security, person, 'reset-sign-in')).to).toContain('?done=reset-sign-in')
    expect((await act(security, person, 'enrol')).status).toBe(403)
    expect((await act(system, person, 'enrol')).status).toBe(200)
  })

  it('leaves a trail of who did what to whom', async () => {
    const events = await site.office.scratch.owner.selectFrom('sign_in_events').selectAll().execute()
    const by = (what: string) => events.filter((event) => event.what === what).map((event) => event.by)
    expect(by('code-issued')).toEqual([
      demoPersonId('systemAdministrator'),
      demoPersonId('systemAdministrator'),
    ])
    expect(by('sign-in-reset')).toEqual([demoPersonId('securityAdministrator')])
  })
})

it('work that is not there is not handed over', async () => {
  const handler = await signedInBrowser(site, 'handler', '10.8.4.1')
  const fields = { to: demoPersonId('leader'), because: '岗位调整' }
  const answer = await act(handler, demoPersonId('handler'), 'hand-over', fields)
  expect(answer.body).toContain('名下没有未办结的工作，不需要移交')
  expect((await act(handler, demoPersonId('leader'), 'hand-over', fields)).status).toBe(403)
})
