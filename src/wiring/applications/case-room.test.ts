import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#office/acts/act.ts'
import { countedFigures, keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { erasePerson } from '#store/register/erase.ts'
import { historyOf } from '#store/register/history.ts'
import { rebuildRegister } from '#store/register/rebuild.ts'
import { verifyChain } from '#store/register/verify.ts'
import {
  applicant,
  type Bureau,
  bureau,
  handler,
  intake,
  leader,
  received,
  take,
  taken,
} from '../../../tests/rooms/bureau.ts'
import { readyToSign } from '../../../tests/rooms/replying.ts'
import { day } from '../../../tests/store/acts.ts'

let office: Bureau
beforeAll(async () => {
  office = await bureau()
})
afterAll(() => office.close())

describe('an application that comes in', () => {
  it('is one case, however often and at once it is sent, and another with the same key is refused', async () => {
    const { rooms, id } = office
    office.turnTo('2025-09-25')
    const arrival = { key: 'browser-1', intake: intake(), files: [] }
    const answers = await Promise.all([1, 2, 3].map(() => rooms.cases.receive(id, arrival, applicant)))
    const numbers = answers.map((answer) => (answer.ok ? answer.record.file.dossier.number : 'refused'))
    expect(new Set(numbers)).toEqual(new Set(['2025-1']))
    expect(answers.filter((answer) => answer.ok && !answer.again)).toHaveLength(1)
    const other = { ...arrival, intake: intake({ contents: ['别的信息'] }) }
    expect(await rooms.cases.receive(id, other, applicant)).toEqual({
      ok: false,
      refusal: { reason: 'key-used' },
    })
    expect((await received(office, 'browser-2')).file.dossier.number).toBe('2025-2')
  })
})

describe('two clerks at one case', () => {
  it('do not both win: the slower is told what came meanwhile', async () => {
    const { rooms, id } = office
    office.turnTo('2025-09-25')
    const { file, acts } = await received(office, 'two-clerks')
    const { number } = file.dossier
    const steps = ['档案室', '公文系统'].map((places) =>
      rooms.cases.take(
        id,
        number,
        {
          step: 'record-search',
          payload: { on: day('2025-09-25'), places, terms: '就业补助', found: '' },
          version: acts.length,
          files: [],
        },
        handler,
      ),
    )
    const answers = await Promise.all(steps)
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
    const lost = answers.find((answer) => answer?.ok === false)
    expect(lost).toMatchObject({
      refusal: { reason: 'changed-meanwhile', since: [{ kind: 'application.search-recorded' }] },
    })
  })
})

describe('a whole life', () => {
  it('from web arrival to the served reply, its letters frozen with their hashes', async () => {
    const { rooms, id } = office
    office.turnTo('2025-09-25')
    const web = { delivery: { channel: 'web', arrivedOn: day('2025-09-25') } } as const
    const arrived = await received(office, 'life', web, [], applicant)
    const { number } = arrived.file.dossier
    expect(arrived.file.stage).toBe('arrived')
    office.turnTo('2025-09-26')
    await taken(office, number, 'confirm-receipt', { how: '电话确认' })
    const toSign = await readyToSign(office, number)
    const stale = await take(office, number, 'sign', { edition: 1, digest: 'a'.repeat(64) }, leader)
    expect(stale).toEqual({ ok: false, refusal: { reason: 'edited-meanwhile' } })
    const preview = await rooms.letters.reply(id, toSign)
    if (preview?.ok !== true) throw new Error('no preview')
    office.turnTo('2025-09-28')
    const signed = await taken(office, number, 'sign', { edition: 1, digest: preview.digest }, leader)
    const letters = await rooms.letters.frozen(id, signed)
    expect(office.troubles).toEqual([])
    expect(letters.map(({ form }) => form)).toEqual(['receipt', 'receipt', 'reply'])
    for (const paper of letters.flatMap(({ docx, pdf }) => [docx, pdf])) {
      if (paper === null) throw new Error('no pdf')
      const body = await rooms.files.open(id, paper.id)
      expect(
        createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      ).toBe(paper.sha256)
    }
    const served = await taken(office, number, 'serve', { channel: 'web', proof: '网上送达记录' })
    expect(served.file.stage).toBe('closed')
    const rated = await taken(office, number, 'rate', { score: 5, words: '很快' }, applicant)
    expect(rated.file.dossier.rating).toMatchObject({ score: 5 })
    expect(await take(office, number, 'rate', { score: 1, words: '' }, applicant)).toMatchObject({
      refusal: { reason: 'already-rated' },
    })
    expect((await verifyChain(office.office.store.db, id)).faultCount).toBe(0)
  })
})

describe('a fee', () => {
  it('stands on the ledger in the same transaction as in the case, or in neither', async () => {
    const { id } = office
    const { db, append } = office.office.store
    office.turnTo('2025-10-09')
    const handedIn = { delivery: { channel: 'counter', handedInOn: day('2025-10-09') } } as const
    const { file, matter } = await received(office, 'fee', handedIn)
    const { number } = file.dossier
    const notice = { method: 'by-volume', first: 1, last: 120, payment: '缴至非税账户' } as const
    await taken(office, number, 'notice-fee', notice)
    await taken(office, number, 'take-payment', { yuan: 900, receipt: '财政票据1号' })
    const ledger: MatterId = `fees/${matter.split('/')[1] ?? ''}`
    const paid = await historyOf(db, id, ledger)
    const acts = await historyOf(db, id, matter)
    expect(paid.map(({ kind }) => kind)).toEqual(['fee.noticed', 'fee.paid'])
    for (const [own, other] of [
      ['application.fee-noticed', 'fee.noticed'],
      ['application.fee-paid', 'fee.paid'],
    ]) {
      const at = (list: typeof acts, kind: string | undefined) => list.find((act) => act.kind === kind)
      expect(at(paid, other)?.number).toBe((at(acts, own)?.number ?? 0) + 1)
    }
    const stale = await append(id, {
      matter,
      expectedVersion: acts.length,
      recordedAt: '2025-10-09T02:00:00.000Z',
      by: 'handler-1',
      record: { acts: [] },
      beside: [{ matter: ledger, expectedVersion: 1, acts: [] }],
    })
    expect(stale).toMatchObject({ ok: false, refusal: 'changed-meanwhile', since: [{ kind: 'fee.paid' }] })
  })
})

describe('查询码', () => {
  it('opens one case for the one it was made for, and nothing else', async () => {
    const { rooms, id } = office
    office.turnTo('2025-10-10')
    const handedIn = { delivery: { channel: 'counter', handedInOn: day('2025-10-10') } } as const
    const own = await received(office, 'guest-1', handedIn)
    const other = await received(office, 'guest-2', handedIn)
    const { number } = own.file.dossier
    await taken(office, number, 'consult', {
      who: 'third-party',
      name: '某公司',
      question: '是否同意公开',
    })
    const code = rooms.cases.codeFor(id, own, { kind: 'applicant' })
    const party = { kind: 'consultee', who: 'third-party', party: '甲' } as const
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/u)
    const asTyped = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    expect(await rooms.cases.guest(id, number, asTyped)).toMatchObject({ actor: { kind: 'applicant' } })
    expect(await rooms.cases.guest(id, number, rooms.cases.codeFor(id, own, party))).toMatchObject({
      actor: party,
    })
    const notAsked = { ...party, party: '乙' }
    for (const wrong of [
      rooms.cases.codeFor(id, other, { kind: 'applicant' }),
      rooms.cases.codeFor(id, own, notAsked),
      '',
      code.slice(0, -1),
    ]) {
      expect(await rooms.cases.guest(id, number, wrong), wrong).toBeUndefined()
    }
    expect(await rooms.cases.guest(id, '2025-999', code)).toBeUndefined()
  })

  it('is in no table', async () => {
    const { rooms, id } = office
    const record = await rooms.cases.find(id, '2025-1')
    if (record === undefined) throw new Error('no case')
    const code = rooms.cases.codeFor(id, record, { kind: 'applicant' })
    expect(await office.rowsWith(code)).toBe(0)
    expect(await office.rowsWith(code.replaceAll('-', ''))).toBe(0)
  })
})

describe('a member of the public at a case', () => {
  it('takes its own steps, brings its own papers, and learns nothing of what others did', async () => {
    const { rooms, id } = office
    office.turnTo('2025-10-13')
    const handedIn = { delivery: { channel: 'counter', handedInOn: day('2025-10-13') } } as const
    const { file } = await received(office, 'public', handedIn)
    const { number } = file.dossier
    const paper = await rooms.files.keep(id, { name: '说明.txt', media: 'txt', body: Buffer.from('说明') })
    const handing = await rooms.cases.attach(id, number, [{ id: paper.id, purpose: 'given' }], applicant)
    expect(handing).toMatchObject({ ok: false, refusal: { reason: 'not-permitted' } })
    const stale = await rooms.cases.take(
      id,
      number,
      {
        step: 'withdraw',
        payload: { on: day('2025-10-13'), reason: '' },
        version: 0,
        files: [],
      },
      applicant,
    )
    expect(stale).toEqual({ ok: false, refusal: { reason: 'changed-meanwhile', since: [] } })
    expect(await take(office, number, 'archive', { place: '' }, applicant)).toMatchObject({ ok: false })
    await taken(office, number, 'withdraw', { reason: '已经得到' }, applicant)
  })
})

describe('the list', () => {
  it('finds by number, name and contents, and holds what is open apart', async () => {
    const { rooms, id } = office
    const page = { skip: 0, limit: 100 }
    const all = await rooms.cases.list(id, {}, page)
    expect(all.total).toBe(all.items.length)
    expect(all.items.map(({ since }) => since)).toEqual(
      all.items
        .map(({ since }) => since)
        .toSorted()
        .reverse(),
    )
    const found = await rooms.cases.list(id, { words: '赵明 2025-1' }, page)
    expect(found.items.every(({ number }) => number.includes('2025-1'))).toBe(true)
    expect((await rooms.cases.list(id, { words: '100%_' }, page)).total).toBe(0)
    const closed = await rooms.cases.list(id, { stage: 'closed' }, page)
    expect((await rooms.cases.open(id)).length).toBe(all.total - closed.total)
    for (const open of await rooms.cases.open(id)) {
      expect(open).toEqual((await rooms.cases.find(id, open.dossier.number))?.file)
    }
  })

  it('shows what a new application may be the same as', async () => {
    const { rooms, id } = office
    const fresh = {
      number: 'new',
      receivedOn: day('2025-10-13'),
      applicant: '赵 明',
      identity: '410403199001011234',
      about: '2024年就业补助资金发放明细',
    }
    const { candidates, frequency } = await rooms.cases.similar(id, fresh)
    expect(candidates[0]?.sameApplicant).toBe(true)
    expect(candidates.map(({ kind }) => kind)).toContain('repeated')
    expect(frequency.inYear).toBeGreaterThan(3)
  })
})

describe('the rows of cases', () => {
  it('are what the acts come to, and a person erased is in none of them, nor are their papers', async () => {
    const { rooms, id } = office
    const { store } = office.office
    office.turnTo('2025-10-14')
    const handedIn = {
      delivery: { channel: 'counter', handedInOn: day('2025-10-14') },
      applicant: '钱进',
    } as const
    const paper = await rooms.files.keep(id, {
      name: '钱进.txt',
      media: 'txt',
      body: Buffer.from('钱进的身份证'),
    })
    const { file, matter } = await received(office, 'erased', handedIn, [
      { id: paper.id, purpose: 'identity' },
    ])
    const { number } = file.dossier
    const report = { authority: '', year: 2025 }
    const figures = async () => reportFrom(await countedFigures(store.db, id, 2025), report)
    const before = await figures()
    expect(await office.rowsWith('钱进')).toBeGreaterThan(2)
    const on = day('2025-10-14')
    const erased = await erasePerson(store, {
      authority: id,
      matter,
      reason: '处理目的已实现',
      on,
      recordedAt: '2025-10-14T03:00:00.000Z',
      by: 'handler-1',
    })
    expect(erased.ok).toBe(true)
    expect(await office.rowsWith('钱进')).toBe(0)
    const after = await rooms.cases.find(id, number)
    expect(after?.file.dossier).toMatchObject({ applicant: '', contents: [] })
    expect(after?.files).toEqual([])
    expect(await rooms.files.open(id, paper.id)).toBeUndefined()
    expect(after && (await rooms.letters.frozen(id, after))).toEqual([])
    expect(await figures()).toEqual(before)
    expect(reportFrom(await keptFigures(store.db, id, 2025), report)).toEqual(before)
    expect((await rebuildRegister(store.db, id)).corrected).toEqual([])
    expect((await verifyChain(store.db, id)).faultCount).toBe(0)
    expect(office.troubles).toEqual([])
  })
})
