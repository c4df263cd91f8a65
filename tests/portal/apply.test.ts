import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../sign-in/desk-site.ts'
import { applied, how, mistakesIn, receiptIn, what, who, written } from './answers.ts'
import { type PublicSite, publicSite } from './public-site.ts'

let site: PublicSite
beforeAll(async () => {
  site = await publicSite()
})
afterAll(() => site.close())

const found = async (number: string) => site.office.rooms.cases.find(site.office.id, number)

describe('applying', () => {
  it('leads from question to question and makes a case that says what was said', async () => {
    const from = browser(site)
    expect((await from.open('/apply')).body).toContain('href="/apply/who"')
    expect((await from.submit('/apply/who', who)).to).toBe('/apply/what')
    expect((await from.submit('/apply/what', { ...what, press: 'on' })).to).toBe('/apply/how')
    expect((await from.submit('/apply/how', how)).to).toBe('/apply/files')
    expect((await from.submit('/apply/files', { press: 'on' })).to).toBe('/apply/check')
    const check = await from.open('/apply/check')
    for (const said of ['赵明', '11010519491231002X', '13800000000', what['content-0'], '没有附件'])
      expect(check.body).toContain(said)
    expect((await from.submit('/apply/check', {})).to).toBe('/apply/received')
    const { number, code } = receiptIn((await from.open('/apply/received')).body)
    expect([number, code]).toEqual([
      expect.stringMatching(/^2026-\d+$/u),
      expect.stringMatching(/^(\w{4}-){4}\w{4}$/u),
    ])
    expect((await found(number))?.file).toMatchObject({
      stage: 'arrived',
      arrivedOn: '2026-03-02',
      dossier: {
        applicant: '赵明',
        applicantKind: 'person',
        contact: { identity: '11010519491231002X', phone: '13800000000', email: '', address: '' },
        contents: ['2024年就业补助资金发放明细'],
        wanted: { form: 'electronic', way: 'web' },
        delivery: { channel: 'web', arrivedOn: '2026-03-02' },
      },
    })
  })

  it('asks each question in its turn', async () => {
    const from = browser(site)
    for (const path of ['/apply/what', '/apply/how', '/apply/files', '/apply/check', '/apply/similar'])
      expect([path, (await from.open(path)).to]).toEqual([path, '/apply/who'])
    await from.submit('/apply/who', who)
    expect((await from.open('/apply/check')).to).toBe('/apply/what')
  })

  it('changes an answer and comes back to the last look', async () => {
    const from = browser(site)
    await written(from)
    expect((await from.submit('/apply/who', { ...who, name: '钱红' })).to).toBe('/apply/check')
    expect((await from.open('/apply/check')).body).toContain('钱红')
  })

  it('shows a form with mistakes again, with what was typed, each mistake at its field', async () => {
    const from = browser(site)
    const { status, body } = await from.submit('/apply/who', {
      ...who,
      name: '  ',
      identity: '',
      phone: '12',
    })
    expect(status).toBe(422)
    expect(body).toContain('<title>错误：谁来申请')
    expect(mistakesIn(body).map(([field]) => field)).toEqual(['name', 'identity', 'phone'])
    expect(body).toContain('value="12"')
    for (const [field] of mistakesIn(body)) expect(body).toContain(`id="${field}"`)
  })

  it('adds and takes away boxes without losing a word', async () => {
    const from = browser(site)
    await from.submit('/apply/who', who)
    expect((await from.submit('/apply/what', { 'content-0': '甲', press: 'add' })).to).toBe(
      '/apply/what#content-1',
    )
    const two = await from.open('/apply/what')
    expect(two.body).toContain('第 2 项')
    await from.submit('/apply/what', { 'content-0': '甲', 'content-1': '乙', press: 'remove-0' })
    expect((await from.open('/apply/what')).body).toMatch(/>乙<\/textarea>/u)
    expect((await from.open('/apply/how')).to).toBe('/apply/what')
  })

  it('asks for an address only where a way needs one that is not there yet', async () => {
    const from = browser(site)
    await from.submit('/apply/who', who)
    await from.submit('/apply/what', { ...what, press: 'on' })
    expect(mistakesIn((await from.submit('/apply/how', { ...how, way: 'post' })).body)).toEqual([
      ['address', '选了邮寄，请填写邮寄地址。'],
    ])
    const { to } = await from.submit('/apply/how', { ...how, way: 'post', address: '卫东区1号' })
    expect(to).toBe('/apply/files')
    expect((await from.open('/apply/how')).body).not.toContain('name="address"')
  })

  it('offers what is published already before anybody waits for it', async () => {
    const from = browser(site)
    await from.submit('/apply/who', who)
    const asked = { 'content-0': '2025年公益性岗位补贴发放公示', press: 'on' }
    expect((await from.submit('/apply/what', asked)).to).toBe('/apply/similar')
    const { body } = await from.open('/apply/similar')
    expect(body).toContain('2025年公益性岗位补贴发放公示')
    expect(body).toContain('href="/apply/how"')
  })

  it('shows what was typed as words and as nothing else', async () => {
    const from = browser(site)
    const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}`
    await written(from, { who: { name: hostile, address: hostile }, what: { 'content-0': hostile } })
    for (const path of ['/apply/who', '/apply/what', '/apply/check']) {
      const { body } = await from.open(path)
      expect([path, /<(?:img|script)/u.test(body), body.includes('onerror')]).toEqual([path, false, true])
    }
  })

  it('forgets everything at once on request', async () => {
    const from = browser(site)
    await from.submit('/apply/who', who)
    const { to } = await from.submit('/apply/what', {}, '/apply/drop')
    expect(to).toBe('/apply?done=dropped')
    expect((await from.open(to ?? '')).body).toContain('填写的内容已经删除')
    expect((await from.open('/apply/who')).body).not.toContain('赵明')
  })

  it('says so where what was written is no longer kept', async () => {
    const from = browser(site)
    await from.submit('/apply/who', who)
    await site.office.office.owner.deleteFrom('drafts').execute()
    expect((await from.open('/apply/what')).to).toBe('/apply/who')
    expect((await from.open('/apply/who')).body).toContain('之前填写的内容已经删除')
  })

  it('keeps what was typed on a later question though the rest is gone', async () => {
    const from = browser(site)
    await from.submit('/apply/who', who)
    const page = await from.open('/apply/what')
    await site.office.office.owner.deleteFrom('drafts').execute()
    const _token = /name="_token" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''
    expect((await from.post('/apply/what', { _token, press: 'on', ...what })).to).toBe('/apply/who')
    await from.submit('/apply/who', who)
    expect((await from.open('/apply/what')).body).toContain(what['content-0'])
  })
})

describe('the receipt', () => {
  it('is there again on reloading, and nothing can be changed or sent any more', async () => {
    const from = browser(site)
    const first = await applied(from)
    expect(receiptIn((await from.open('/apply/received')).body)).toEqual(first)
    for (const path of ['/apply/who', '/apply/what', '/apply/how', '/apply/files', '/apply/check'])
      expect([path, (await from.open(path)).to]).toEqual([path, '/apply/received'])
    const { body } = await from.open('/track')
    const _token = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    for (const path of ['/apply/who', '/apply/what', '/apply/check'])
      expect((await from.post(path, { _token, ...who, ...what, press: 'on' })).to).toBe('/apply/received')
  })

  it('says plainly that no period runs before both sides confirmed, and what it would come to', async () => {
    const from = browser(site)
    await applied(from)
    const { body } = await from.open('/apply/received')
    expect(body).toContain('双方确认之日为收到之日')
    expect(body).toContain('如果今天就确认，最迟2026年3月30日答复')
  })

  it('gives a reminder without a word of what was asked for', async () => {
    const from = browser(site)
    await applied(from)
    const { body, headers } = await from.open('/apply/received/calendar')
    expect(headers['content-type']).toContain('text/calendar')
    expect(body).toContain('DTSTART;VALUE=DATE:20260305')
    expect(body).not.toMatch(/赵明|就业补助/u)
  })

  it('is gone when another application is begun', async () => {
    const from = browser(site)
    await applied(from)
    expect((await from.submit('/apply/received', {}, '/apply/anew')).to).toBe('/apply/who')
    expect((await from.open('/apply/received')).to).toBe('/apply')
    expect((await from.open('/apply/who')).body).not.toContain('赵明')
  })

  it('leaves nothing personal in the draft', async () => {
    await site.office.office.owner.deleteFrom('drafts').execute()
    const from = browser(site)
    await written(from)
    const bytes = async () =>
      (await site.office.office.owner.selectFrom('drafts').select('body').executeTakeFirst())?.body.length ??
      0
    const before = await bytes()
    await from.submit('/apply/check', {})
    expect(await bytes()).toBeLessThan(before / 2)
  })
})
