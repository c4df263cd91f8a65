import { dateInWords, type PlainDate } from '../calendar/plain-date.ts'
import type { ClockNote } from './clock.ts'

/** What can be odd about the acts of a case. The message says what the act did to the clock. */
const messages = {
  'act-before-receipt': '早于收到申请之日，不影响期限',
  'act-after-end': '晚于答复或者办结，不影响期限',
  'correction-late': '告知补正超过收到申请之日起7个工作日（条例第三十条）',
  'correction-ignored': '告知补正过迟，答复期限照常计算',
  'correction-repeated': '补正只能一次性告知（条例第三十条），再次告知不影响期限',
  'supplement-unasked': '没有待补正的告知，收到的材料不使期限重新计算',
  'supplement-late': '补正晚于告知的补正期限；无正当理由的视为放弃申请（条例第三十条）',
  'extension-late': '延期应在原期限届满前告知申请人，期限届满后告知的延期无效',
  'extension-repeated': '延期只有一次（条例第三十三条第二款），再次延期不影响期限',
  'extension-too-long': '延长超过20个工作日，只计20个工作日（条例第三十三条第二款）',
  'extension-while-waiting': '等待申请人期间没有正在计算的期限，延期不影响期限',
  'delay-late': '延迟答复应在期限届满前确定并告知，届满后告知的不影响期限',
  'delay-earlier': '确定的延迟答复日期不晚于现有期限，不影响期限',
  'fee-notice-late': '收费通知应在处理期限内发出，届满后发出的不影响期限',
  'payment-unasked': '没有待缴的收费通知，缴费不影响期限',
  'payment-late': '缴费晚于收费通知的期限，申请已视为放弃，期限不再计算',
  'consultation-open': '对方尚未答复，暂按其答复期限届满之日推算，提前答复的届满日随之提前',
  'consultation-unreached': '没有填写征求意见书的送达日期，暂按发出当日送达推算',
  'consultation-uncounted': '对方没有法定答复期限且尚未答复，暂不扣除任何时间',
  'consultation-late': '征求意见在答复期限届满之后发出，不影响期限',
  'consultation-unasked': '没有发出过对应的征求意见书，不影响期限',
  'next-notice-may-move': '次年放假通知公布前，12月最后一周的工作日可能调整',
} as const satisfies Readonly<Record<string, string>>

export type NoteId = keyof typeof messages

export function note(id: NoteId, on: PlainDate): ClockNote {
  return { id, on, message: `${dateInWords(on)}：${messages[id]}` }
}
