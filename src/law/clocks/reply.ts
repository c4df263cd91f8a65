import type { Calendar } from '../calendar/calendar.ts'
import { addDays, dateInWords, type PlainDate } from '../calendar/plain-date.ts'
import { settings as openQuestions, type SettingId, type Settings } from '../settings/settings.ts'
import { type CaseHistory, isConsultation, splitAtEnd } from './acts.ts'
import type { Clock, DayVerdict, Reading } from './clock.ts'
import { consultationNotes, consultationsIn, stopOf } from './consultation.ts'
import { allConfirmed, inWords, notCounted, stripOf } from './counting.ts'
import { note } from './notes.ts'
import { decemberNotes, startReason } from './period-clock.ts'
import { periods } from './periods.ts'
import { awaitedBy, dueOf, type Frame, noting, type Progress, type Run } from './progress.ts'
import { step } from './steps.ts'

const base = { clock: 'reply', name: periods.reply.name, article: periods.reply.versions[0].article } as const

/** Questions whose answer can move the reply date. */
const questions = [
  'clock.consultationInterval',
  'clock.afterPayment',
  'clock.lateCorrection',
  'clock.extensionAfterRestart',
] as const satisfies readonly SettingId[]

/**
 * When the reply is due (条例 art. 33), out of the acts alone: 20 working days from receipt, anew from the supplement
 * (art. 30) or the paid fee (109号), up to 20 more when extended, without the days of consultations (art. 33 ¶3). Adding,
 * leaving out or back-dating an act needs no correction: the acts are folded again.
 */
export function replyClock(history: CaseHistory, calendar: Calendar, settings: Settings): Clock {
  const clock = underSettings(history, calendar, settings)
  return { ...clock, otherReadings: otherReadings(history, calendar, settings, clock.due) }
}

/** The reply date under each other answer to an open question, where it differs. */
function otherReadings(
  history: CaseHistory,
  calendar: Calendar,
  settings: Settings,
  due: PlainDate | null,
): readonly Reading[] {
  return questions.flatMap((setting) =>
    Object.entries(openQuestions[setting].options)
      .filter(([value]) => value !== settings[setting])
      .map(([value, label]): Reading => {
        const other = underSettings(history, calendar, { ...settings, [setting]: value })
        return { setting, value, label, due: other.due, isConfirmed: other.state !== 'to-be-confirmed' }
      })
      .filter((reading) => reading.due !== due),
  )
}

function underSettings(
  { receivedOn, startsOn = periods.reply.startsOn, acts }: CaseHistory,
  calendar: Calendar,
  settings: Settings,
): Clock {
  const [early, own] = [acts.filter(({ on }) => on < receivedOn), acts.filter(({ on }) => on >= receivedOn)]
  const { until, after } = splitAtEnd(own)
  const { all, notes } = consultationsIn(until.filter(isConsultation))
  const stops = all.flatMap((consultation) => stopOf(consultation, calendar, settings) ?? [])
  const frame: Frame = { receivedOn, calendar, settings, stops }
  const start: Progress = {
    run: { after: receivedOn, since: startsOn, extension: 0, stops: [] },
    correctionAsked: false,
    notes: [
      ...early.map(({ on }) => note('act-before-receipt', on)),
      ...notes,
      ...all.flatMap(consultationNotes),
      ...after.map(({ on }) => note('act-after-end', on)),
    ],
  }
  const progress = until.reduce((state, act) => step(state, act, frame), start)
  if (progress.closed?.how !== 'ended' && progress.waiting === undefined) {
    const due = dueOf(progress.run, frame)
    const late = all
      .filter(({ askedOn }) => askedOn > due)
      .map(({ askedOn }) => note('consultation-late', askedOn))
    return running(noting(progress, ...late), due, frame)
  }
  return still(progress, frame, until.at(-1)?.on ?? receivedOn)
}

function running({ run, closed, notes }: Progress, due: PlainDate, frame: Frame): Clock {
  const { calendar, receivedOn } = frame
  const confirmed = run.until !== undefined || allConfirmed(calendar, run.after, due)
  return {
    ...base,
    state: confirmed ? 'confirmed' : 'to-be-confirmed',
    due,
    days: [
      ...notCounted(
        receivedOn,
        addDays(run.after, -1),
        `期限自${run.since}（${dateInWords(run.after)}）起重新计算`,
      ),
      ...notCounted(run.after, run.after, startReason(run.since)),
      ...stripOf(calendar, run.after, due, [...frame.stops, ...run.stops]).map((day) => withRun(day, run)),
    ],
    notes: [...notes, ...decemberNotes(calendar, due)],
    otherReadings: [],
    ...(closed === undefined ? {} : { met: { on: closed.on, inTime: closed.on <= due } }),
  }
}

/** Which days are there only because of an extension (条例 art. 33 ¶2) or a date set under art. 35. */
function withRun(day: DayVerdict, { until, extendedOn }: Run): DayVerdict {
  if (day.date === until) return remarking(day, '告知申请人的延迟答复日期（条例第三十五条）')
  const usual = periods.reply.versions[0].length.count
  if (day.nth === undefined || day.nth <= usual || extendedOn === undefined) return day
  return remarking(day, `延长的期限（${dateInWords(extendedOn)}告知延期，条例第三十三条第二款）`)
}

function remarking(day: DayVerdict, words: string): DayVerdict {
  return { ...day, because: inWords(day.because, words), remark: day.remark ?? words }
}

const awaited = { supplement: '申请人补正', payment: '申请人缴纳信息处理费' } as const

function still(progress: Progress, { calendar, receivedOn }: Frame, last: PlainDate): Clock {
  const { waiting, closed, notes } = progress
  const waitingFor = waiting === undefined ? '' : awaited[waiting.for]
  const by = awaitedBy(progress, calendar)
  const ended = closed?.how === 'ended'
  const because = ended ? '已经办结，不再计算' : `等待${waitingFor}，期限不计算`
  return {
    ...base,
    state: ended ? 'ended' : 'waiting',
    due: null,
    waitingFor: ended ? '' : waitingFor,
    ...(ended || by === undefined ? {} : { awaitedBy: by }),
    days: notCounted(receivedOn, last, because),
    notes,
    otherReadings: [],
    ...(closed?.how === 'replied' ? { met: { on: closed.on, inTime: true } } : {}),
  }
}
