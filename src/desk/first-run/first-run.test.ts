import { access, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { supervisingAuthorityOn } from '#office/authorities/supervision.ts'
import { staffBook } from '#store/people/staff-book.ts'
import type { WebApp } from '#web/app.ts'
import { administrators, authority, site, staff } from '../../../tests/journeys/first-answers.ts'
import { type Browser, browser, origin, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { type Scratch, scratch } from '../../../tests/store/scratch.ts'
import { type BegunIds, newIds } from '../../wiring/first-run/first-office.ts'
import { firstRunDoor } from '../../wiring/first-run/first-run-door.ts'
import { setupCode } from '../../wiring/first-run/setup-code.ts'
import { findOffice } from '../../wiring/serving/find-office.ts'
import { readOfficeFile, writeOfficeFile } from '../../wiring/serving/office-file.ts'
import { today } from '../../wiring/today.ts'

let held: Scratch
let app: WebApp<never>
let ids: BegunIds
let code: string
let done: boolean

beforeAll(async () => {
  held = await scratch()
})
afterAll(() => held.close())

beforeEach(async () => {
  ids = newIds()
  await rm(join(held.store.data, 'office.json'), { force: true })
  await open()
})
afterEach(() => app.fastify.close())

async function open(): Promise<void> {
  done = false
  const setup = setupCode((next) => {
    code = next
  })
  code = setup.first
  app = await firstRunDoor(held.store, {
    code: setup,
    ids,
    origin,
    givenOrigin: undefined,
    proxy: undefined,
    log: { level: 'silent' },
    done: () => {
      done = true
    },
  })
}

const forms = { authority, site, administrators, staff }

async function inside(): Promise<Browser> {
  const mine = browser({ app })
  expect((await mine.submit('/first-run', { code })).to).toBe('/first-run/authority')
  return mine
}

async function answered(changes: Partial<Record<keyof typeof forms, object>> = {}): Promise<Browser> {
  const mine = await inside()
  for (const [step, form] of Object.entries({ ...forms, ...changes })) {
    const { status, body } = await mine.submit(`/first-run/${step}`, { ...form })
    if (status !== 303) throw new Error(`${step}: ${mistakesOf(body).join(' ')}`)
  }
  return mine
}

function mistakesOf(body: string): readonly string[] {
  return [...body.matchAll(/<a href="#[^"]*">([^<]+)<\/a>/gu)].map(([, text]) => text ?? '').slice(1)
}

const staffNow = () => staffBook(held.store.db, ids.district).now()

describe('the setup code', () => {
  it.each(['/', '/desk', '/sign-in'])('is asked for at %s, where no door is yet', async (door) => {
    expect((await browser({ app }).open(door)).to).toBe('/first-run')
  })

  it('opens nothing when wrong, and opens once when right', async () => {
    const mine = browser({ app })
    for (const wrong of ['', '0000-0000-0000-0000', `${code}0`, code.slice(1)])
      expect((await mine.submit('/first-run', { code: wrong })).status).toBe(422)
    const first = code
    expect((await mine.submit('/first-run', { code: first })).status).toBe(303)
    expect((await browser({ app }).submit('/first-run', { code: first })).status).toBe(422)
  })

  it('moves the wizard to another browser with the next one, and the first is out', async () => {
    const mine = await inside()
    const other = await inside()
    expect((await other.open('/first-run/authority')).status).toBe(200)
    expect((await mine.open('/first-run/authority')).to).toMatch(/^\/first-run\?back=/u)
  })

  it('is asked before any step, whatever the method', async () => {
    const stranger = browser({ app })
    for (const step of [...Object.keys(forms), 'check']) {
      expect((await stranger.open(`/first-run/${step}`)).to).toMatch(/^\/first-run\?back=/u)
      expect((await stranger.post(`/first-run/${step}`, {})).to).toMatch(/^\/first-run\?back=/u)
    }
    expect((await staffNow()).tree.size).toBe(0)
  })

  it('is not tried for ever from one address', async () => {
    const mine = browser({ app }, '10.9.9.9')
    const { body } = await mine.open('/first-run')
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => mine.post('/first-run', { _token: tokenIn(body), code: '1' })),
    )
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(10)
  })
})

describe('each step', () => {
  it('takes nothing without the form’s own token or from elsewhere', async () => {
    const mine = await answered()
    for (const step of [...Object.keys(forms), 'check']) {
      expect((await mine.post(`/first-run/${step}`, {})).status).toBe(403)
      const { body } = await mine.open(`/first-run/${step}`)
      const elsewhere = { origin: 'https://elsewhere.example' }
      expect((await mine.post(`/first-run/${step}`, { _token: tokenIn(body) }, elsewhere)).status).toBe(403)
    }
    expect((await staffNow()).tree.size).toBe(0)
  })

  it('sends whoever comes too early to the first one still open', async () => {
    const mine = await inside()
    expect((await mine.open('/first-run/check')).to).toBe('/first-run/authority')
    await mine.submit('/first-run/authority', authority)
    expect((await mine.open('/first-run/staff')).to).toBe('/first-run/site')
  })

  it('comes back to the check after a change', async () => {
    const mine = await answered()
    expect((await mine.submit('/first-run/site', { ...site, phone: '0375-1' })).to).toBe('/first-run/check')
    expect((await mine.open('/first-run/check')).body).toContain('0375-1')
  })

  it.each([
    ['authority', { ...authority, creditCode: '123' }, '统一社会信用代码应为 18 位'],
    ['authority', { ...authority, districtKind: 'kingdom' }, '请选择本级人民政府是哪一级'],
    ['authority', { ...authority, authorityName: '卫东区人民政府' }, '名称已由'],
    ['authority', { ...authority, supervisorName: ' ' }, '请填写政府信息公开工作主管部门的全称'],
    ['authority', { ...authority, supervisorName: authority.authorityName }, '名称已由'],
    ['authority', { ...authority, authorityKind: 'vertical' }, '主管部门在上一级'],
    ['site', { ...site, office: ' ' }, '工作机构的名称'],
    ['administrators', { ...administrators, 'securityAdministrator-account': 'zhaolei' }, '由三个人分别担任'],
    ['administrators', { ...administrators, 'securityAdministrator-name': '赵磊' }, '必须是三个人'],
    ['administrators', { ...administrators, 'auditAdministrator-account': '周婷' }, '账号应以字母开头'],
    ['administrators', { ...administrators, passwords: 'none' }, '请选择密码要求'],
    ['staff', { 'handler-name': '赵磊', 'handler-account': 'zhaolei' }, '管理员不接触业务'],
    ['site', { ...site, domain: 'https://rsj.example.gov.cn/首页' }, '只写域名'],
    ['site', { ...site, email: 'a@b' }, '电子邮箱应形如'],
    ['staff', { 'handler-name': '张敏' }, '请填写经办人账号'],
    [
      'staff',
      { ...staff, 'reviewer-name': '李建国', 'reviewer-account': 'zhangmin' },
      '账号“zhangmin”前面写的是张敏',
    ],
  ])('%s says what is wrong: %j', async (step, form, sentence) => {
    const mine = await answered()
    const { status, body } = await mine.submit(`/first-run/${step}`, form)
    expect(status).toBe(422)
    expect(body).toContain(sentence)
    expect(body).toContain('class="error-summary"')
  })
})

describe('opening', () => {
  it('records all at once, writes the file, and shows a code for each person', async () => {
    const mine = await answered()
    const opened = await mine.submit('/first-run/check', {})
    expect(opened.status).toBe(200)
    expect(opened.body.match(/<strong>[0-9A-Z-]{19}<\/strong>/gu)).toHaveLength(4)
    expect(opened.headers['cache-control']).toBe('no-store')
    const { tree, people } = await staffNow()
    const [first, office, last] = tree.keys()
    expect([first, last, tree.size]).toEqual([ids.district, ids.authority, 3])
    expect(supervisingAuthorityOn(tree, ids.authority, today())).toBe(office)
    expect([...people.persons.values()].map(({ account }) => account)).toHaveLength(4)
    expect(await readOfficeFile(held.store.data)).toEqual({
      ...ids,
      passwords: 'dengbao3',
      site: { name: site.siteName, domain: site.domain, contact: { office: '办公室' } },
    })
    expect(await findOffice(held.store)).toMatchObject({ kind: 'open' })
    await expect.poll(() => done).toBe(true)
  })

  it('is done once, however often it is pressed', async () => {
    const mine = await answered()
    const { body } = await mine.open('/first-run/check')
    const press = () => mine.post('/first-run/check', { _token: tokenIn(body) })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await press()).status).toBe(409)
    expect((await staffNow()).people.persons.size).toBe(4)
  })

  it('leaves the supervising authority of a government office for later: it stands one area above', async () => {
    const own = { ...authority, authorityKind: 'government-office', supervisorName: '' }
    const mine = await answered({ authority: own })
    await mine.submit('/first-run/check', {})
    expect([...(await staffNow()).tree.keys()]).toEqual([ids.district, ids.authority])
  })

  it('lets one person hold two roles, and none', async () => {
    const both = { ...staff, 'reviewer-name': '张敏', 'reviewer-account': 'zhangmin' }
    const mine = await answered({ staff: both })
    expect((await mine.submit('/first-run/check', {})).body).toContain('经办人、审核人')
    const { people } = await staffNow()
    expect([people.persons.size, people.terms.size]).toEqual([4, 5])
  })

  it('records nothing before it: whoever leaves at the check leaves an empty office', async () => {
    await answered()
    expect((await staffNow()).tree.size).toBe(0)
    await expect(access(join(held.store.data, 'office.json'))).rejects.toThrow('ENOENT')
  })

  it('goes on under the ids it had begun with where it was cut off before its acts', async () => {
    const contact = { office: '办公室' }
    const begun = { ...newIds(), passwords: 'modern', site: { name: 'x', domain: 'x', contact } } as const
    const empty = await scratch()
    await writeOfficeFile(empty.store.data, begun)
    const found = await findOffice(empty.store).finally(() => empty.close())
    expect(found).toMatchObject({ kind: 'none', ids: { district: begun.district } })
  })

  it('does not begin over a register whose file was lost', async () => {
    const mine = await answered()
    await mine.submit('/first-run/check', {})
    await writeOfficeFile(held.store.data, {
      ...newIds(),
      passwords: 'modern',
      site: { name: 'x', domain: 'x', contact: { office: 'x' } },
    })
    await expect(findOffice(held.store)).rejects.toMatchObject({ name: 'StoreRefusal' })
  })
})
