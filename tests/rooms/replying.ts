import type { Part } from '#office/applications/case/parts.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { type Bureau, leader, reviewer, secrecy, taken } from './bureau.ts'

/** All that was asked for, given. */
export const granted: Part = {
  what: '2024年就业补助资金发放明细',
  outcome: 'granted',
  ground: '条例第三十六条第（二）项',
  reason: '',
  pointer: '',
  notConsultedBecause: '',
}

/** A first reply drafted and reviewed, also for secrets where it gives something. */
export async function readyToSign(office: Bureau, number: string, part: Part = granted): Promise<CaseRecord> {
  await taken(office, number, 'draft', { parts: [part] })
  const approved = await taken(office, number, 'approve', { edition: 1 }, reviewer)
  if (approved.file.stage === 'to-sign') return approved
  return taken(office, number, 'review-secrecy', { edition: 1, conclusion: '可以公开' }, secrecy)
}

/** Signed by whoever read it as it stands. */
export async function signed(office: Bureau, record: CaseRecord): Promise<CaseRecord> {
  const preview = await office.rooms.letters.reply(office.id, record)
  if (preview?.ok !== true) throw new Error('no preview')
  const { number } = record.file.dossier
  return taken(office, number, 'sign', { edition: 1, digest: preview.digest }, leader)
}
