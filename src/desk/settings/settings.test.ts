import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeOverProposed } from '#office/acts/kinds/report-correction.ts'
import { reportReleased } from '#office/acts/kinds/reports.ts'
import type { Part } from '#office/applications/case/parts.ts'
import type { PayloadOf, StepId } from '#office/applications/commands/registry.ts'
import type { Role } from '#office/authorities/people/roles.ts'
import { asking } from '#office/authorities/permissions/seats.ts'
import { openQuestionIds, openQuestions, questionGroups } from '#office/settings/open-questions.ts'
import { demoPersonId } from '#store/people/demo-people.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { rebuildRegister } from '#store/register/rebuild.ts'
import { type RulesDesk, rulesDesk } from '../../../tests/rooms/rules-desk.ts'
import { type Browser, signedInBrowser } from '../../../tests/sign-in/desk-site.ts'
import { day } from '../../../tests/store/acts.ts'

const { bureau, office } = demoAuthorities
let site: RulesDesk
let leader: Browser
let clerk: Browser
beforeAll(async () => {
  site = await rulesDesk('2025-12-29')
  leader = await signedInBrowser(site, 'leader', '10.21.0.1')
  clerk = await signedInBrowser(site, 'handler', '10.21.0.2')
})
afterAll(() => site.close())

const interval = '/desk/settings/clock.consultationInterval'
const basis = '/desk/settings/report.closedDateBasis'
const choose = (path: string, value: string, because = '市政府办公室 2025 年答复', version = '0') =>
  leader.submit(path, { value, because, version })
const now = () => site.rooms.cases.situation(bureau)

describe('the open questions', () => {
  it('are all listed with what holds, and each page gives options, default, reason and source', async () => {
    const { status, body } = await clerk.open('/desk/settings')
    expect(status).toBe(200)
    expect(questionGroups.flatMap(({ ids }) => ids).toSorted()).toEqual([...openQuestionIds].toSorted())
    for (const id of openQuestionIds) {
      expect(body).toContain(openQuestions[id].question)
      const page = await leader.open(`/desk/settings/${id}`)
      const { options, reason, source } = openQuestions[id]
      for (const words of [...Object.values(options), reason, source]) expect(page.body).toContain(words)
    }
    expect(body).not.toContain('改选</a>')
    expect((await clerk.open(interval)).body).not.toContain('采用哪一种')
  })

  it('are not there for one nobody asked', async () => {
    expect((await leader.open('/desk/settings/clock.nothing')).status).toBe(404)
  })
})

describe('a choice', () => {
  it('is refused in words where it says nothing, names nothing, or gives no reason', async () => {
    const tries = [
      [await choose(interval, 'strictly-between'), '现在采用的就是这一种'],
      [await choose(interval, 'never'), '请从所列的口径中选择一种'],
      [await choose(interval, 'until-received', ' '), '请写明改选的理由和依据'],
    ] as const
    for (const [{ status, body }, sentence] of tries)
      expect([status, body.includes(sentence), body.includes('error-summary')]).toEqual([422, true, true])
  })

  it('by the leader holds from then on, for this authority alone, and stands in its history', async () => {
    const before = await now()
    const { to } = await choose(interval, 'until-received')
    expect(to).toBe(`${interval}?done`)
    expect(before.settings['clock.consultationInterval']).toBe('strictly-between')
    expect((await now()).settings['clock.consultationInterval']).toBe('until-received')
    expect((await site.rooms.cases.situation(office)).settings['clock.consultationInterval']).toBe(
      'strictly-between',
    )
    const { body } = await clerk.open(interval)
    for (const word of ['2025-12-29 选定', '市政府办公室 2025 年答复', '陈志强']) expect(body).toContain(word)
  })

  it('on what somebody else chose meanwhile is not recorded', async () => {
    const { status, body } = await choose(interval, 'strictly-between')
    expect([status, body.includes('口径已由他人改选')]).toEqual([422, true])
  })

  it('is read once while the register stands still', async () => {
    const { rules } = site.rooms
    expect(await rules.settingsOf(bureau)).toBe(await rules.settingsOf(bureau))
    expect(await rules.calendarOf(bureau)).toBe(await rules.calendarOf(office))
  })

  it('on table four reaches the remedies', async () => {
    await choose('/desk/settings/remedy.settled', 'corrected')
    expect((await site.rooms.rules.countingOf(bureau))['remedy.settled']).toBe('corrected')
  })

  it('is nobody’s but the leader’s', async () => {
    const { status } = await clerk.submit(interval, {
      value: 'strictly-between',
      because: '理由',
      version: '1',
    })
    expect(status).toBe(403)
  })
})

describe('a year whose report is out', () => {
  const refused: Part = {
    what: '2024年就业补助资金发放明细',
    outcome: 'denied.thirdParty',
    ground: '条例第十五条',
    reason: '涉及个人隐私，公开会损害第三方合法权益',
    pointer: '',
    notConsultedBecause: '明细涉及众多个人的银行账号，明显损害其权益',
  }

  async function step<Id extends StepId>(number: string, id: Id, payload: PayloadOf<Id>, role: Role) {
    const record = await site.rooms.cases.find(bureau, number)
    const { people, tree } = await site.way.staff.now()
    const who = asking(people, tree, demoPersonId(role), bureau, site.way.today())
    const command = { step: id, payload, version: record?.acts.length ?? 0, files: [] }
    const taken = await site.rooms.cases.take(bureau, number, command, { kind: 'staff', asking: who })
    if (!taken?.ok) throw new Error(`${id}: ${JSON.stringify(taken)}`)
    return taken.record
  }

  async function signed(): Promise<string> {
    const intake = {
      delivery: { channel: 'counter', handedInOn: day('2025-12-29') },
      kind: 'person',
      applicant: '赵明',
      contact: { identity: '', phone: '13800000000', address: '', email: '' },
      contents: ['2024年就业补助资金发放明细'],
      wanted: { form: 'paper', way: 'post' },
    } as const
    const arrival = { key: 'released', intake, files: [] }
    const answer = await site.rooms.cases.receive(bureau, arrival, { kind: 'applicant' })
    if (!answer.ok) throw new Error(answer.refusal.reason)
    const { number } = answer.record.file.dossier
    const on = day('2025-12-30')
    site.turnTo(on)
    await step(number, 'draft', { on, parts: [refused] }, 'handler')
    await step(number, 'approve', { on, edition: 1 }, 'reviewer')
    const record = await site.rooms.cases.find(bureau, number)
    const preview = record && (await site.rooms.letters.reply(bureau, record))
    if (!preview?.ok) throw new Error(JSON.stringify(preview))
    await step(number, 'sign', { on, edition: 1, digest: preview.digest }, 'leader')
    return number
  }

  async function releaseOf2025() {
    const on = site.way.today()
    const report = {
      ...{ year: 2025, title: '2025年政府信息公开工作年度报告', preamble: [], sections: [], cells: {} },
      ...{ published: on, source: 'paper' as const, recovered: [] },
    }
    const acts = [takeOverProposed.act(on, { year: 2025, report, reason: null }, null)]
    const recordedAt = `${on}T01:00:00.000Z`
    const brought = { matter: 'reports/2025', expectedVersion: 0, recordedAt, record: { acts } } as const
    await site.store.append(bureau, { ...brought, by: demoPersonId('handler') })
    const out = { ...brought, expectedVersion: 1, record: { acts: [reportReleased.act(on, report, null)] } }
    await site.store.append(bureau, { ...out, by: demoPersonId('reviewer') })
  }

  it('keeps its figures: no other basis while a reply signed in it is not served', async () => {
    const number = await signed()
    site.turnTo('2026-01-28')
    await releaseOf2025()
    const page = await leader.open(basis)
    expect(page.body).toContain(`现在改选会改变该年已公布的数字：${number} 在该年签发、还没有送达`)
    expect(page.body).not.toContain('采用哪一种')
    const { status, body } = await leader.submit(
      interval,
      { value: 'service', because: '理由', version: '0' },
      basis,
    )
    expect([status, body.includes('2025 年度报告已经发布')]).toEqual([422, true])
    const other = await choose('/desk/settings/clock.webReceipt', 'arrival')
    expect(other.to).toContain('?done')
    await step(
      number,
      'serve',
      { on: day('2026-01-28'), channel: 'hand', proof: '送达回证', restatement: '签发于上年，本年送达' },
      'handler',
    )
    expect((await choose(basis, 'service')).to).toBe(`${basis}?done`)
    expect((await now()).office['report.closedDateBasis']).toBe('service')
    expect((await rebuildRegister(site.store.db, bureau)).corrected).toEqual([])
  })
})
