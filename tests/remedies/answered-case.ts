import type { Part } from '#office/applications/case/parts.ts'
import { day } from '../store/acts.ts'
import { actorOf, bureau, type RemedySite, step } from './remedy-site.ts'

const refused: Part = {
  what: '2024年就业补助资金发放明细',
  outcome: 'denied.thirdParty',
  ground: '条例第十五条',
  reason: '涉及个人隐私，公开会损害第三方合法权益',
  pointer: '',
  notConsultedBecause: '明细涉及众多个人的银行账号，明显损害其权益',
}
const granted: Part = {
  ...refused,
  outcome: 'granted',
  ground: '条例第三十六条第（二）项',
  reason: '',
  pointer: '随本告知书附上',
  notConsultedBecause: '',
}

/** An application received on 5 January; its number. */
export async function receivedCase(site: RemedySite, key: string): Promise<string> {
  const answer = await site.rooms.cases.receive(
    bureau,
    {
      key,
      intake: {
        delivery: { channel: 'counter', handedInOn: day('2026-01-05') },
        kind: 'person',
        applicant: '赵明',
        contact: { identity: '410403199001011234', phone: '13800000000', address: '某街1号', email: '' },
        contents: ['2024年就业补助资金发放明细'],
        wanted: { form: 'electronic', way: 'email' },
      },
      files: [],
    },
    actorOf('handler'),
  )
  if (!answer.ok) throw new Error(`not received: ${answer.refusal.reason}`)
  return answer.record.file.dossier.number
}

/** Drafts, reviews, signs and serves a reply on one day; its 文号. */
export async function replied(
  site: RemedySite,
  number: string,
  on: string,
  how: 'refused' | 'granted',
): Promise<string> {
  const date = day(on)
  const parts = [how === 'refused' ? refused : granted] as const
  const drafted = await step(site, number, 'draft', { on: date, parts })
  const edition = drafted.file.dossier.editions
  await step(site, number, 'approve', { on: date, edition }, 'reviewer')
  if (how === 'granted') {
    await step(
      site,
      number,
      'review-secrecy',
      { on: date, edition, conclusion: '可以公开' },
      'secrecyReviewer',
    )
  }
  const record = await site.rooms.cases.find(bureau, number)
  const preview = record && (await site.rooms.letters.reply(bureau, record))
  if (!preview?.ok) throw new Error(`no preview: ${JSON.stringify(preview)}`)
  const signed = await step(site, number, 'sign', { on: date, edition, digest: preview.digest }, 'leader')
  await step(site, number, 'serve', { on: date, channel: 'hand', proof: '送达回证', leaksAccepted: '' })
  return signed.file.stage === 'to-serve' ? signed.file.signed.letter : ''
}
