import { type Calendar, workingDayFrom } from '../calendar/calendar.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import type { ClockNote, DayVerdict, RunningClock } from './clock.ts'
import { allConfirmed, inWords, notCounted, stripOf, weekdayName, workingDayAfter } from './counting.ts'
import { note } from './notes.ts'
import { type Length, type Period, type PeriodId, periods, versionOn } from './periods.ts'

/**
 * A statutory period that nothing interrupts, from the day it begins (not counted itself, 民法典 art. 201 ¶1; 民事诉讼法
 * art. 85 ¶2). Days and months end on the next working day where their last day is none (民事诉讼法 art. 85 ¶3).
 * `metOn` is the day the act due was done.
 */
export function periodClock(
  id: PeriodId,
  start: PlainDate,
  calendar: Calendar,
  metOn?: PlainDate,
): RunningClock {
  const period: Period = periods[id]
  const { length, article } = versionOn(period, start)
  const end = endOf(length, start)
  const due =
    end === undefined ? workingDayAfter(calendar, start, length.count) : workingDayFrom(calendar, end)
  const days =
    end === undefined ? stripOf(calendar, start, due) : calendarDays(calendar, start, end, due, length)
  const confirmed = allConfirmed(calendar, end === undefined ? start : addDays(end, -1), due)
  return {
    clock: id,
    name: period.name,
    article,
    state: confirmed ? 'confirmed' : 'to-be-confirmed',
    due,
    days: [...notCounted(start, start, startReason(period.startsOn)), ...days],
    notes: decemberNotes(calendar, due),
    otherReadings: [],
    ...(metOn === undefined ? {} : { met: { on: metOn, inTime: metOn <= due } }),
  }
}

/** Why the first day of a period is not one of its days. */
export function startReason(startsOn: string): string {
  return `${startsOn}，当日不计入（民法典第二百零一条第一款）`
}

/** A note where the next year's notice may still move the last week before it, as the notice of 2019 did. */
export function decemberNotes(calendar: Calendar, due: PlainDate): readonly ClockNote[] {
  if (due.slice(5) < '12-25' || !calendar.isConfirmed(due)) return []
  const newYear = addDays(due, 32 - Number(due.slice(8)))
  return calendar.isConfirmed(newYear) ? [] : [note('next-notice-may-move', due)]
}

/** The last day of a period of days or months before it is moved off a holiday; undefined for working days. */
function endOf({ unit, count }: Length, start: PlainDate): PlainDate | undefined {
  if (unit === 'working-days') return undefined
  return unit === 'days' ? addDays(start, count) : addMonths(start, count)
}

function calendarDays(
  calendar: Calendar,
  start: PlainDate,
  end: PlainDate,
  due: PlainDate,
  { unit, count }: Length,
): readonly DayVerdict[] {
  const within = Array.from({ length: daysBetween(start, end) }, (_, i): DayVerdict => {
    const date = addDays(start, i + 1)
    const day = { date, verdict: 'counted', because: `第${i + 1}日`, nth: i + 1 } as const
    if (date !== end) return day
    const remark = lastDayWords(calendar, end, unit === 'months' ? `满${count}个月` : '期限届满')
    return { ...day, because: inWords(day.because, remark), remark }
  })
  if (due === end) return within
  return [...within.slice(0, -1), ...stripOf(calendar, addDays(end, -1), due).map(moved)]
}

/** 民事诉讼法 art. 85 ¶3, which both remedies follow: 行政复议法 art. 88 ¶1, 行政诉讼法 art. 101. */
function moved({ date, verdict, because }: DayVerdict): DayVerdict {
  const off = verdict === 'weekend' || verdict === 'holiday'
  const words = off
    ? `${because}，期限最后一日为法定休假日，顺延（民事诉讼法第八十五条第三款）`
    : `${weekdayName(date)}，休假日后的第一日，期限届满`
  return { date, verdict: off ? verdict : 'counted', because: words, remark: words }
}

/** A last day on a weekend that is worked in exchange for a holiday is not moved. */
function lastDayWords(calendar: Calendar, end: PlainDate, words: string): string {
  const worked = calendar.kindOf(end).kind === 'make-up-workday' ? '，当日调休上班，不顺延' : ''
  return `${words}${worked}`
}
