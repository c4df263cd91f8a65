import { dateInWords } from '../calendar/plain-date.ts'
import type { ActKind, CaseAct } from './acts.ts'
import { workingDayAfter } from './counting.ts'
import { note } from './notes.ts'
import { periods } from './periods.ts'
import { awaitedBy, dueOf, type Frame, noting, type Progress, restart } from './progress.ts'

type Step<Kind extends ActKind> = (progress: Progress, act: CaseAct<Kind>, frame: Frame) => Progress

/** What each act does to the reply period. Consultations act through the days they take out, not here. */
const steps: { readonly [Kind in ActKind]: Step<Kind> } = {
  'correction-asked': askCorrection,
  supplemented,
  extended,
  delayed,
  'fee-noticed': noticeFee,
  'fee-reached': (progress, { on }) =>
    progress.waiting?.for === 'payment' ? { ...progress, feeReachedOn: on } : progress,
  'fee-paid': payFee,
  replied: (progress, { on }) => ({ ...progress, closed: { how: 'replied', on } }),
  ended: (progress, { on }) => ({ ...progress, closed: { how: 'ended', on } }),
  consulted: (progress) => progress,
  'consultation-reached': (progress) => progress,
  'consultation-answered': (progress) => progress,
}

/** One act more. Acts before receipt and after the end are not given here. */
export function step<Kind extends ActKind>(progress: Progress, act: CaseAct<Kind>, frame: Frame): Progress {
  return steps[act.kind](progress, act, frame)
}

/** 条例 art. 30: told once, within 7 working days of receipt; the reply period then waits for the supplement. */
function askCorrection(
  progress: Progress,
  { on, until }: CaseAct<'correction-asked'>,
  frame: Frame,
): Progress {
  if (progress.correctionAsked) return noting(progress, note('correction-repeated', on))
  if (progress.waiting !== undefined) return noting(progress, note('correction-ignored', on))
  const askBy = workingDayAfter(frame.calendar, frame.receivedOn, periods.correction.versions[0].length.count)
  const kept = frame.settings['clock.lateCorrection'] === 'keeps-running'
  if (on > dueOf(progress.run, frame) || (on > askBy && kept)) {
    return noting(progress, note('correction-ignored', on))
  }
  const waiting = { for: 'supplement', since: on, ...(until === undefined ? {} : { until }) } as const
  const asked = { ...progress, correctionAsked: true, waiting }
  return on > askBy ? noting(asked, note('correction-late', on)) : asked
}

/** 条例 art. 30: 答复期限自行政机关收到补正的申请之日起计算. */
function supplemented(progress: Progress, { on }: CaseAct<'supplemented'>, frame: Frame): Progress {
  const { waiting } = progress
  if (waiting?.for !== 'supplement') return noting(progress, note('supplement-unasked', on))
  const late = waiting.until !== undefined && on > waiting.until ? [note('supplement-late', on)] : []
  return noting(restart(progress, on, '收到补正的申请之日', frame), ...late)
}

/** 条例 art. 33 ¶2: once, at most 20 working days, told while the first period still runs. */
function extended(progress: Progress, { on, days }: CaseAct<'extended'>, frame: Frame): Progress {
  const { run, waiting } = progress
  const most = periods.extension.versions[0].length.count
  if (waiting !== undefined) return noting(progress, note('extension-while-waiting', on))
  if (run.extension > 0 || run.until !== undefined) return noting(progress, note('extension-repeated', on))
  if (on > dueOf(run, frame)) return noting(progress, note('extension-late', on))
  const added = { ...progress, run: { ...run, extension: Math.min(days, most), extendedOn: on } }
  return days > most ? noting(added, note('extension-too-long', on)) : added
}

/** 条例 art. 35: a reasonable later date, set and told while the period still runs. */
function delayed(progress: Progress, { on, until }: CaseAct<'delayed'>, frame: Frame): Progress {
  const due = dueOf(progress.run, frame)
  if (progress.waiting !== undefined || on > due) return noting(progress, note('delay-late', on))
  if (until <= due) return noting(progress, note('delay-earlier', on))
  return { ...progress, run: { ...progress.run, until } }
}

/** 国办函〔2020〕109号 art. 6: noticed within the period; then the applicant has 20 working days to pay. */
function noticeFee(progress: Progress, { on }: CaseAct<'fee-noticed'>, frame: Frame): Progress {
  if (progress.waiting !== undefined || on > dueOf(progress.run, frame)) {
    return noting(progress, note('fee-notice-late', on))
  }
  const { feeReachedOn: _, ...rest } = progress
  return { ...rest, waiting: { for: 'payment', since: on } }
}

/** Full payment in time; what follows is the setting `clock.afterPayment`. */
function payFee(progress: Progress, { on }: CaseAct<'fee-paid'>, frame: Frame): Progress {
  const { waiting, run } = progress
  if (waiting?.for !== 'payment') return noting(progress, note('payment-unasked', on))
  const payBy = awaitedBy(progress, frame.calendar)
  if (payBy !== undefined && on > payBy) return noting(progress, note('payment-late', on))
  if (frame.settings['clock.afterPayment'] === 'full-period') {
    return restart(progress, on, '缴清信息处理费之日', frame)
  }
  const because = `收费通知${dateInWords(waiting.since)}发出，${dateInWords(on)}缴清，不计入（109号第六条）`
  const stop = { first: waiting.since, last: on, because }
  const { waiting: _, ...rest } = progress
  return { ...rest, run: { ...run, stops: [...run.stops, stop] } }
}
