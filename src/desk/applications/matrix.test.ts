import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '#law/clocks/receipt.ts'
import type { Intake } from '#office/applications/commands/receipt.ts'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { type CaseDeskSite, caseDeskSite } from '../../../tests/rooms/case-desk.ts'
import { type Browser, signedInBrowser, tokenIn } from '../../../tests/sign-in/desk-site.ts'
import { dayOfTests } from '../../../tests/sign-in/office.ts'

const { bureau, office, district } = demoAuthorities
const canary = '金丝雀甲乙丙丁'

let site: CaseDeskSite
const browsers = new Map<Role, Browser>()
beforeAll(async () => {
  site = await caseDeskSite()
  for (const [at, role] of roleNames.entries())
    browsers.set(role, await signedInBrowser(site, role, `10.7.0.${at}`))
  await received(bureau, '本局的申请')
  await received(bureau, '在审的申请')
  await inReview('2026-2')
  for (const other of [office, district]) await received(other, canary)
  // Numbers of the others that the bureau has none of.
  for (const _ of [1, 2, 3]) await received(office, canary)
})
afterAll(() => site.close())

let keys = 0
async function received(authority: typeof bureau, words: string) {
  const delivery: Delivery = { channel: 'counter', handedInOn: dayOfTests() }
  const intake: Intake = {
    delivery,
    kind: 'person',
    applicant: words,
    contact: { identity: words, phone: words, address: words, email: words },
    contents: [words],
    wanted: { form: 'paper', way: 'post' },
  }
  const arrival = { key: `matrix-${keys++}`, intake, files: [] }
  const answer = await site.rooms.cases.receive(authority, arrival, { kind: 'applicant' })
  if (!answer.ok) throw new Error(answer.refusal.reason)
}

async function inReview(number: string) {
  const { people, tree } = await site.office.way.staff.now()
  const actor = {
    kind: 'staff',
    asking: asking(people, tree, demoPersonId('handler'), bureau, dayOfTests()),
  } as const
  const record = await site.rooms.cases.find(bureau, number)
  const part = {
    what: '信息',
    outcome: 'granted',
    ground: '条例第三十六条第（二）项',
    reason: '',
    pointer: '',
    notConsultedBecause: '',
  } as const
  const payload = { on: dayOfTests(), parts: [part] } as const
  const command = { step: 'draft', payload, version: record?.acts.length ?? 0, files: [] } as const
  const taken = await site.rooms.cases.take(bureau, number, command, actor)
  if (!taken?.ok) throw new Error(JSON.stringify(taken))
}

const routes = () => site.app.routes.filter(({ url }) => url.startsWith('/desk/applications'))
const own = '2026-1'
const reviewed = '2026-2'
const foreign = '2026-4'
const unknown = '2026-999'

const filled = (url: string, number: string) =>
  url
    .replace(':number', number)
    .replace(':step', 'record-search')
    .replace(':file', '0'.repeat(32))
    .replace(':at', '0')
    .replace('/sheets/:kind', '/sheets/catalogue')
    .replace(':kind', 'docx')

const reference = /编号 <strong>[^<]*<\/strong>/gu
const plain = (body: string) => body.replace(reference, '')

function browserOf(role: Role): Browser {
  const found = browsers.get(role)
  if (!found) throw new Error(`nobody signed in as ${role}`)
  return found
}

async function sent(role: Role, { method, url }: { method: 'GET' | 'POST'; url: string }, number: string) {
  const mine = browserOf(role)
  const address = filled(url, number)
  if (method === 'GET') return mine.open(address)
  return mine.post(address, { _token: tokenIn((await mine.open('/desk')).body) })
}

type Right = 'all' | 'in review' | 'nothing'

/** Who meets which case of the bureau (T19). Registration, batch and workbook have roles of their own below. */
const rights: Readonly<Record<Role, Right>> = {
  handler: 'all',
  reviewer: 'all',
  leader: 'all',
  secrecyReviewer: 'in review',
  // Of another authority: what it called for is read where it called for it, not here.
  supervisor: 'nothing',
  systemAdministrator: 'nothing',
  securityAdministrator: 'nothing',
  auditAdministrator: 'nothing',
}

const ofOneCase = () => routes().filter(({ url }) => url.includes(':number'))
const ofTheList = () => routes().filter(({ url }) => !url.includes(':number') && !url.endsWith('/year'))

describe('every page of one application', () => {
  it.each(roleNames)('shows %s the cases it may know, and nothing of any other', async (role) => {
    expect(ofOneCase()).toHaveLength(11)
    for (const [number, met] of [
      [own, rights[role] === 'all'],
      [reviewed, rights[role] !== 'nothing'],
    ] as const)
      for (const route of ofOneCase()) {
        const { status, body } = await sent(role, route, number)
        const where = `${role} ${route.method} ${route.url} ${number}`
        if (!met) expect([where, status]).toEqual([where, 404])
        // A file and a letter that are not there are absent; a form without its words comes back.
        else expect([where, [200, 303, 404, 422].includes(status)]).toEqual([where, true])
        expect(body).not.toContain(canary)
      }
  })

  it.each(roleNames)(
    'answers %s alike for a case of another authority and for one there is not (T20)',
    async (role) => {
      for (const route of ofOneCase()) {
        const other = await sent(role, route, foreign)
        const none = await sent(role, route, unknown)
        expect([route.url, other.status, none.status]).toEqual([route.url, 404, 404])
        expect(plain(other.body)).toBe(plain(none.body))
        expect(other.body).not.toContain(canary)
      }
    },
  )
})

describe('the pages without a number', () => {
  const may: Readonly<Record<string, readonly Role[]>> = {
    'applications.read': ['handler', 'reviewer', 'leader', 'secrecyReviewer'],
    'applications.register': ['handler'],
    'applications.assign': ['reviewer', 'leader'],
    'register.export': ['handler', 'reviewer', 'leader'],
  }

  it.each(roleNames)('are open to %s as the table says', async (role) => {
    expect(ofTheList()).toHaveLength(6)
    for (const route of ofTheList()) {
      const { status, body } = await sent(role, route, own)
      const allowed = may[route.policy]?.includes(role) ?? false
      const where = `${role} ${route.method} ${route.url}`
      expect([where, allowed ? [200, 303, 404, 422] : [403, 404]]).toEqual([
        where,
        expect.arrayContaining([status]),
      ])
      expect(body).not.toContain(canary)
    }
  })

  it('list to the secrecy reviewer what is to be reviewed and no more', async () => {
    for (const tab of ['open', 'mine', 'ended']) {
      const { body } = await browserOf('secrecyReviewer').open(`/desk/applications?tab=${tab}`)
      expect(body).not.toContain('本局的申请')
    }
    const { body } = await browserOf('secrecyReviewer').open('/desk/applications?tab=open')
    expect(body).toContain('在审的申请')
    const slips = await browserOf('secrecyReviewer').open(`/desk/applications/receipts?number=${own}`)
    expect(slips.status).toBe(404)
  })

  it('show nobody a word of another authority: lists, searches, workbooks, slips, today (T20)', async () => {
    const exits = [
      '/desk',
      '/desk/applications?tab=open',
      `/desk/applications?tab=open&q=${encodeURIComponent(canary)}`,
      '/desk/applications?tab=ended',
      '/desk/applications/export?tab=open',
      '/desk/applications/export?tab=ended',
      `/desk/applications/receipts?number=${foreign}`,
      `/desk/applications/${own}`,
    ]
    for (const role of roleNames)
      for (const exit of exits) {
        const { body } = await browserOf(role).open(exit)
        const echoed = exit.includes('q=') ? 1 : 0
        expect([role, exit, body.split(canary).length - 1 <= echoed]).toEqual([role, exit, true])
      }
    const { body } = await browserOf('handler').open('/desk/applications/new')
    expect(body).not.toContain(canary)
  })

  it('find among the similar no case of another authority', async () => {
    const mine = browserOf('handler')
    const form = {
      channel: 'counter',
      came: '2026-03-02',
      kind: 'person',
      applicant: canary,
      'content-0': canary,
    }
    const { body, status } = await mine.post('/desk/applications/new', {
      _token: tokenIn((await mine.open('/desk/applications/new')).body),
      ...form,
      do: 'check',
    })
    expect(status).toBe(200)
    expect(body).toContain('没有找到内容相近的申请')
  })
})

describe('forms (T27)', () => {
  it('change nothing without a token, with another’s token, or from another site', async () => {
    const mine = browserOf('handler')
    const other = tokenIn((await browserOf('reviewer').open('/desk')).body)
    const good = tokenIn((await mine.open('/desk')).body)
    const before = (await site.rooms.cases.find(bureau, own))?.acts.length
    for (const { method, url, policy } of routes()) {
      if (method !== 'POST') continue
      const address = filled(url, own)
      const refused = policy === 'applications.assign' ? [403, 404] : [403]
      expect(refused).toContain((await mine.post(address, {})).status)
      expect(refused).toContain((await mine.post(address, { _token: other })).status)
      expect((await mine.post(address, { _token: good }, { origin: 'https://evil.example' })).status).toBe(
        403,
      )
    }
    expect((await site.rooms.cases.find(bureau, own))?.acts.length).toBe(before)
  })

  it('are not sent by strangers', async () => {
    for (const { method, url } of routes()) {
      const answer = await site.app.fastify.inject({ method, url: filled(url, own) })
      expect([url, [303, 403].includes(answer.statusCode)]).toEqual([url, true])
    }
  })
})
