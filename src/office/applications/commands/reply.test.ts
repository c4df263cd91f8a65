import { describe, expect, it } from 'vitest'
import { announcedCalendar } from '#law/calendar/days.ts'
import { defaultSettings } from '#law/settings/settings.ts'
import { replySigned } from '#office/acts/kinds/application-reply.ts'
import { replyLetter } from '../letters/write.ts'
import { partsOf } from '../playing/payloads.fixture.ts'
import { day, fileOf, on, type Played, take } from '../playing/play.fixture.ts'
import { people } from '../playing/staff.fixture.ts'
import { orderedAnew, reasonOf, received, step } from '../playing/step.fixture.ts'
import type { Situation } from './situation.ts'

const { 经办人: clerk, 审核人: reviewer, 分管领导: leader } = people

const organsOfDistrict = {
  ok: true,
  organs: [{ name: '卫东区人民政府', article: { law: 'reconsiderationLaw', article: '第二十四条' } }],
  stateCouncilRuling: false,
} as const

describe('a paper', () => {
  const parts = partsOf('属于行政执法案卷')
  const drafted = step(received, 'draft', { parts }, '2025-10-20')
  const approved = step(drafted, 'approve', { edition: 1 }, '2025-10-21', reviewer)
  const digest = 'a'.repeat(64)
  const signed = step(approved, 'sign', { edition: 1, digest }, '2025-10-22', leader)

  it('is read in the edition its reader saw, not before it was written, and once', () => {
    const approve = (edition: number, date: string) =>
      reasonOf(step(drafted, 'approve', { edition }, date, reviewer, '2025-10-21'))
    expect([approve(2, '2025-10-20'), approve(1, '2025-10-19'), approve(1, '2025-10-20')]).toEqual([
      'edited-meanwhile',
      'too-early',
      'taken',
    ])
    const given = step(received, 'draft', { parts: partsOf('予以公开/2') }, '2025-10-20')
    const read = step(given, 'approve', { edition: 1 }, '2025-10-21', reviewer)
    expect(fileOf(read).stage).toBe('in-review')
    expect(reasonOf(step(read, 'approve', { edition: 1 }, '2025-10-21', reviewer))).toBe('already-approved')
    const secret = (before: Played, edition = 1, date = '2025-10-21') =>
      step(
        before,
        'review-secrecy',
        { edition, conclusion: '可以公开' },
        date,
        people.保密审查员,
        '2025-10-22',
      )
    expect(reasonOf(secret(given, 2))).toBe('edited-meanwhile')
    expect(reasonOf(secret(given, 1, '2025-10-19'))).toBe('too-early')
    expect(reasonOf(secret(secret(given)))).toBe('secrecy-already-reviewed')
    expect(reasonOf(secret(drafted))).toBe('secrecy-not-needed')
    expect(fileOf(secret(read)).stage).toBe('to-sign')
  })

  it('that tells where published information stands gives nothing new and needs no secrecy review', () => {
    const told = step(received, 'draft', { parts: partsOf('予以公开/1') }, '2025-10-20')
    expect(fileOf(step(told, 'approve', { edition: 1 }, '2025-10-21', reviewer)).stage).toBe('to-sign')
  })

  it('is signed in the words its signer read, which stay with the signature; in no other, and not where there are none', () => {
    const file = fileOf(approved)
    if (file.stage !== 'to-sign') throw new Error('not to be signed')
    const letter = replyLetter(file.approved.paper, {
      file,
      sender: { name: '某局', contact: '某路1号', organs: organsOfDistrict, court: '卫东区人民法院' },
      number: null,
      on: day('2025-10-22'),
      calendar: announcedCalendar,
      settings: defaultSettings,
    })
    const sign = (reply: Situation['reply']) =>
      take(
        approved,
        'sign',
        { on: day('2025-10-22'), edition: 1, digest },
        { ...on('2025-10-22'), ...(reply === undefined ? {} : { reply }) },
        leader,
      )
    expect(reasonOf(sign({ letter, digest: 'b'.repeat(64) }))).toBe('edited-meanwhile')
    expect(reasonOf(sign(null))).toBe('organ-missing')
    expect(reasonOf(step(approved, 'sign', { edition: 1, digest: '' }, '2025-10-22', leader))).toBe(
      'digest-malformed',
    )
    const act = sign({ letter, digest }).acts.at(-1)
    const kept = act && replySigned.letterOf(act)
    expect(kept).toEqual({ ...letter, number: '卫人社公复〔2025〕4号' })
  })

  it('is signed in the edition approved, not before, with its hash, and numbered', () => {
    const sign = (edition: number, hash: string, date: string) =>
      reasonOf(step(approved, 'sign', { edition, digest: hash }, date, leader, '2025-10-22'))
    expect([
      sign(2, digest, '2025-10-22'),
      sign(1, 'A'.repeat(64), '2025-10-22'),
      sign(1, 'a'.repeat(65), '2025-10-22'),
      sign(1, digest, '2025-10-20'),
      sign(1, digest, '2025-10-21'),
    ]).toEqual(['edited-meanwhile', 'digest-malformed', 'digest-malformed', 'too-early', 'taken'])
    expect(signed.acts.at(-1)?.facts).toMatchObject({ letter: '卫人社公复〔2025〕4号', digest })
  })

  it('is sent after it was signed, and reaches the applicant after it was sent', () => {
    const serve = (date: string, channel: 'post' | 'hand' = 'post') =>
      step(signed, 'serve', { channel, proof: '邮件号' }, date, clerk, '2025-10-30')
    expect([reasonOf(serve('2025-10-21')), reasonOf(serve('2025-10-22'))]).toEqual(['too-early', 'taken'])
    const prove = (before: Played, date: string) =>
      step(before, 'prove-delivery', { proof: '妥投' }, date, clerk, '2025-10-30')
    expect([
      reasonOf(prove(serve('2025-10-23'), '2025-10-22')),
      reasonOf(prove(serve('2025-10-23'), '2025-10-23')),
    ]).toEqual(['too-early', 'taken'])
    expect(reasonOf(prove(serve('2025-10-23', 'hand'), '2025-10-24'))).toBe('delivery-already-proved')
    expect(reasonOf(prove(prove(serve('2025-10-23'), '2025-10-24'), '2025-10-25'))).toBe(
      'delivery-already-proved',
    )
    const archive = (date: string) =>
      reasonOf(step(serve('2025-10-23'), 'archive', { place: '案卷' }, date, clerk, '2025-10-30'))
    expect([archive('2025-10-22'), archive('2025-10-23')]).toEqual(['too-early', 'taken'])
    const anew = (date: string, until: string) =>
      reasonOf(orderedAnew(serve('2025-10-23'), date, until, '2025-10-30'))
    expect([
      anew('2025-10-22', '2025-10-30'),
      anew('2025-10-23', '2025-10-22'),
      anew('2025-10-23', '2025-10-23'),
    ]).toEqual(['too-early', 'until-not-later', 'taken'])
  })

  it('says of every piece what, on what ground, why, and where to turn', () => {
    const [piece] = partsOf('重复申请')
    const draft = (change: Partial<typeof piece>) =>
      reasonOf(step(received, 'draft', { parts: [{ ...piece, ...change }] }, '2025-10-20'))
    expect([
      draft({}),
      draft({ what: ' ' }),
      draft({ reason: '' }),
      draft({ pointer: '' }),
      draft({ ground: '条例第十四条' }),
    ]).toEqual(['taken', 'what-missing', 'reason-missing', 'pointer-missing', 'ground-not-of-outcome'])
  })

  it('counts in the row its drafter chose among those of its pieces', () => {
    const mixed = partsOf(['属于行政执法案卷', '没有现成信息需要另行制作'])
    const draft = (counts: 'partial' | 'unavailable.requiresCreation') =>
      step(received, 'draft', { parts: mixed, counts }, '2025-10-20')
    expect(reasonOf(draft('partial'))).toBe('row-to-choose')
    expect(draft('unavailable.requiresCreation').acts.at(-1)?.facts).toMatchObject({
      counts: 'unavailable.requiresCreation',
    })
  })
})
