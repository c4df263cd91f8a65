import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposedIn } from '#office/applications/case/case.ts'
import { refusalSentence } from '#office/applications/commands/refusal.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { countedFigures, keptFigures } from '#store/annual-report/figures.ts'
import { reportFrom } from '#store/annual-report/report.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import { rebuildRegister } from '#store/register/rebuild.ts'
import { verifyChain } from '#store/register/verify.ts'
import {
  type Bureau,
  bureau,
  clerk,
  handler,
  leader,
  received,
  reviewer,
  take,
  taken,
} from '../../../tests/rooms/bureau.ts'
import { granted, readyToSign, signed } from '../../../tests/rooms/replying.ts'
import { day } from '../../../tests/store/acts.ts'
import { caseWork } from './case-work.ts'

let office: Bureau
beforeAll(async () => {
  office = await bureau()
})
afterAll(() => office.close())

let keys = 0
/** The number of an application answered by post, its delivery not proved. */
async function answered(): Promise<string> {
  office.turnTo('2025-10-20')
  const record = await received(office, `changes-${keys++}`)
  const { number } = record.file.dossier
  await signed(office, await readyToSign(office, number, granted))
  await taken(office, number, 'serve', { channel: 'post', proof: '邮件号' })
  return number
}

const found = async (number: string) => {
  const record = await office.rooms.cases.find(office.id, number)
  if (record === undefined) throw new Error(`no case ${number}`)
  return record
}

/** What table three counts of the year, and that it is the same counted, kept, and made again from the acts. */
async function figures(): Promise<unknown> {
  const { db } = office.office.store
  const report = { authority: '', year: 2025 }
  const counted = reportFrom(await countedFigures(db, office.id, 2025), report)
  expect(reportFrom(await keptFigures(db, office.id, 2025), report)).toEqual(counted)
  expect((await rebuildRegister(db, office.id)).corrected).toEqual([])
  return counted
}

const reasonOf = (answer: Awaited<ReturnType<typeof take>>) => (answer.ok ? 'taken' : answer.refusal.reason)
const change = { outcome: 'denied.stateSecret', because: '归错' } as const
const delivery = { deliveredOn: day('2025-10-20'), proof: '查询记录', because: '回执遗失' }

describe('a change of the row a case counts in', () => {
  it('moves no figure until a second person confirms it, and no rejected or withdrawn one ever does', async () => {
    const number = await answered()
    const before = await figures()
    await taken(office, number, 'propose-outcome', change)
    expect(await figures()).toEqual(before)
    await taken(office, number, 'reject-change', { proposal: 1, because: '没有归错' }, reviewer)
    await taken(office, number, 'propose-outcome', change)
    await taken(office, number, 'withdraw-change', { proposal: 2 })
    expect(await figures()).toEqual(before)
    await taken(office, number, 'propose-outcome', change)
    const alone = clerk('handler-1', 'handler', 'reviewer')
    const answer = await take(office, number, 'confirm-change', { proposal: 3 }, alone)
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'not-permitted', denial: 'own-proposal' } })
    expect(await figures()).toEqual(before)
    await taken(office, number, 'confirm-change', { proposal: 3 }, reviewer)
    expect(await figures()).not.toEqual(before)
    expect((await found(number)).file).toMatchObject({
      closing: { on: '2025-10-20', outcome: 'denied.stateSecret' },
    })
    expect((await verifyChain(office.office.store.db, office.id)).faultCount).toBe(0)
  })

  it('keeps its case among those with work left while it waits, and as one of the ended after', async () => {
    const number = await answered()
    const isListed = async (open: boolean) => {
      const { items } = await office.rooms.cases.list(office.id, { open }, { skip: 0, limit: 100 })
      return items.some((one) => one.number === number)
    }
    const waiting = async () =>
      (await office.rooms.cases.open(office.id)).find(({ dossier }) => dossier.number === number)
    expect([await waiting(), await isListed(true), await isListed(false)]).toEqual([undefined, false, true])
    await taken(office, number, 'propose-outcome', change)
    expect([await isListed(true), await isListed(false)]).toEqual([true, false])
    expect(await waiting()).toEqual((await found(number)).file)
    await taken(office, number, 'confirm-change', { proposal: 1 }, reviewer)
    expect([await waiting(), await isListed(true), await isListed(false)]).toEqual([undefined, false, true])
  })
})

describe('the day a reply reached its applicant', () => {
  it('stands on one person’s word with its proof on file, and not with words alone or another paper', async () => {
    const number = await answered()
    const { id } = await office.rooms.files.keep(office.id, {
      name: '签收记录.txt',
      media: 'txt',
      body: Buffer.from('本人签收'),
    })
    const prove = (...purposes: ('proof' | 'other')[]) =>
      take(
        office,
        number,
        'prove-delivery',
        { proof: '签收' },
        handler,
        purposes.map((purpose) => ({ id, purpose })),
      )
    expect([await prove(), await prove('other')].map(reasonOf)).toEqual(['proof-missing', 'proof-missing'])
    const gone = [{ id: `${id.slice(0, -4)}0000` as typeof id, purpose: 'proof' }] as const
    expect(reasonOf(await take(office, number, 'prove-delivery', { proof: '签收' }, handler, gone))).toBe(
      'proof-missing',
    )
    expect(reasonOf(await prove('proof'))).toBe('taken')
    const { file, files } = await found(number)
    expect(file).toMatchObject({ reply: { deliveredOn: '2025-10-20' } })
    expect(files.map(({ purpose }) => purpose)).toEqual(['proof'])
  })

  it('stands without it on two', async () => {
    const number = await answered()
    await taken(office, number, 'propose-delivery', delivery)
    expect((await found(number)).file).toMatchObject({ reply: { deliveredOn: null } })
    await taken(office, number, 'confirm-change', { proposal: 1 }, reviewer)
    expect((await found(number)).file).toMatchObject({ reply: { deliveredOn: '2025-10-20' } })
  })
})

describe('a reply made anew', () => {
  it('is not ordered from the case itself, where no decision is at hand', async () => {
    const number = await answered()
    expect(reasonOf(await take(office, number, 'order-anew', { remedy: '复议2025-1' }))).toBe(
      'nothing-ordered',
    )
    await taken(office, number, 'propose-anew', { because: '依据有误' })
    const { file } = await taken(office, number, 'confirm-change', { proposal: 1 }, reviewer)
    expect(file).toMatchObject({ stage: 'open', dossier: { redo: { remedy: null, until: null } } })
  })
})

describe('a signature where the tree lacks the organ of reconsideration', () => {
  it('is refused by that name, and in a sentence that says where to enter it', async () => {
    office.turnTo('2025-10-20')
    const district = { ...office, id: demoAuthorities.district }
    const { number } = (await received(district, 'changes-no-organ')).file.dossier
    await readyToSign(district, number)
    const blind = { edition: 1, digest: 'a'.repeat(64) }
    const answer = await take(district, number, 'sign', blind, leader)
    expect(answer).toEqual({ ok: false, refusal: { reason: 'organ-missing' } })
    expect(refusalSentence({ reason: 'organ-missing' })).toContain('系统管理员在「机关」中登记上级机关')
  })
})

describe('handing over', () => {
  it('gives a successor the changes that wait, and who proposed them still may not confirm them', async () => {
    const number = await answered()
    await taken(office, number, 'propose-outcome', change)
    const [from, to] = ['handler-1', 'handler-2'].map((id) => personIdSchema.parse(id))
    if (from === undefined || to === undefined) throw new Error('two people')
    const work = caseWork(office.office.store, office.way)
    const mine = async (person: typeof from) => (await work.openWork(office.id))(person, office.id, 'handler')
    expect((await mine(from)).map(({ matter }) => matter)).toContain(`申请${number}待复核的更正`)
    await work.passOn('security-1', { from, to, authority: office.id })
    expect(await mine(from)).toEqual([])
    expect((await mine(to)).map(({ matter }) => matter)).toContain(`申请${number}待复核的更正`)
    expect(proposedIn((await found(number)).file)).toMatchObject({ by: from, keeper: to })
    const both = (name: string) => clerk(name, 'handler', 'reviewer')
    const answer = (who: ReturnType<typeof clerk>) =>
      take(office, number, 'confirm-change', { proposal: 1 }, who)
    expect(reasonOf(await answer(both('handler-1')))).toBe('not-permitted')
    expect(reasonOf(await take(office, number, 'withdraw-change', { proposal: 1 }, handler))).toBe(
      'not-permitted',
    )
    expect(reasonOf(await take(office, number, 'withdraw-change', { proposal: 1 }, both('handler-2')))).toBe(
      'taken',
    )
  })
})
