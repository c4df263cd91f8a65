import type { Calendar } from '#law/calendar/calendar.ts'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { litigationClock, reconsiderationClock } from '#law/clocks/remedy-windows.ts'
import { routeOf } from '#law/remedies/route.ts'
import type { Settings } from '#law/settings/settings.ts'
import { citationText } from '#law/source.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Dossier } from '../matter/dossier.ts'
import { servedReply } from './course.ts'

/** Points of procedure the authority may raise, each a sentence with its article. Whether it does is for a person. */
export function objectionsOf(
  dossier: Dossier,
  attacked: Case,
  calendar: Calendar,
  settings: Settings,
): readonly string[] {
  return [...notReviewedFirst(dossier, attacked, settings), ...tooLate(dossier, attacked, calendar)]
}

/** 复议前置: a refusal under 条例 art. 14, 15, 16 goes to reconsideration first (行政复议法 art. 23 ¶1 (4), 法释〔2025〕8号 art. 1). */
function notReviewedFirst({ track, target }: Dossier, attacked: Case, settings: Settings): readonly string[] {
  const reply = servedReply(attacked)
  if (track.kind !== 'litigation' || track.after.kind !== 'nothing') return []
  if (target.kind !== 'reply' || reply === undefined) return []
  const { parts } = reply.paper
  const first = parts.filter(
    (part) => routeOf(part, { parts, decidedOn: reply.signedOn }, settings) === 'reconsideration-first',
  )
  if (first.length === 0) return []
  const grounds = [...new Set(first.map(({ ground }) => ground).filter((ground) => ground !== ''))].join('、')
  return [
    `本案未经复议直接起诉；依${grounds}不予公开的，应当先申请行政复议（行政复议法第二十三条第一款第（四）项），可以请求裁定驳回起诉。`,
  ]
}

/** The copy came after the time to apply or to sue: whether it was used in time is to be checked against the paper. */
function tooLate({ track, receivedOn }: Dossier, attacked: Case, calendar: Calendar): readonly string[] {
  const knownOn = servedReply(attacked)?.deliveredOn ?? null
  if (knownOn === null || (track.kind === 'litigation' && track.after.kind !== 'nothing')) return []
  const window =
    track.kind === 'reconsideration'
      ? reconsiderationClock({ knownOn }, calendar)
      : litigationClock({ knownOn }, calendar)
  if (receivedOn <= window.due) return []
  return [
    `答复于${dateInWords(knownOn)}送达，${window.name}的期限至${dateInWords(window.due)}届满（${citationText(window.article)}）；请对照申请书（起诉状）的提交日期，核对是否逾期。`,
  ]
}
