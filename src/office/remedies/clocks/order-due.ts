import type { Calendar } from '#law/calendar/calendar.ts'
import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import type { RunningClock } from '#law/clocks/clock.ts'
import { periodClock } from '#law/clocks/period-clock.ts'
import { citationText, cite } from '#law/source.ts'
import type { Remedy } from '../matter/remedy.ts'
import { resultForm } from '../results/result-forms.ts'

/** What the authority must do next and until when. `day` is null where no text sets one. */
export interface Due {
  readonly what: string
  readonly day: PlainDate | null
  /** Where the day comes from, or why there is none; absent where a clock of the matter says it. */
  readonly note?: string
}

/** How the reply stands that is made anew in its application. */
export interface RedoStanding {
  /** The last day for it; null while its clock waits or is over. */
  readonly due: PlainDate | null
  /** Whose act the clock waits for, in words; empty where it waits for nobody. */
  readonly waitingFor: string
}

/** What orders the decision to be made again, so that the period of the law for it runs again. */
const remade: ReadonlySet<string> = new Set(['revoked', 'partly-revoked', 'void', 'to-act'])

/**
 * The statutory period for a reply ordered anew without a day of its own: 20 working days from the day the decision takes
 * effect (行政复议法实施条例 art. 49 ¶1 with 条例 art. 33 ¶2; for a judgment, which no article speaks of, the same). Null where
 * none is ordered, where a day is set, and once it is counted in the application itself.
 */
export function redoneReplyClock(file: Remedy, calendar: Calendar): RunningClock | null {
  if (!('ending' in file) || file.dossier.redo !== null || file.dossier.performed !== null) return null
  const { order, effectiveOn } = file.ending
  if (order === null || order.until !== null || !ordersReply(file)) return null
  return periodClock('redone-reply', effectiveOn, calendar)
}

function ordersReply({ dossier, ...file }: Remedy): boolean {
  if (!('ending' in file)) return false
  const leftAsItWas = file.ending.form !== null && resultForm(file.ending.form).counts === 'first'
  const form = leftAsItWas ? (dossier.first?.form ?? null) : file.ending.form
  return form !== null && remade.has(resultForm(form).effect ?? '')
}

const periodLaw = `${citationText(cite('regulation', '第三十三条第二款'))}、${citationText(cite('reconsiderationRules', '第四十九条第一款'))}`

/** Until when what was ordered is to be done, and where that day comes from. */
export function orderDue(
  file: Extract<Remedy, { ending: unknown }>,
  calendar: Calendar,
  redo: RedoStanding | null,
): Pick<Due, 'day' | 'note'> {
  const { ending, dossier } = file
  const until = ending.order?.until ?? null
  if (until !== null) return { day: until, note: '文书确定的期限' }
  if (dossier.redo !== null) return redoDue(dossier.redo.application, redo)
  const clock = redoneReplyClock(file, calendar)
  if (clock === null) return { day: null, note: '文书没有确定期限，法律也没有规定，应当及时履行' }
  const from = `${dateInWords(ending.effectiveOn)}${dossier.track.kind === 'litigation' ? '判决生效' : '决定书送达'}`
  const how = dossier.track.kind === 'litigation' ? '参照' : '依照'
  return { day: clock.due, note: `文书没有确定期限，${how}${periodLaw}，自${from}的次日起20个工作日` }
}

function redoDue(application: string, redo: RedoStanding | null): Pick<Due, 'day' | 'note'> {
  const there = `正在原申请${application}中重新答复`
  if (redo === null) return { day: null, note: `${there}，期限看原申请` }
  if (redo.due !== null) return { day: redo.due, note: `${there}，按原申请中的期限` }
  if (redo.waitingFor !== '') return { day: null, note: `${there}，等待${redo.waitingFor}，期限不计算` }
  return { day: null, note: `${there}，已经办结，请登记履行情况` }
}
