import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taken } from '../rooms/bureau.ts'
import { type Browser, browser } from '../sign-in/desk-site.ts'
import { applied, how, what, who, written } from './answers.ts'
import { type PublicSite, publicSite } from './public-site.ts'

/** Words that stand in a case and must stand nowhere else. */
const canaries = {
  name: '金丝雀甲',
  phone: '13911112222',
  address: '金丝雀街七号',
  email: 'canary@example.org',
  identity: '11010519491231002X',
  content: '金丝雀乙的补贴名单',
  party: '金丝雀丙公司',
  reason: '金丝雀丁的理由',
}

let site: PublicSite
let own: Browser
let number = ''
let code = ''
let logged = ''

const log = new Writable({
  write(line, _encoding, done) {
    logged += String(line)
    done()
  },
})

beforeAll(async () => {
  site = await publicSite({ log })
  const { name, phone, address, email, identity, content } = canaries
  own = browser(site, '10.8.8.8')
  ;({ number, code } = await applied(own, {
    who: { name, phone, address, email, identity },
    what: { 'content-0': content },
  }))
  await written(browser(site), { who: { name }, what: { 'content-0': content } })
  await own.submit('/track', { number, code })
  await taken(site.office, number, 'confirm-receipt', { how: '电话确认' })
  await taken(site.office, number, 'consult', {
    who: 'third-party',
    name: canaries.party,
    question: '是否同意',
  })
})
afterAll(() => site.close())

const secrets = () => [...Object.values(canaries), code, code.replaceAll('-', '')]
const paramsOf: Readonly<Record<string, string>> = {
  ':act': '1',
  ':format': 'pdf',
  ':at': '1',
  ':view': 'large',
  ':year': '2025',
}

/** Every public page and file there is, with something in each place of its address. */
const addresses = () =>
  site.app.routes
    .filter(({ method, policy }) => method === 'GET' && policy === 'public')
    .map(({ url }) => url.replace(/:\w+/gu, (place) => paramsOf[place] ?? '1'))

const searches = () =>
  [...secrets(), number].flatMap((text) => [
    `/search?q=${encodeURIComponent(text)}`,
    `/search?q=${encodeURIComponent(text.slice(0, 3))}`,
  ])

describe('nothing of a case leaves by another exit (T20)', () => {
  it('is on any public page, file, header or address, for a stranger or for another applicant', async () => {
    const other = browser(site, '10.8.8.9')
    const theirs = await applied(other)
    await other.submit('/track', theirs)
    for (const from of [browser(site), other]) {
      for (const url of [...addresses(), ...searches()]) {
        const { body, headers, to } = await from.open(url)
        const asked = new URL(url, 'https://x').searchParams.get('q') ?? ''
        const told = (body + JSON.stringify(headers) + (to ?? '')).replaceAll(asked || '\0', '')
        expect([url, secrets().filter((secret) => told.includes(secret))]).toEqual([url, []])
        if (from !== other)
          expect([url, asked !== number && told.includes(`申请编号 ${number}`)]).toEqual([url, false])
      }
    }
    expect(addresses().length).toBeGreaterThan(30)
  })

  it('stands in no title, address or referrer of its own pages, and nothing between keeps them', async () => {
    for (const url of ['/track/case', '/apply/received', '/track/withdraw', '/track/calendar']) {
      const { body, headers } = await own.open(url)
      const head = /<head>.*?<\/head>/su.exec(body)?.[0] ?? ''
      expect([url, [...secrets(), number].filter((secret) => head.includes(secret))]).toEqual([url, []])
      const links = [...body.matchAll(/(?:href|action)="([^"]*)"/gu)].map(([, link]) => link).join(' ')
      expect(links).not.toMatch(new RegExp([...secrets(), number].join('|'), 'u'))
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['x-robots-tag']).toBe('noindex')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(String(headers['content-disposition'] ?? '')).not.toContain(number)
    }
  })

  it('stands in no line of the log, whatever was sent and however wrong', async () => {
    await own.submit('/track', { number, code: `${code}x` })
    await own.open(`/track/case?code=${code}&name=${encodeURIComponent(canaries.name)}`)
    await own.open(`/track/letters/${encodeURIComponent(canaries.content)}/pdf`)
    await own.post('/apply/who', { ...who, name: canaries.name })
    expect(logged.length).toBeGreaterThan(1000)
    expect(
      secrets().filter((secret) => logged.includes(secret) || logged.includes(encodeURIComponent(secret))),
    ).toEqual([])
    expect(logged.replace(/"time":"[^"]*"/gu, '').includes(number)).toBe(false)
  })

  it('answers for a case that is there and one that is not alike', async () => {
    const stranger = browser(site, '10.8.8.10')
    for (const url of [
      '/track/letters/1/pdf',
      '/track/letters/9999/pdf',
      '/track/files/1',
      '/answer/letters/1/docx',
    ]) {
      const { status, body } = await stranger.open(url)
      expect([url, status, body.includes('没有找到这个页面')]).toEqual([url, 404, true])
    }
  })
})

describe('nothing is changed by a request from elsewhere (T27)', () => {
  const posts = () =>
    site.app.routes
      .filter(({ method, policy }) => method === 'POST' && policy === 'public')
      .map(({ url }) => url)
  const fields = {
    ...who,
    ...what,
    ...how,
    press: 'on',
    reason: '',
    score: '5',
    opinion: 'agrees',
    number: '',
    code: '',
  }

  it('without a token, with another browser’s, from another site, or by GET', async () => {
    const page = await browser(site).open('/track')
    const others = /name="_token" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''
    const mine = /name="_token" value="([^"]+)"/u.exec((await own.open('/track')).body)?.[1] ?? ''
    const acts = async () => (await site.office.rooms.cases.find(site.office.id, number))?.acts.length
    const before = await acts()
    expect(posts().length).toBeGreaterThan(12)
    for (const url of posts()) {
      const tries = [
        await own.post(url, fields),
        await own.post(url, { ...fields, _token: others }),
        await own.post(url, { ...fields, _token: mine }, { origin: 'https://evil.example' }),
        await own.post(url, { ...fields, _token: mine }, { 'sec-fetch-site': 'cross-site' }),
      ]
      expect([url, tries.map(({ status }) => status)]).toEqual([url, [403, 403, 403, 403]])
    }
    for (const url of ['/track/end', '/apply/drop', '/apply/anew'])
      expect([url, (await own.open(url)).status]).toEqual([url, 405])
    expect(await acts()).toBe(before)
    expect((await own.open('/track/case')).status).toBe(200)
  })
})

describe('guessing (T31)', () => {
  it('is stopped after a few dozen tries, and hits nothing', { timeout: 120_000 }, async () => {
    const guesser = browser(site, '10.66.1.1')
    const { body } = await guesser.open('/track')
    const _token = /name="_token" value="([^"]+)"/u.exec(body)?.[1] ?? ''
    const answers = { wrong: 0, stopped: 0, hit: 0 }
    for (let n = 0; n < 300; n++) {
      const guess = n.toString(32).toUpperCase().padStart(20, '0')
      const { status, body: said } = await guesser.post('/track', { _token, number, code: guess })
      if (status === 303) answers.hit++
      else if (status === 429 || said.includes('输错的次数太多')) answers.stopped++
      else answers.wrong++
    }
    expect(answers).toEqual({ wrong: 30, stopped: 270, hit: 0 })
    expect((await browser(site, '10.66.2.1').submit('/track', { number, code })).to).toBe('/track/case')
  })

  it('from many addresses of a network is stopped too, and leaves other networks alone', async () => {
    let wrong = 0
    for (let n = 0; n < 160; n++) {
      const { body } = await browser(site, `10.77.1.${n}`).submit('/track', { number, code: 'A'.repeat(20) })
      if (body.includes('编号或者查询码不对')) wrong++
    }
    expect(wrong).toBe(120)
    expect((await browser(site, '10.78.1.1').submit('/track', { number, code })).to).toBe('/track/case')
  })

  it('costs nothing to fifty honest people behind one address', async () => {
    const led = new Set<string | undefined>()
    for (let n = 0; n < 50; n++)
      led.add((await browser(site, '10.79.1.1').submit('/track', { number, code })).to)
    expect([...led]).toEqual(['/track/case'])
  })
})
