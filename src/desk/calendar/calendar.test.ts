import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { rebuildRegister } from '#store/register/rebuild.ts'
import { notice2027, type RulesDesk, rulesDesk } from '../../../tests/rooms/rules-desk.ts'
import { type Browser, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'

let site: RulesDesk
let system: Browser
let security: Browser
let clerk: Browser
let number: string
beforeAll(async () => {
  site = await rulesDesk('2026-12-10')
  system = await signedInBrowser(site, 'systemAdministrator', '10.20.0.1')
  security = await signedInBrowser(site, 'securityAdministrator', '10.20.0.2')
  clerk = await signedInBrowser(site, 'handler', '10.20.0.3')
  number = await received('张三的申请')
})
afterAll(() => site.close())

let keys = 0
async function received(words: string): Promise<string> {
  const intake = {
    delivery: { channel: 'counter', handedInOn: site.way.today() },
    kind: 'person',
    applicant: words,
    contact: { identity: '', phone: '13800000000', address: '', email: '' },
    contents: [words],
    wanted: { form: 'paper', way: 'post' },
  } as const
  const arrival = { key: `rules-${keys++}`, intake, files: [] }
  const answer = await site.rooms.cases.receive(demoAuthorities.bureau, arrival, { kind: 'applicant' })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.record.file.dossier.number
}

const newPath = '/desk/calendar/new'
const entered = (fields: Readonly<Record<string, string>> = {}) =>
  system.submit(newPath, { ...notice2027, ...fields })
const calendarNow = async () => (await site.rooms.cases.situation(demoAuthorities.bureau)).calendar
const movedLines = async () =>
  [...(await clerk.open('/desk/applications/moved-dates')).body.matchAll(/<tr>(?:(?!<\/tr>).)*<\/tr>/gsu)]
    .map(([row]) =>
      row
        .replace(/<[^>]+>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((row) => row.startsWith(number))

describe('before a notice of 2027', () => {
  it('the list says that its dates are to be confirmed, and the case shows 待定', async () => {
    const { body } = await clerk.open('/desk/calendar')
    expect(body).toContain('2027 年的通知还没有录入')
    expect(body).toContain('2026 年')
    expect((await clerk.open(`/desk/applications/${number}`)).body).toContain('待定')
    expect(await movedLines()).toEqual([])
    expect((await clerk.open('/desk/applications')).body).not.toContain('日期变动')
  })
})

describe('what cannot be a notice', () => {
  it.each([
    [{ year: '明年' }, 'year', '请填写年份'],
    [{ year: '2031', 'makeUp-0': '' }, 'year', '只能录入 2019 年至 2027 年'],
    [{ source: '国务院办公厅' }, 'source', '网址不完整'],
    [{ source: 'javascript:alert(1)' }, 'source', '网址不完整'],
    [{ number: '' }, 'number', '请填写文号'],
    [{ published: '' }, 'published', '请填写发布日期'],
    [{ 'from-1': '' }, 'from-1', '请填写春节从哪一天起放假'],
    [{ 'to-1': '2027-02-01' }, 'to-1', '最后一天早于第一天'],
    [{ 'to-1': '2027-12-01' }, 'to-1', '超过 15 天'],
    [{ 'name-4': '' }, 'name-4', '请填写第 5 行假期的名称'],
    [{ 'makeUp-1': '二月二十' }, 'makeUp-1', '不是日期'],
    [{ 'makeUp-1': '2027-02-17' }, 'makeUp-1', '调休上班日应是星期六或者星期日'],
    [{ 'from-4': '2027-05-05' }, 'from-4', '2027-05-05：重复出现'],
  ])('%o is told at %s, with what was typed', async (fields, field, sentence) => {
    const { status, body } = await entered({ ...fields, do: 'check' })
    expect([status, body.includes(`<a href="#${field}">`), body.includes(sentence)]).toEqual([
      422,
      true,
      true,
    ])
    expect(body).toContain('国办发明电')
    expect(body).toContain('value="2027-10-07"')
  })

  it('a statutory day that is not named is asked about, not refused', async () => {
    const { status, body } = await entered({ 'from-3': '2027-05-02', do: 'check' })
    expect(status).toBe(200)
    expect(body).toContain('2027年5月1日是法定假日，没有列为放假日')
  })

  it('nothing of it was recorded', async () => {
    expect(await site.rules.calendar.year(2027)).toBeUndefined()
  })
})

describe('the notice of 2027', () => {
  it('is checked day by day, goes back to the form and grows a row', async () => {
    const check = await entered({ do: 'check' })
    expect([check.status, check.body.includes('核对 2027 年的安排')]).toEqual([200, true])
    expect(check.body).toContain('<td class="make-up-workday">31<span class="year-mark">班</span>')
    const back = await entered({ do: 'edit' })
    expect([back.status, back.body.includes('value="2027-02-12"')]).toEqual([200, true])
    expect((await entered({ do: 'add' })).body).toContain('name="from-7"')
  })

  it('entered, holds with its dates to be confirmed, and the case is listed as moved', async () => {
    site.turnTo('2026-12-14')
    const { to } = await entered({ do: 'record', version: '0' })
    expect(to).toBe('/desk/calendar/2027?done=entered')
    const calendar = await calendarNow()
    expect(calendar.kindOf(day('2027-02-08')).kind).toBe('holiday')
    expect(calendar.isConfirmed(day('2027-01-05'))).toBe(false)
    // Counted by hand: 15 working days until the end of 2026; without a notice 1 January is a Friday like any other.
    expect(await movedLines()).toEqual([`${number} 张三的申请 答复 2027-01-07 2027-01-08 待定`])
    expect((await clerk.open('/desk/applications')).body).toContain('日期变动（1 件）')
  })

  it('is not recorded twice, nor over what another just entered', async () => {
    const again = await entered({ do: 'record', version: '1' })
    expect([again.status, again.body.includes('与现在的安排完全相同')]).toEqual([422, true])
    const late = await entered({ do: 'record', version: '0', 'to-6': '2027-10-08' })
    expect([late.status, late.body.includes('又有变动')]).toEqual([422, true])
  })

  it('is confirmed by the other administrator alone, who says to have compared it', async () => {
    const path = '/desk/calendar/2027'
    const own = await system.submit(path, { version: '1', compared: 'yes' }, `${path}/confirm`)
    expect(own.status).toBe(403)
    const blind = await security.submit(path, { version: '1' }, `${path}/confirm`)
    expect([blind.status, blind.body.includes('逐日核对')]).toEqual([422, true])
    const stale = await security.submit(path, { version: '0', compared: 'yes' }, `${path}/confirm`)
    expect([stale.status, stale.body.includes('又有变动')]).toEqual([422, true])
    site.turnTo('2026-12-15')
    const { to } = await security.submit(path, { version: '1', compared: 'yes' }, `${path}/confirm`)
    expect(to).toBe(`${path}?done=confirmed`)
    expect((await calendarNow()).isConfirmed(day('2027-01-05'))).toBe(true)
    expect(await movedLines()).toEqual([
      `${number} 张三的申请 答复 2027-01-08 2027-01-08 由待定改为确定`,
      `${number} 张三的申请 答复 2027-01-07 2027-01-08 待定`,
    ])
    const page = await security.open(path)
    for (const word of ['已生效', '录入 国办发明电〔2026〕0号', '核对，生效', '赵磊', '孙丽'])
      expect(page.body).toContain(word)
  })

  it('corrected, leaves what was confirmed in force until the correction is confirmed', async () => {
    site.turnTo('2026-12-16')
    const { to } = await entered({
      'to-0': '2027-01-05',
      number: '更正〔2026〕1号',
      do: 'record',
      version: '2',
    })
    expect(to).toBe('/desk/calendar/2027?done=entered')
    expect((await calendarNow()).kindOf(day('2027-01-05')).kind).toBe('workday')
    const { body } = await security.open('/desk/calendar/2027')
    expect(body).toContain('2027-01-04、2027-01-05')
    expect((await clerk.open('/desk/applications/moved-dates')).body).toContain('录入更正，还没有核对')
    expect((await movedLines())[0]).toBe(`${number} 张三的申请 答复 2027-01-08 2027-01-11 核对后变动`)
    await security.submit(
      '/desk/calendar/2027',
      { version: '3', compared: 'yes' },
      '/desk/calendar/2027/confirm',
    )
    const calendar = await calendarNow()
    expect(calendar.kindOf(day('2027-01-05')).kind).toBe('holiday')
    expect((await site.rules.calendar.year(2027))?.inForce.notices.map((notice) => notice.number)).toEqual([
      '更正〔2026〕1号',
    ])
  })

  it('stands in the register of the district, beside people who are known as before', async () => {
    const acts = await site.owner
      .selectFrom('acts')
      .select(['authority_id', 'kind', 'recorded_by'])
      .where('matter', '=', 'calendar/2027')
      .orderBy('version')
      .execute()
    expect(acts.map(({ kind, recorded_by }) => [kind, recorded_by])).toEqual([
      ['calendar.entered', demoPersonId('systemAdministrator')],
      ['calendar.confirmed', demoPersonId('securityAdministrator')],
      ['calendar.entered', demoPersonId('systemAdministrator')],
      ['calendar.confirmed', demoPersonId('securityAdministrator')],
    ])
    expect(new Set(acts.map(({ authority_id }) => authority_id))).toEqual(new Set([demoAuthorities.district]))
    const { people, tree } = await site.way.staff.now()
    expect([people.persons.size, tree.size]).toEqual([8, 3])
    expect((await rebuildRegister(site.store.db, demoAuthorities.district)).corrected).toEqual([])
  })

  it('shows administrators no application (T20)', async () => {
    for (const mine of [system, security]) {
      for (const path of ['/desk/calendar', '/desk/calendar/2027']) {
        const { status, body } = await mine.open(path)
        expect(status).toBe(200)
        expect(body).not.toMatch(new RegExp(`${number}(?![\\d-])`, 'u'))
        expect(body).not.toContain('/desk/applications/')
        expect(body).not.toContain('张三')
        expect(body).not.toContain('moved-dates')
      }
      expect((await mine.open('/desk/applications/moved-dates')).status).toBe(404)
    }
  })
})

describe('a case that is closed', () => {
  it('keeps its dates: it is on no list of moved ones', async () => {
    const record = await site.rooms.cases.find(demoAuthorities.bureau, number)
    const payload = { on: day('2026-12-16'), reason: '申请人来函撤回', proof: '来函' } as never
    const command = { step: 'withdraw', payload, version: record?.acts.length ?? 0, files: [] } as const
    const taken = await site.rooms.cases.take(demoAuthorities.bureau, number, command, { kind: 'applicant' })
    expect(taken?.ok).toBe(true)
    expect(await movedLines()).toEqual([])
  })
})
