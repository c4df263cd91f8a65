import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeze } from '#office/authorities/people/freeze.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { issueEnrolment, resetSignIn } from '#store/sign-in/enrolments.ts'
import { browser, type DeskSite, deskSite } from '../../../tests/sign-in/desk-site.ts'
import { codeAt, dayOfTests, enrolled, password } from '../../../tests/sign-in/office.ts'

let site: DeskSite
beforeAll(async () => {
  site = await deskSite('required')
})
afterAll(() => site.close())

const session = '__Host-gongkai-session'

describe('the way in', () => {
  it('leads a newcomer from the code on paper through password and second factor to the desk', async () => {
    const { way, clock } = site.office
    const person = demoPersonId('handler')
    await resetSignIn(way, person, 'first-run')
    clock.now += 1000
    const code = await issueEnrolment(way, person, 'first-run')
    const mine = browser(site)
    expect((await mine.submit('/sign-in/first', { account: 'jingban', code })).to).toBe('/sign-in/password')
    const short = await mine.submit('/sign-in/password', { password: '太短了', again: '太短了' })
    expect([short.status, short.body.includes('密码至少 12 个字符')]).toEqual([422, true])
    const unlike = await mine.submit('/sign-in/password', { password: '一二三四五六七', again: '不一样' })
    expect(unlike.body).toContain('两次输入的新密码不一样')
    const chosen = '春眠不觉晓，处处闻啼鸟呀'
    expect((await mine.submit('/sign-in/password', { password: chosen, again: chosen })).to).toBe(
      '/sign-in/second-factor',
    )
    const page = await mine.open('/sign-in/second-factor')
    expect(page.headers['cache-control']).toBe('no-store')
    const secret = /secret=([A-Z2-7]+)/u.exec(page.body)?.[1] ?? ''
    const first = codeAt(secret, clock.now)
    expect((await mine.submit('/sign-in/second-factor', { code: first })).to).toBe('/desk')
    expect((await mine.open('/desk')).body).toContain('张敏，您好')
    expect((await mine.open('/sign-in/second-factor')).to).toBe('/desk')

    clock.now += 60_000
    const later = browser(site)
    const back = '/desk/people?q=%E5%BC%A0'
    expect((await later.open(back)).to).toBe(`/sign-in?back=${encodeURIComponent(back)}`)
    const half = await later.submit(`/sign-in?back=${encodeURIComponent(back)}`, {
      account: 'JingBan ',
      password: chosen,
    })
    expect(half.to).toBe(`/sign-in/code?back=${encodeURIComponent(back)}`)
    expect((await later.open('/desk')).to).toBe('/sign-in?back=%2Fdesk')
    const done = await later.submit(half.to ?? '', { code: ` ${codeAt(secret, clock.now)} ` })
    expect(done.to).toBe(back)
  })

  it('leads nowhere but to the desk', async () => {
    const { account, password: own, secret } = await enrolled(site.office, 'reviewer')
    const { clock } = site.office
    const mine = browser(site)
    for (const back of ['//evil.example/', 'https://evil.example/', '/sign-out', '/desk\\evil']) {
      clock.now += 90_000
      const half = await mine.submit(`/sign-in?back=${encodeURIComponent(back)}`, { account, password: own })
      expect(half.to).toBe('/sign-in/code')
      expect((await mine.submit('/sign-in/code', { code: codeAt(secret, clock.now) })).to).toBe('/desk')
      await mine.submit('/desk', {}, '/sign-out')
    }
  })

  it('sets a cookie that no script reads, no other host sets and no other site sends', async () => {
    const { account, password: own } = await enrolled(site.office, 'leader')
    const answer = await browser(site).submit('/sign-in', { account, password: own })
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-gongkai-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    )
  })
})

describe('whoever is turned back', () => {
  it('reads the same, whether the account or the password is wrong, or the account is closed', async () => {
    const { way, clock } = site.office
    const act = {
      kind: 'person.frozen',
      person: demoPersonId('secrecyReviewer'),
      on: dayOfTests(),
      because: 'left',
    } as const
    await way.staff.record({ by: 'x', at: clock.now }, ({ people, tree }) => freeze(people, tree, act))
    const bodies = new Set<string>()
    for (const [at, account] of ['zhuguan', 'nobody', '一个名字'].entries()) {
      const answer = await browser(site, `10.5.0.${at}`).submit('/sign-in', {
        account,
        password: 'wrong-word-xyz',
      })
      expect(answer.status).toBe(422)
      bodies.add(answer.body.replaceAll(account, 'X').replace(/value="[^"]{40,}"/gu, ''))
    }
    const closed = await browser(site, '10.5.1.1').submit('/sign-in', { account: 'baomi', password })
    bodies.add(closed.body.replaceAll('baomi', 'X').replace(/value="[^"]{40,}"/gu, ''))
    expect(bodies.size).toBe(1)
    expect([...bodies][0]).toContain('账号、密码或动态口令不正确')
  })

  it('is told what was left empty, however often, and has not tried by that', async () => {
    const mine = browser(site, '10.6.0.2')
    for (let i = 0; i < 12; i++) {
      const { status, body } = await mine.submit('/sign-in', {
        account: i % 2 ? 'jingban' : '',
        password: '',
      })
      expect([status, body.includes('请输入密码。'), body.includes('请输入账号。')]).toEqual([
        422,
        true,
        i % 2 === 0,
      ])
    }
  })

  it('is told how long to wait once it was too often, and nothing about the account', async () => {
    const mine = browser(site, '10.6.0.1')
    let last = ''
    for (let i = 0; i < 6; i++) {
      last = (await mine.submit('/sign-in', { account: 'no-such', password: `x-${i}` })).body
      site.office.clock.now += 20_000
    }
    expect(last).toContain('登录尝试过多，请在 15 分钟后再试')
  })

  it('is told when a session has ended, and why', async () => {
    const { account, password: own, secret } = await enrolled(site.office, 'leader')
    const mine = browser(site)
    await mine.submit('/sign-in', { account, password: own })
    await mine.submit('/sign-in/code', { code: codeAt(secret, site.office.clock.now) })
    site.office.clock.now += 31 * 60_000
    const turned = await mine.open('/desk')
    expect((await mine.open(turned.to ?? '')).body).toContain('您已有 30 分钟没有操作；请重新登录')
  })

  it('never gets back the password typed', async () => {
    const answer = await browser(site).submit('/sign-in', { account: 'zhuguan', password: 'typed-once-only' })
    expect(answer.body).not.toContain('typed-once-only')
  })
})

describe('the way out', () => {
  it('ends the session on the server and in the browser', async () => {
    const { account, password: own, secret } = await enrolled(site.office, 'leader')
    const mine = browser(site)
    await mine.submit('/sign-in', { account, password: own })
    await mine.submit('/sign-in/code', { code: codeAt(secret, site.office.clock.now) })
    const kept = mine.cookies.get(session) ?? ''
    const out = await mine.submit('/desk', {}, '/sign-out')
    expect([out.to, out.headers['clear-site-data']]).toEqual(['/sign-in?out=1', '"cache", "storage"'])
    expect((await mine.open('/sign-in?out=1')).body).toContain('您已退出登录')
    mine.cookies.set(session, kept)
    expect((await mine.open('/desk')).to).toBe('/sign-in?back=%2Fdesk')
  })
})

describe('one’s own password', () => {
  it('says which of the fields is wrong, and that it was changed', async () => {
    const { account, password: own, secret } = await enrolled(site.office, 'reviewer')
    const mine = browser(site, '10.6.0.3')
    await mine.submit('/sign-in', { account, password: own })
    await mine.submit('/sign-in/code', { code: codeAt(secret, site.office.clock.now) })
    const at = '/desk/own-password'
    const next = '江南可采莲，莲叶何田田呀'
    const told = async (fields: Record<string, string>) => (await mine.submit(at, fields)).body
    expect(await told({ current: '', password: '', again: '' })).toContain('请输入现在的密码。')
    expect(await told({ current: 'nope', password: next, again: next })).toContain('现在的密码不正确')
    expect(await told({ current: own, password: next, again: 'x' })).toContain('两次输入的新密码不一样')
    const changed = await mine.submit(at, { current: own, password: next, again: next })
    expect(changed.to).toBe(`${at}?done=changed`)
    expect((await mine.open(changed.to ?? '')).body).toContain('密码已修改')
  })
})
