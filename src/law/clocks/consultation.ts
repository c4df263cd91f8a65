import type { Calendar } from '../calendar/calendar.ts'
import { addDays, dateInWords, type PlainDate } from '../calendar/plain-date.ts'
import type { Settings } from '../settings/settings.ts'
import { type ConsultationAct, type Consultee, inOrder } from './acts.ts'
import type { ClockNote, RunningClock } from './clock.ts'
import type { Stop } from './counting.ts'
import { note } from './notes.ts'
import { periodClock } from './period-clock.ts'

/** One letter asking for an opinion, and what became of it. */
export interface Consultation {
  readonly who: Consultee
  readonly name: string
  readonly askedOn: PlainDate
  readonly reachedOn?: PlainDate
  readonly answeredOn?: PlainDate
}

const titles: Readonly<Record<Consultee, string>> = {
  'third-party': '第三方',
  'co-maker': '共同制作机关',
  'other-organ': '其他机关',
}

export interface Consultations {
  readonly all: readonly Consultation[]
  readonly notes: readonly ClockNote[]
}

/** Pairs each letter with its arrival and answer. A second letter to somebody still asked is a reminder and changes nothing. */
export function consultationsIn(acts: readonly ConsultationAct[]): Consultations {
  const all: Consultation[] = []
  const notes: ClockNote[] = []
  for (const act of inOrder(acts)) {
    const at = all.findLastIndex(({ who, name }) => who === act.who && name === act.name)
    const last = all[at]
    const open = last !== undefined && last.answeredOn === undefined ? last : undefined
    if (act.kind === 'consulted') {
      if (open === undefined) all.push({ who: act.who, name: act.name, askedOn: act.on })
    } else if (open === undefined) notes.push(note('consultation-unasked', act.on))
    else if (act.kind === 'consultation-answered') all[at] = { ...open, answeredOn: act.on }
    else if (open.reachedOn === undefined) all[at] = { ...open, reachedOn: act.on }
  }
  return { all, notes }
}

/** The consultee's own time to answer, 15 working days from the letter's arrival (条例 art. 32, 34); none for other organs. */
export function consulteeClock(
  { who, askedOn, reachedOn, answeredOn }: Consultation,
  calendar: Calendar,
): RunningClock | undefined {
  return who === 'other-organ' ? undefined : periodClock(who, reachedOn ?? askedOn, calendar, answeredOn)
}

/**
 * The days a consultation takes out of the reply period (条例 art. 33 ¶3), up to the opinion or the lapse of the time to
 * give it, whichever comes first; undefined where neither is known. Ends: setting `clock.consultationInterval`.
 */
export function stopOf(consultation: Consultation, calendar: Calendar, settings: Settings): Stop | undefined {
  const { who, name, askedOn, answeredOn } = consultation
  const lapse = consulteeClock(consultation, calendar)?.due
  const inTime = answeredOn !== undefined && (lapse === undefined || answeredOn <= lapse)
  const end = inTime ? answeredOn : lapse
  if (end === undefined) return undefined
  const between = settings['clock.consultationInterval'] === 'strictly-between'
  const whom = name === '' ? titles[who] : `${titles[who]}（${name}）`
  const close = `${dateInWords(end)}${inTime ? '收到意见' : '答复期限届满'}`
  return {
    first: addDays(askedOn, 1),
    last: between ? addDays(end, -1) : end,
    because: `征求${whom}意见：${dateInWords(askedOn)}发出，${close}，不计入（条例第三十三条第三款）`,
  }
}

/** What is not settled about a consultation. */
export function consultationNotes({
  who,
  askedOn,
  reachedOn,
  answeredOn,
}: Consultation): readonly ClockNote[] {
  if (answeredOn !== undefined) return []
  if (who === 'other-organ') return [note('consultation-uncounted', askedOn)]
  const open = note('consultation-open', askedOn)
  return reachedOn === undefined ? [note('consultation-unreached', askedOn), open] : [open]
}
