import { litigationClock, reconsiderationClock } from '#law/clocks/remedy-windows.ts'
import { routeOf } from '#law/remedies/route.ts'
import type { CaseIn } from '#office/applications/case/case.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { Applications } from '../source.ts'
import type { Remedy } from './remedy-ways.tsx'

type Replied = CaseIn<'closed' | 'archived'>['reply']

/** The ways against the reply that was served; undefined while there is none. */
export async function remedyOf(
  { letters, authority }: Pick<Applications, 'letters' | 'authority'>,
  record: CaseRecord,
  situation: Situation,
): Promise<Remedy | undefined> {
  const { file } = record
  const reply: Replied = file.stage === 'closed' || file.stage === 'archived' ? file.reply : null
  if (reply === null) return undefined
  const preview = await letters.reply(authority, record)
  if (!preview?.ok || preview.letter.remedy === null) return undefined
  const { sender, remedy } = preview.letter
  const organs = sender.organs.join('或者')
  return { clause: remedy, terms: termsOf(reply, organs, sender.court ?? '有管辖权的人民法院', situation) }
}

/** Refusals that go to reconsideration first have one way open now; what was refused otherwise has both. */
function termsOf(
  { deliveredOn, paper, signedOn }: NonNullable<Replied>,
  organs: string,
  court: string,
  { calendar, settings }: Situation,
): Remedy['terms'] {
  if (deliveredOn === null) return []
  const knowledge = { knownOn: deliveredOn }
  const decision = { parts: paper.parts, decidedOn: signedOn }
  const free = paper.parts.some((part) => routeOf(part, decision, settings) === 'free-choice')
  return [
    { way: '行政复议', where: organs, until: reconsiderationClock(knowledge, calendar).due },
    ...(free ? [{ way: '行政诉讼', where: court, until: litigationClock(knowledge, calendar).due }] : []),
  ]
}
