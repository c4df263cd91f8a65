import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { periods } from '#law/clocks/periods.ts'
import type { Case, CaseIn } from '#office/applications/case/case.ts'
import { dueOf, replyClockOf } from '#office/applications/case/clock-history.ts'
import type { Fee } from '#office/applications/case/dossier.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { State } from '#ui/state-icon.tsx'

/** How a case stands, in words its applicant needs no office to understand. */
export interface Standing {
  readonly word: string
  readonly state: State
  /** Who acts next, in one sentence. */
  readonly next: string
  /** The last day for it; null where none is set. */
  readonly by: PlainDate | null
  /** Working days of the reply period gone by, and all there are; absent while none is counted. */
  readonly progress?: { readonly day: number; readonly of: number }
}

/** What happens in the house before a reply leaves it is nobody's matter outside: it is all 办理中. */
export function standingOf(file: Case, situation: Situation): Standing {
  switch (file.stage) {
    case 'arrived':
      return {
        word: '待确认收到',
        state: 'waiting',
        next: '工作人员将按您留的联系方式与您确认，确认之日为收到之日，答复期限从那一天起算。',
        by: null,
      }
    case 'never-received':
      return over('已撤回', '申请在确认收到之前已经撤回，不再办理。')
    case 'record-correction':
      return over('已按更正办理', '这件申请要求更正本人信息，已按条例第四十一条办理。')
    case 'closed':
    case 'archived':
      return ended(file)
    default:
      return underWay(file, situation)
  }
}

function over(word: string, next: string): Standing {
  return { word, state: 'done', next, by: null }
}

function ended({ reply, closing }: CaseIn<'closed' | 'archived'>): Standing {
  if (reply !== null) return over('已答复', '请在下面查看、下载答复。')
  if (closing.outcome === 'other.other') return over('已撤回', '申请已经撤回，不再办理。')
  return over('已办结', '这件申请已经办结。')
}

type UnderWay = CaseIn<'open' | 'in-review' | 'to-sign' | 'to-serve'>

function underWay(file: UnderWay, situation: Situation): Standing {
  return yourTurn(file, situation) ?? ourTurn(file, situation)
}

/** Undefined where nothing is asked of the applicant. */
function yourTurn({ stage, dossier }: UnderWay, { day }: Situation): Standing | undefined {
  if (stage !== 'open') return undefined
  const { correction, excess, fee } = dossier
  if (correction?.came === 'pending') {
    const late = day > correction.until ? '期限已过；有正当理由的，请尽快补正并说明。' : ''
    return yours(
      '等您补正',
      `需要补正：${unstopped(correction.items)}。收到补正之后重新计算答复期限。${late}`,
      correction.until,
    )
  }
  if (correction?.came === 'lapsed') {
    return yours('等您补正', '补正期限已过。有正当理由的，仍可以补正并说明理由。', null)
  }
  if (excess?.came === 'pending') {
    return yours('等您说明理由', '请说明申请数量、频次较多的理由（条例第三十五条）。', excess.until)
  }
  return fee?.came === 'pending' ? yours('等您缴费', feeSentences(fee), null) : undefined
}

const daysToPay = periods.fee.versions[0].length.count

/** As the notice says it (109号 art. 6): the day it came is the applicant's to know. */
function feeSentences({ yuan, paid, payment }: Fee): string {
  return [
    `请自收到收费通知次日起 ${daysToPay} 个工作日内缴纳信息处理费 ${yuan} 元`,
    paid > 0 ? `（已缴 ${paid} 元）` : '',
    `；逾期不缴的，视为放弃申请，不再办理。${unstopped(payment)}。缴清之后重新计算答复期限。`,
  ].join('')
}

/** Words of the office, to be followed by our own stop. */
function unstopped(words: string): string {
  return words.trim().replace(/[。；;.]+$/u, '')
}

function yours(word: string, next: string, by: PlainDate | null): Standing {
  return { word, state: 'soon', next, by }
}

function ourTurn(file: UnderWay, situation: Situation): Standing {
  const { calendar, settings, day } = situation
  const clock = replyClockOf(file, calendar, settings)
  const by = dueOf(file, calendar, settings)
  const asked = file.dossier.consultations.some(({ came }) => came === 'pending')
  const next = asked
    ? '已书面征求有关方面意见，所需时间不计算在答复期限内；收到意见后由本机关作出答复。'
    : '由本机关作出答复。'
  const progress = clock === undefined ? undefined : progressOf(clock, day)
  return {
    word: asked ? '征求意见中' : '办理中',
    state: by !== null && day > by ? 'error' : 'info',
    next: by !== null && day > by ? `${next}答复期限已过，请与工作机构联系，也可以依法申请行政复议。` : next,
    by,
    ...(progress === undefined ? {} : { progress }),
  }
}

/** Where the day stands in the period; undefined where none is counted. */
export function progressOf({ days }: Clock, day: PlainDate): Standing['progress'] {
  const counted = days.filter(({ nth }) => nth !== undefined)
  const of = counted.at(-1)?.nth
  if (of === undefined) return undefined
  return { day: counted.findLast(({ date }) => date <= day)?.nth ?? 0, of }
}
