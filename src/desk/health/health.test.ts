import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewAct } from '#office/acts/act.ts'
import { calendarConfirmed, calendarEntered } from '#office/acts/kinds/calendar.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { type Browser, type DeskSite, deskSite, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'
import { healthPath } from './paths.ts'

let site: DeskSite
const people = new Map<Role, Browser>()
const keepers: readonly Role[] = ['systemAdministrator', 'securityAdministrator']
const others: readonly Role[] = [
  'handler',
  'reviewer',
  'secrecyReviewer',
  'leader',
  'supervisor',
  'auditAdministrator',
]

beforeAll(async () => {
  site = await deskSite('demo-off')
  for (const [i, role] of [...keepers, ...others].entries())
    people.set(role, await signedInBrowser(site, role, `10.9.0.${i}`))
})
afterAll(() => site.close())

const openedBy = async (role: Role, path: string) => people.get(role)?.open(path)

describe('the state of the house', () => {
  it.each(keepers)('is told to the %s line by line, with what to do', async (role) => {
    const page = await openedBy(role, healthPath)
    expect(page?.status).toBe(200)
    for (const line of ['数据库', '断电保护', '磁盘空间', '工作日历']) expect(page?.body).toContain(line)
    expect(page?.body).toContain('卫东区人民政府：')
    // Nobody has backed up this one.
    expect(page?.body).toContain('请每天运行 gongkai backup')
    expect((await openedBy(role, '/desk'))?.body).toContain('请每天运行 gongkai backup')
  })

  it.each(others)('is as good as not there for the %s', async (role) => {
    expect((await openedBy(role, healthPath))?.status).toBe(404)
    expect((await openedBy(role, '/desk'))?.body).not.toContain('gongkai backup')
  })

  it('knows a year of holidays that the office entered and confirmed', async () => {
    const { append } = site.office.scratch.store
    const year = {
      notices: [{ source: 'https://example.gov.cn/2031', number: null, published: null }],
      holidays: [],
    }
    const on = day('2030-11-05')
    const enter = calendarEntered.act(on, { year: 2031, ...year }, null)
    const recorded = { matter: 'calendar/2031', recordedAt: '2030-11-05T01:00:00.000Z' } as const
    const at = (version: number, act: NewAct, by: Role) =>
      append(site.office.way.district, {
        ...recorded,
        expectedVersion: version,
        by: demoPersonId(by),
        record: { acts: [act] },
      })
    await at(0, enter, 'systemAdministrator')
    expect((await openedBy('systemAdministrator', healthPath))?.body).not.toContain('收录到 2031 年')
    await at(1, calendarConfirmed.act(on, { year: 2031 }, null), 'securityAdministrator')
    expect((await openedBy('systemAdministrator', healthPath))?.body).toContain('收录到 2031 年')
  })
})

describe('the first page of the day', () => {
  it('shows an auditor what was recorded in seven days, and each number leads to its entries', async () => {
    const page = await openedBy('auditAdministrator', '/desk')
    expect(page?.body).toContain('近七日的审计记录')
    const [, href = '', count] =
      /href="(\/desk\/audit\?part=sign-in[^"]*)"[^>]*>(\d+)</u.exec(page?.body ?? '') ?? []
    const list = await openedBy('auditAdministrator', href.replaceAll('&amp;', '&'))
    expect(list?.status).toBe(200)
    expect(list?.body).toContain(`共 ${count} 条`)
  })

  it.each([...keepers, ...others])(
    'offers the %s no way that ends at a page which is not theirs',
    async (role) => {
      const body = (await openedBy(role, '/desk'))?.body ?? ''
      const main = body.slice(body.indexOf('<main'))
      for (const [, href = ''] of main.matchAll(/href="(\/desk[^"#]*)/gu))
        expect([href, (await openedBy(role, href.replaceAll('&amp;', '&')))?.status]).toEqual([href, 200])
    },
  )
})
