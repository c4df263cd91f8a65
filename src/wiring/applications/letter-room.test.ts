import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPaperBytes } from '#documents/read/paper.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import { replySigned } from '#office/acts/kinds/application-reply.ts'
import { signedWords } from '#office/applications/letters/signed-words.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { givenFiles } from '#office/applications/room/given-files.ts'
import type { Leak, StoredFile } from '#office/files/stored-file.ts'
import { demoAuthorities } from '#store/people/demo-tree.ts'
import {
  type Bureau,
  bureau,
  handler,
  received,
  reviewer,
  secrecy,
  take,
  taken,
} from '../../../tests/rooms/bureau.ts'
import { granted, readyToSign, signed } from '../../../tests/rooms/replying.ts'
import { day } from '../../../tests/store/acts.ts'
import { wordsDigest } from './letter-base.ts'

let office: Bureau
const leak: Leak = { kind: 'comment', where: '第1页', found: '内部批注' }
beforeAll(async () => {
  office = await bureau({
    inspector: {
      inspect: async () => ({ ok: true, media: 'txt' }),
      leaksOf: async (body) => (Buffer.from(body).includes('批注') ? [leak] : []),
    },
    head: {
      contactOf: () => ({ office: '办公室', phone: '0375-0000000' }),
      online: { track: 'gk.example.gov.cn/track', answer: 'gk.example.gov.cn/answer' },
    },
  })
})
afterAll(() => office.close())

async function toSign(key: string): Promise<CaseRecord> {
  return readyToSign(office, (await received(office, key)).file.dossier.number)
}

async function textOf(file: StoredFile): Promise<string> {
  return textIn((await office.rooms.files.open(office.id, file.id)) ?? new Uint8Array())
}

async function textIn(docx: Uint8Array): Promise<string> {
  const read = await readPaperBytes('letter.docx', docx)
  if (!read.ok) throw new Error(read.refusal)
  return JSON.stringify(read.paper)
}

const made = (record: CaseRecord | undefined) =>
  (record?.acts ?? []).filter(({ kind }) => kind === letterFrozen.id).map((act) => letterFrozen.letterOf(act))

describe('a letter', () => {
  it('that an interruption left undone is made when its case is opened again, once, whoever opens it', async () => {
    const { rooms, id } = office
    const waiting = await toSign('interrupted')
    const preview = await rooms.letters.reply(id, waiting)
    if (preview?.ok !== true) throw new Error('no preview')
    // What the register holds when the power goes out right after the signature.
    const letter = '卫人社公复〔2025〕900号'
    await office.office.store.append(id, {
      matter: waiting.matter,
      expectedVersion: waiting.acts.length,
      recordedAt: '2025-09-25T01:00:00.000Z',
      by: 'leader-1',
      record: {
        acts: [replySigned.act(office.today(), { edition: 1, letter, digest: preview.digest }, null)],
      },
    })
    const { number } = waiting.file.dossier
    const left = await rooms.cases.find(id, number)
    if (left === undefined) throw new Error('no case')
    expect(made(left).map(({ form }) => form)).toEqual(['receipt'])
    const opened = await Promise.all([1, 2, 3].map(() => rooms.letters.frozen(id, left)))
    for (const letters of opened) expect(letters.map(({ form }) => form)).toEqual(['receipt', 'reply'])
    const after = await rooms.cases.find(id, number)
    expect(made(after).map(({ number }) => number)).toEqual(['', letter])
    const served = await taken(office, number, 'serve', { channel: 'post', proof: '邮件号 1' })
    expect(served.file.stage).toBe('closed')
    expect(office.troubles).toEqual([])
  })

  it('whose words are no longer those signed is not made, and its reply is not served', async () => {
    const { rooms, id } = office
    const waiting = await toSign('other-words')
    const { number } = waiting.file.dossier
    await office.office.store.append(id, {
      matter: waiting.matter,
      expectedVersion: waiting.acts.length,
      recordedAt: '2025-09-25T01:00:00.000Z',
      by: 'leader-1',
      record: {
        acts: [
          replySigned.act(
            office.today(),
            { edition: 1, letter: '卫人社公复〔2025〕901号', digest: 'a'.repeat(64) },
            null,
          ),
        ],
      },
    })
    expect(await take(office, number, 'serve', { channel: 'post', proof: '邮件号 2' })).toEqual({
      ok: false,
      refusal: { reason: 'letters-unfinished' },
    })
    expect(made(await rooms.cases.find(id, number)).map(({ form }) => form)).toEqual(['receipt'])
    expect(office.troubles.splice(0).map(String).join()).toContain('cannot be written again')
  })

  it('is made in the words that were signed, whatever the release that makes it would write', async () => {
    const { rooms, id } = office
    const waiting = await toSign('old-words')
    const { number } = waiting.file.dossier
    const preview = await rooms.letters.reply(id, waiting)
    if (preview?.ok !== true) throw new Error('no preview')
    const old = { ...preview.letter, paragraphs: [['上一版的文字。', '还是那时的说法。']] }
    const digest = wordsDigest(old)
    const letter = '卫人社公复〔2025〕902号'
    await office.office.store.append(id, {
      matter: waiting.matter,
      expectedVersion: waiting.acts.length,
      recordedAt: '2025-09-25T01:00:00.000Z',
      by: 'leader-1',
      record: { acts: [replySigned.act(office.today(), { edition: 1, letter, digest }, signedWords(old))] },
    })
    const left = await rooms.cases.find(id, number)
    if (left === undefined) throw new Error('no case')
    const reply = (await rooms.letters.frozen(id, left)).find(({ form }) => form === 'reply')
    expect(reply && (await textOf(reply.docx))).toContain('上一版的文字。还是那时的说法。')
    const seen = await rooms.letters.reply(id, left)
    expect(seen).toMatchObject({ ok: true, digest, letter: { number: letter, paragraphs: old.paragraphs } })
    const served = await taken(office, number, 'serve', { channel: 'post', proof: '邮件号 3' })
    expect(served.file.stage).toBe('closed')
    expect(office.troubles).toEqual([])
  })

  it('is made where the tree holds no organ of reconsideration, unless it says how to turn against it', async () => {
    // Nothing stands above the district in this tree.
    const district = { ...office, id: demoAuthorities.district }
    const { rooms, id } = district
    const { number } = (await received(district, 'no-organ')).file.dossier
    const asked = { items: '写明文号', until: day('2025-10-20') }
    const after = await taken(district, number, 'ask-correction', asked)
    expect(made(after).map(({ form }) => form)).toEqual(['receipt', 'correction'])
    expect(await rooms.letters.draft(id, after, [granted], 'granted')).toMatchObject({ ok: false })
    expect(await textIn(await rooms.letters.caseSheet(id, after, 'catalogue'))).toContain('补正告知书')
    expect(office.troubles).toEqual([])
  })

  it('keeps the words its signer read, until they are erased with the person', async () => {
    const waiting = await toSign('kept-words')
    const preview = await office.rooms.letters.reply(office.id, waiting)
    const after = await signed(office, waiting)
    const act = after.acts.find(({ kind }) => kind === replySigned.id)
    const kept = act && replySigned.letterOf(act)
    expect(preview).toMatchObject({
      ok: true,
      letter: { paragraphs: kept?.paragraphs, remedy: kept?.remedy },
    })
    expect(kept?.sender.organs).toEqual(['卫东区人民政府'])
    expect(act && replySigned.letterOf({ ...act, personal: null })).toBeNull()
  })

  it('carries what its reader needs to answer online, and nobody else is told', async () => {
    const { rooms, id } = office
    const { file, ...record } = await received(office, 'asked')
    const { number } = file.dossier
    const asked = { who: 'third-party', name: '某公司', question: '是否同意公开' } as const
    const after = await taken(office, number, 'consult', asked)
    const party = { kind: 'consultee', who: 'third-party', party: '甲' } as const
    const codes = {
      applicant: rooms.cases.codeFor(id, record, { kind: 'applicant' }),
      party: rooms.cases.codeFor(id, record, party),
    }
    const letters = await rooms.letters.frozen(id, after)
    const to = (form: string) => letters.find((letter) => letter.form === form)
    const receipt = to('receipt')
    const question = to('third-party')
    const told = to('consulting-told')
    if (!receipt || !question || !told) throw new Error('a letter is missing')
    expect([receipt.to, told.to, question.to]).toEqual([
      'applicant',
      'applicant',
      { who: 'third-party', party: '甲' },
    ])
    expect(await textOf(receipt.docx)).toContain(codes.applicant)
    const questionText = await textOf(question.docx)
    expect(questionText).toContain(codes.party)
    expect(questionText).toContain('gk.example.gov.cn/answer')
    expect(questionText).not.toContain(codes.applicant)
    expect(questionText).not.toContain('赵明')
    expect(await textOf(told.docx)).not.toContain('某公司')
    for (const kind of ['proof-of-service', 'envelope'] as const) {
      expect(await textIn(await rooms.letters.sheet(id, after, question, kind))).toContain('某公司')
    }
    for (const kind of ['approval', 'search-record', 'catalogue'] as const) {
      expect(await textIn(await rooms.letters.caseSheet(id, after, kind))).toContain(number)
    }
  })
})

describe('what a reply hands out', () => {
  it('does not leave the house with more in it than it shows, unless it is cleaned or somebody writes why', async () => {
    const { rooms, id } = office
    for (const way of ['cleaned', 'explained'] as const) {
      const { number } = (await received(office, `leak-${way}`)).file.dossier
      const keep = async (text: string) =>
        rooms.files.keep(id, { name: '明细.txt', media: 'txt', body: Buffer.from(text) })
      const leaky = await keep('明细 批注：此处待定')
      await rooms.cases.attach(id, number, [{ id: leaky.id, purpose: 'given' }], handler)
      await taken(office, number, 'draft', { parts: [granted] })
      const late = await rooms.cases.attach(id, number, [{ id: leaky.id, purpose: 'given' }], handler)
      expect(late).toMatchObject({ ok: false, refusal: { reason: 'not-permitted', denial: 'not-now' } })
      await taken(office, number, 'approve', { edition: 1 }, reviewer)
      await signed(
        office,
        await taken(office, number, 'review-secrecy', { edition: 1, conclusion: '可以公开' }, secrecy),
      )
      const service = { channel: 'web', proof: '网上送达记录' } as const
      expect(await take(office, number, 'serve', service)).toMatchObject({
        refusal: { reason: 'leaking', files: [{ file: { id: leaky.id }, count: 1 }] },
      })
      if (way === 'cleaned') {
        const clean = await keep('明细')
        const served = await taken(office, number, 'serve', service, handler, [
          { id: clean.id, purpose: 'given' },
        ])
        expect(givenFiles(served.files).map((file) => file.id)).toEqual([clean.id])
      } else {
        const leaksAccepted = '批注是文件原有内容'
        const served = await taken(office, number, 'serve', { ...service, leaksAccepted })
        const act = served.acts.find(({ kind }) => kind === 'application.served')
        expect(act?.facts).toMatchObject({ leaksAccepted })
      }
    }
  })
})
