import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { received, taken } from '../rooms/bureau.ts'
import { type Browser, browser } from '../sign-in/desk-site.ts'
import { day } from '../store/acts.ts'
import { mistakesIn } from './answers.ts'
import { type PublicSite, publicSite } from './public-site.ts'

let site: PublicSite
beforeAll(async () => {
  site = await publicSite()
})
afterAll(() => site.close())

const party = { kind: 'consultee', who: 'third-party', party: '甲' } as const
const contents = ['赵明（电话13800000000）要求公开某公司2024年就业补贴申请材料']
let keys = 0

/** A case in which a company and another were asked; gives the company's browser, let in. */
async function asked() {
  const { office } = site
  const record = await received(office, `asked-${keys++}`, {
    delivery: { channel: 'counter', handedInOn: day('2026-03-02') },
    contents,
  })
  const { number } = record.file.dossier
  for (const name of ['某公司', '另一公司'])
    await taken(office, number, 'consult', { who: 'third-party', name, question: '是否同意公开补贴金额' })
  const from = browser(site)
  const code = office.rooms.cases.codeFor(office.id, record, party)
  const { to } = await from.submit('/answer', { number, code })
  expect(to).toBe('/answer/question')
  return { number, record, from }
}

const consultations = async (number: string) =>
  (await site.office.rooms.cases.find(site.office.id, number))?.file.dossier.consultations ?? []

async function downloaded(from: Browser, url: string) {
  const cookie = [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await site.app.fastify.inject({ url, headers: { cookie } })
  return { status: answer.statusCode, payload: answer.rawPayload }
}

describe('somebody asked for an opinion', () => {
  it('sees what is asked for and what is wanted, never who asked or who else was', async () => {
    const { from } = await asked()
    const { body } = await from.open('/answer/question')
    expect(body).toContain('某公司2024年就业补贴申请材料')
    expect(body).toContain('是否同意公开补贴金额')
    expect(body).not.toMatch(/赵明|13800000000|410403|另一公司/u)
    expect(body).toContain('政府信息公开申请征求意见书')
  })

  it('reads its own letter and no other', async () => {
    const { from, record, number } = await asked()
    const whole = (await site.office.rooms.cases.find(site.office.id, number)) ?? record
    const letters = await site.office.rooms.letters.frozen(site.office.id, whole)
    const own = letters.filter(({ to }) => typeof to === 'object' && to.party === '甲')
    expect(own).toHaveLength(1)
    expect(letters.length).toBeGreaterThan(2)
    for (const { act } of letters) {
      const { status, payload } = await downloaded(from, `/answer/letters/${act}/docx`)
      const mine = own.find((letter) => letter.act === act)
      expect([act, status]).toEqual([act, mine ? 200 : 404])
      if (mine) expect(createHash('sha256').update(payload).digest('hex')).toBe(mine.docx.sha256)
    }
    for (const path of ['/track/case', '/track/supplement', '/track/withdraw', '/track/rate'])
      expect((await from.open(path)).status).toBe(303)
  })

  it('must say yes or no, and why where it is no', async () => {
    const { from } = await asked()
    const empty = await from.submit('/answer/question', { opinion: '', reasons: '' })
    expect(mistakesIn(empty.body).map(([field]) => field)).toEqual(['opinion'])
    const bare = await from.submit('/answer/question', { opinion: 'objects', reasons: ' ' })
    expect(mistakesIn(bare.body).map(([field]) => field)).toEqual(['reasons'])
    expect(bare.body).toMatch(/value="objects"[^>]*checked|checked[^>]*value="objects"/u)
  })

  it('answers once, however often it presses, and reads that it did', async () => {
    const { from, number } = await asked()
    const page = await from.open('/answer/question')
    const _token = /name="_token" value="([^"]+)"/u.exec(page.body)?.[1] ?? ''
    const fields = { _token, opinion: 'partly', reasons: '账号不能公开' }
    const all = await Promise.all([1, 2, 3].map(() => from.post('/answer/question', fields)))
    expect(all.map(({ to }) => to)).toEqual(['/answer/question', '/answer/question', '/answer/question'])
    expect((await consultations(number)).map(({ came }) => came)).toEqual(['partly', 'pending'])
    const { body } = await from.open('/answer/question')
    expect(body).toContain('已收到你方的意见：部分同意公开')
    expect(body).not.toContain('提交意见')
    const record: CaseRecord | undefined = await site.office.rooms.cases.find(site.office.id, number)
    const answers = record?.acts.filter(({ kind }) => kind === 'application.consultation-answered') ?? []
    expect(answers.map(({ by, personal }) => [by, personal])).toEqual([
      ['third-party/甲', { reasons: '账号不能公开' }],
    ])
  })
})
