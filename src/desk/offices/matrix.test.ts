import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualLimits } from '#documents/read/limits.ts'
import { openZip } from '#documents/read/zip.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import type { FileId } from '#office/files/stored-file.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type CaseDeskSite, caseDeskSite } from '../../../tests/rooms/case-desk.ts'
import { type Clerks, clerksAt, intakeForm } from '../../../tests/rooms/clerks.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { dayOfTests } from '../../../tests/sign-in/office.ts'

const { bureau, office } = demoAuthorities
/** In every word an applicant writes, and in the name of the file. */
const canary = '金丝雀甲乙丙丁'
/** In every word about the party asked, which may not hear the applicant's. */
const asked = '紫云英戊己庚辛'

let site: CaseDeskSite
let desk: Clerks
const browsers = new Map<Role, Browser>()
/** Answered, with its letters and files; in hand, with a third party asked. */
let answered = ''
let inHand = ''
let file = ''

beforeAll(async () => {
  site = await caseDeskSite()
  desk = await clerksAt(site)
  for (const [at, role] of roleNames.entries())
    browsers.set(role, await signedInBrowser(site, role, `10.8.0.${at}`))
  const words = { applicant: canary, identity: canary, phone: canary, address: canary, 'content-0': canary }
  answered = await desk.registered({ ...intakeForm, ...words })
  inHand = await desk.registered({ ...intakeForm, ...words })
  await desk.step(desk.clerk, inHand, 'consult', {
    who: 'third-party',
    name: asked,
    question: asked,
    until: '2026-03-25',
  })
  file = await attach(answered)
  await desk.draft(answered, { version: await desk.versionOf(answered) })
  await desk.step(desk.reviewer, answered, 'approve')
  await desk.step(desk.secrecy, answered, 'review-secrecy', { conclusion: '可以公开' })
  await desk.step(desk.leader, answered, 'sign')
  await desk.step(desk.clerk, answered, 'serve', { channel: 'post', proof: 'EMS1' })
  expect((await desk.found(answered))?.file.stage).toBe('closed')
}, 60_000)
afterAll(() => site.close())

/** A file called by the canary, with the canary in it. */
async function attach(number: string): Promise<string> {
  const kept = await site.rooms.files.keep(bureau, {
    name: `${canary}.txt`,
    media: 'txt',
    body: Buffer.from(canary),
  })
  const { people, tree } = await site.office.way.staff.now()
  const actor = {
    kind: 'staff',
    asking: asking(people, tree, demoPersonId('handler'), bureau, dayOfTests()),
  } as const
  const taken = await site.rooms.cases.attach(bureau, number, [{ id: kept.id, purpose: 'other' }], actor)
  if (!taken?.ok) throw new Error('not attached')
  return kept.id
}

const routes = () => site.app.routes.filter(({ url }) => url.startsWith('/desk/offices'))
const ofOneCase = () => routes().filter(({ url }) => url.includes(':number'))

const filled = (url: string, authority: string, number: string) =>
  url
    .replace(':authority', authority)
    .replace(':number', number)
    .replace(':file', file)
    .replace(':at', '0')
    .replace(':kind', 'docx')
    .replace(':year', '2025')
    .replace(':format', 'xlsx')

const cookieOf = (role: Role) => ({
  cookie: [...browserOf(role).cookies].map(([name, value]) => `${name}=${value}`).join('; '),
})

/** What stands in a Word file. */
async function wordsOf(id: FileId): Promise<string> {
  const bytes = (await site.rooms.files.open(bureau, id)) ?? expect.fail('no such file')
  const zip = await openZip(bytes, usualLimits)
  const part = zip.ok ? await zip.zip.part('word/document.xml') : undefined
  if (!part?.ok) return expect.fail('no document')
  return new TextDecoder().decode(part.bytes).replace(/<[^>]*>/gu, '')
}

const plain = (body: string) => body.replace(/编号 <strong>[^<]*<\/strong>/gu, '')

function browserOf(role: Role): Browser {
  return browsers.get(role) ?? expect.fail(`nobody signed in as ${role}`)
}

async function sent(role: Role, method: 'GET' | 'POST', url: string, fields: Record<string, string> = {}) {
  const mine = browserOf(role)
  if (method === 'GET') return mine.open(url)
  return mine.post(url, { _token: tokenIn((await mine.open('/desk/own-password')).body), ...fields })
}

const others = roleNames.filter((role) => role !== 'supervisor')

describe('the pages of a supervising authority', () => {
  it('are eighteen, each behind a permission judged on the authority in its address', () => {
    expect(
      routes().map(({ method, url, policy }) => `${method} ${url.slice('/desk/offices'.length)} ${policy}`),
    ).toEqual([
      'GET  applications.call-for',
      'GET /:authority/applications register.read',
      'GET /:authority/applications/:number register.read',
      'POST /:authority/applications/:number/call-for applications.call-for',
      'GET /:authority/applications/:number/days applications.read',
      'GET /:authority/applications/:number/files/:file applications.read',
      'GET /:authority/applications/:number/letters/:at/:kind applications.read',
      'GET /reports annual-report.follow-progress',
      'GET /reports/export annual-report.follow-progress',
      'GET /:authority/reports/:year annual-report.follow-progress',
      'POST /:authority/reports/:year/demand annual-report.demand-correction',
      'POST /:authority/reports/:year/close-demand annual-report.demand-correction',
      'GET /roll-up annual-report.roll-up',
      'GET /roll-up/files/:format annual-report.roll-up',
      'GET /:authority/remedies register.read',
      'GET /:authority/remedies/:number register.read',
      'POST /:authority/remedies/:number/call-for remedies.call-for',
      'GET /:authority/remedies/:number/files/:file remedies.read',
    ])
  })

  it.each(others)('are not there for %s, and nothing of a case is', async (role) => {
    for (const { method, url } of routes()) {
      const { status, body } = await sent(role, method, filled(url, bureau, answered), { reason: '看看' })
      const where = `${role} ${method} ${url}`
      // Those of the office itself are refused what only others need; whatever they may, they may not here.
      expect([where, [403, 404].includes(status)]).toEqual([where, true])
      expect(body).not.toContain(canary)
    }
    expect((await desk.found(answered))?.file.dossier.calledFor).toBe(false)
  })

  it('answer alike for an authority that is not under it, its own, and one there is not', async () => {
    for (const { method, url } of routes().filter(({ url: one }) => one.includes(':authority'))) {
      const nowhere = await sent('supervisor', method, filled(url, 'no-such-body', answered))
      expect([url, nowhere.status]).toEqual([url, 404])
      for (const authority of [office, 'x'.repeat(65)]) {
        const other = await sent('supervisor', method, filled(url, authority, answered))
        expect([url, other.status, plain(other.body)]).toEqual([url, 404, plain(nowhere.body)])
      }
    }
  })

  it('answer alike for a case there is not, on every page', async () => {
    for (const { method, url } of ofOneCase()) {
      const { status } = await sent('supervisor', method, filled(url, bureau, '2026-999'), { reason: '抽查' })
      expect([url, status]).toEqual([url, 404])
    }
  })

  it('let strangers in nowhere', async () => {
    for (const { method, url } of routes()) {
      const answer = await site.app.fastify.inject({ method, url: filled(url, bureau, answered) })
      expect([url, [303, 403].includes(answer.statusCode)]).toEqual([url, true])
    }
  })
})

describe('before a case is called for', () => {
  const mine = () => browserOf('supervisor')

  it('its authority is listed with figures, and its line without a word of the applicant', async () => {
    const list = await mine().open('/desk/offices')
    expect(list.status).toBe(200)
    expect(list.body).toContain('卫东区人力资源和社会保障局')
    expect(list.body).toContain('aria-label="卫东区人力资源和社会保障局在办 1 件"')
    const open = await mine().open(`/desk/offices/${bureau}/applications`)
    expect(open.body).toContain(inHand)
    const ended = await mine().open(`/desk/offices/${bureau}/applications?tab=ended`)
    expect(ended.body).toContain(answered)
    const line = await mine().open(`/desk/offices/${bureau}/applications/${answered}`)
    expect(line.body).toContain('调阅理由')
  })

  it('no exit gives a word away: lists, lines, pages, days, files, letters, and those of the office itself', async () => {
    const exits = [
      '/desk',
      '/desk/offices',
      `/desk/offices?q=${encodeURIComponent('人力')}`,
      ...['open', 'overdue', 'soon', 'ended'].map((tab) => `/desk/offices/${bureau}/applications?tab=${tab}`),
      `/desk/offices/${bureau}/applications?q=${encodeURIComponent('金丝雀')}`,
      ...[answered, inHand].flatMap((number) =>
        ofOneCase()
          .filter(({ method }) => method === 'GET')
          .map(({ url }) => filled(url, bureau, number)),
      ),
      ...[answered, inHand].flatMap((number) => [
        `/desk/applications/${number}`,
        `/desk/applications/${number}/receipt`,
        `/desk/applications/${number}/files/${file}`,
        `/desk/applications/${number}/letters/0/docx`,
      ]),
    ]
    for (const exit of exits) {
      const { body } = await mine().open(exit)
      expect([exit, body.includes(canary)]).toEqual([exit, false])
    }
  })

  it('its papers are refused, and calling for it without a reason changes nothing', async () => {
    for (const { url } of ofOneCase().filter(({ policy }) => policy === 'applications.read')) {
      expect([url, (await mine().open(filled(url, bureau, answered))).status]).toEqual([url, 403])
    }
    const url = `/desk/offices/${bureau}/applications/${answered}/call-for`
    const empty = await sent('supervisor', 'POST', url, { reason: '　' })
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('请写明调阅理由')
    expect(empty.body).not.toContain(canary)
    const evil = await mine().post(
      url,
      { _token: tokenIn((await mine().open('/desk/own-password')).body), reason: '抽查' },
      { origin: 'https://evil.example' },
    )
    expect(evil.status).toBe(403)
    expect((await desk.found(answered))?.file.dossier.calledFor).toBe(false)
  })
})

describe('a case that was called for', () => {
  it('is read with its files, letters and days, and the reason stands in its course', async () => {
    const at = `/desk/offices/${bureau}/applications/${answered}`
    const called = await sent('supervisor', 'POST', `${at}/call-for`, { reason: '投诉〔2026〕3号' })
    expect([called.status, called.to]).toEqual([303, `${at}?done=call-for`])
    const page = await browserOf('supervisor').open(`${at}?done=call-for`)
    expect(page.body).toContain(canary)
    expect(page.body).toContain('投诉〔2026〕3号')
    const links = [...page.body.matchAll(/href="(\/desk\/[^"]+)"/gu)]
      .map(([, url = '']) => url)
      .filter((url) => url.startsWith(at))
    expect(new Set(links.map((url) => url.split('/').at(-1)))).toEqual(new Set(['days', file, 'docx', 'pdf']))
    for (const url of links)
      expect([url, (await browserOf('supervisor').open(url)).status]).toEqual([url, 200])
    expect((await desk.found(answered))?.acts.at(-1)).toMatchObject({
      kind: 'application.called-for',
      by: demoPersonId('supervisor'),
    })
    const seen = await desk.clerk.open(`/desk/applications/${answered}`)
    expect(seen.body).toContain('主管部门调阅')
  })

  it('gives nothing of any other, no step, and no code of the applicant', async () => {
    const at = `/desk/offices/${bureau}/applications/${answered}`
    const { body } = await browserOf('supervisor').open(at)
    expect(body).not.toContain('/steps/')
    expect(body).not.toContain('/receipt')
    expect(body).not.toContain('<form class="form"')
    const other = await browserOf('supervisor').open(`/desk/offices/${bureau}/applications/${inHand}`)
    expect(other.body).not.toContain(canary)
    expect(other.body).not.toContain(asked)
    for (const word of [
      'steps/withdraw',
      'receipt',
      'files',
      'letters/0/envelope',
      'letters/0/proof-of-service',
    ])
      expect([word, (await browserOf('supervisor').open(`${at}/${word}`)).status]).toEqual([word, 404])
    expect((await browserOf('supervisor').open(`/desk/applications/${answered}`)).status).toBe(404)
  })

  it('gives no letter that prints a code, with which one could act as the applicant or as a party asked', async () => {
    const at = `/desk/offices/${bureau}/applications/${inHand}`
    const called = await sent('supervisor', 'POST', `${at}/call-for`, { reason: '抽查' })
    expect(called.status).toBe(303)
    const record = (await desk.found(inHand)) ?? expect.fail('no case')
    const who = [{ kind: 'applicant' }, { kind: 'consultee', who: 'third-party', party: '甲' }] as const
    const codes = who.map((one) => site.rooms.cases.codeFor(bureau, record, one))
    const frozen = await site.rooms.letters.frozen(bureau, record)
    const printed = await Promise.all(frozen.map(({ docx }) => wordsOf(docx.id)))
    expect(codes.map((code) => printed.some((words) => words.includes(code)))).toEqual([true, true])
    const { body } = await browserOf('supervisor').open(at)
    for (const [place, { docx }] of frozen.entries()) {
      const bytes = await site.rooms.files.open(bureau, docx.id)
      const holds = codes.some((code) => printed[place]?.includes(code))
      const given = await Promise.all(
        frozen.map(async (_, one) => {
          const url = `${at}/letters/${one}/docx`
          const { rawPayload, statusCode } = await site.app.fastify.inject({
            url,
            headers: cookieOf('supervisor'),
          })
          return statusCode === 200 && bytes !== undefined && rawPayload.equals(Buffer.from(bytes))
        }),
      )
      expect([place, given.includes(true)]).toEqual([place, !holds])
    }
    expect(body).not.toContain('接收回执')
  })

  it('stays closed to every other role of the authority that called for it', async () => {
    const at = `/desk/offices/${bureau}/applications/${answered}`
    for (const role of others) {
      const { status, body } = await browserOf(role).open(at)
      expect([role, [403, 404].includes(status), body.includes(canary)]).toEqual([role, true, false])
    }
  })
})
