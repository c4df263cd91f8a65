import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roleNames } from '#office/authorities/people/roles.ts'
import { remedyStepIds } from '#office/remedies/commands/registry.ts'
import type { Access } from '#web/viewer.ts'
import { type Browser, tokenIn } from '../sign-in/desk-site.ts'
import { day } from '../store/acts.ts'
import { receivedCase, replied } from './answered-case.ts'
import { actorOf, browserFor, bureau, type RemedySite, remedySite } from './remedy-site.ts'

let site: RemedySite
const browsers = new Map<Role, Browser>()
/** Stands in the party, the claim and the application, and must be seen by nobody who may not read. */
const canary = '赵明'
const number = '复议2026-1'
let file = ''

beforeAll(async () => {
  site = await remedySite()
  for (const [at, role] of roleNames.entries()) browsers.set(role, await browserFor(site, role, 20 + at))
  const application = await receivedCase(site, 'matrix')
  const letter = await replied(site, application, '2026-01-20', 'refused')
  const actor = actorOf('handler')
  if (actor.kind !== 'staff') throw new Error('the handler is staff')
  const intake = {
    on: day('2026-02-02'),
    track: {
      kind: 'reconsideration',
      organ: '卫东区人民政府',
      caseNumber: '',
      procedure: 'ordinary',
      acceptedOn: null,
    },
    target: { kind: 'reply', application, letter },
    party: canary,
    claim: '撤销答复',
  } as const
  const done = await site.remedies.receive(bureau, { key: 'matrix', intake }, actor.asking)
  if (!done.ok) throw new Error(done.refusal.reason)
  const scan = { name: `${canary}.txt`, media: 'txt', body: Buffer.from(canary) } as const
  const kept = await site.rooms.files.keep(bureau, scan)
  const added = [{ id: kept.id, purpose: 'decision' }] as const
  const attached = await site.remedies.attach(bureau, number, added, actor.asking)
  if (!attached?.ok) throw new Error('not attached')
  file = kept.id
})
afterAll(() => site.close())

const own = () =>
  site.app.routes.filter(
    ({ url, policy }) => url.startsWith('/desk/remedies') && policy.startsWith('remedies.'),
  )
const filled = (url: string, of = number) =>
  url.replace(':number', encodeURIComponent(of)).replace(':file', file)
const withoutReference = (body: string) => body.replace(/编号 <strong>[^<]*<\/strong>/gu, '')

function browserOf(role: Role): Browser {
  return browsers.get(role) ?? expect.fail(`nobody signed in as ${role}`)
}

async function accessOf(role: Role, policy: string, url: string): Promise<Access | undefined> {
  const { cookies } = browserOf(role)
  const viewer = await site.office.door.viewerOf(cookies.get('__Host-gongkai-session') ?? '')
  const check = Object.entries(site.app.config.policies).find(([name]) => name === policy)?.[1]
  if (!viewer) throw new Error(`${role} is signed in`)
  return check?.(viewer, url.includes(':number') ? { number } : {})
}

async function send(role: Role, method: 'GET' | 'POST', url: string) {
  const mine = browserOf(role)
  if (method === 'GET') return mine.open(url)
  return mine.post(url, { _token: tokenIn((await mine.open('/desk/own-password')).body) })
}

const status = { allowed: 200, refused: 403, absent: 404 } as const

describe('every route on remedies', () => {
  it('there is a page and a form target for each step, behind the permission of that step', () => {
    const steps = own().filter(({ url }) => url.includes('/steps/'))
    expect(steps).toHaveLength(2 * remedyStepIds.length)
  })

  it.each(roleNames)('answers %s as its permission says, and hides like what is not there', async (role) => {
    const nowhere = withoutReference((await browserOf(role).open('/desk/no-such-page')).body)
    for (const { method, url, policy } of own()) {
      const access = await accessOf(role, policy, url)
      if (access === undefined || (access === 'allowed' && method === 'POST')) continue
      const answer = await send(role, method, filled(url))
      expect([role, method, url, answer.status]).toEqual([role, method, url, status[access]])
      if (access !== 'allowed') expect(answer.body).not.toContain(canary)
      if (access === 'absent') expect(withoutReference(answer.body)).toBe(nowhere)
    }
  })

  it('lets these roles in and no others', async () => {
    const may = async (policy: string, url: string) => {
      const asked = await Promise.all(
        roleNames.map(async (role) => [role, await accessOf(role, policy, url)] as const),
      )
      return asked.filter(([, access]) => access === 'allowed').map(([role]) => role)
    }
    expect(await may('remedies.read', '/:number')).toEqual(['handler', 'reviewer', 'leader'])
    expect(await may('remedies.record', '/:number')).toEqual(['handler'])
    expect(await may('remedies.draft-defence', '/:number')).toEqual(['handler'])
    expect(await may('remedies.sign-defence', '/:number')).toEqual(['leader'])
    expect(await may('remedies.reopen', '/:number')).toEqual([])
  })

  it('tells a matter that is not there and one that may not be known alike', async () => {
    for (const { method, url } of own().filter(({ url: one }) => one.includes(':number'))) {
      const nobody = await send('handler', method, filled(url, '复议2026-999'))
      expect([method, url, nobody.status]).toEqual([method, url, 404])
    }
  })

  it('lets a stranger change nothing and read nothing', async () => {
    for (const { method, url } of own()) {
      const answer = await site.app.fastify.inject({ method, url: filled(url) })
      expect([url, answer.statusCode === 303 || answer.statusCode === 403]).toEqual([url, true])
      expect(answer.body).not.toContain(canary)
    }
  })

  it('changes nothing without a token of the same session, or from another site', async () => {
    const mine = browserOf('handler')
    const foreign = tokenIn((await browserOf('leader').open('/desk/own-password')).body)
    const before = (await site.remedies.find(bureau, number))?.acts.length
    for (const { url } of own().filter(
      ({ method, url: one }) => method === 'POST' && one.includes('/steps/'),
    )) {
      for (const fields of [{}, { _token: foreign }])
        expect((await mine.post(filled(url), fields)).status).toBe(403)
      const own = tokenIn((await mine.open('/desk/own-password')).body)
      const evil = await mine.post(filled(url), { _token: own }, { origin: 'https://evil.example' })
      expect(evil.status).toBe(403)
    }
    expect((await site.remedies.find(bureau, number))?.acts.length).toBe(before)
  })
})

describe('two people on one matter', () => {
  it('one wins, the other is told what changed and nothing is lost', async () => {
    const mine = browserOf('handler')
    const url = filled('/desk/remedies/:number/steps/note-session')
    const { body } = await mine.open(url)
    const version = /name="version" value="(\d+)"/u.exec(body)?.[1] ?? ''
    const form = {
      _token: tokenIn(body),
      version,
      on: '2026-02-10',
      what: 'heard',
      at: '',
      note: '电话听取意见',
    }
    expect((await mine.post(url, form)).status).toBe(303)
    const second = await mine.post(url, { ...form, note: '第二次' })
    expect(second.status).toBe(422)
    expect(second.body).toContain('这件案件有了新的记录')
    expect(second.body).toContain('审理经过')
    expect(second.body).toContain('第二次')
  })
})
