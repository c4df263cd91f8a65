import ical, { ICalAlarmRelatesTo, ICalAlarmType } from 'ical-generator'
import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Site } from '#ui/site.ts'
import type { Answer } from '#web/answer.ts'

/** A day to be reminded of. It says nothing of what was asked for: calendars are kept by strangers. */
export interface Reminder {
  readonly on: PlainDate
  readonly title: string
  readonly detail: string
  /** The same for the same reminder of the same case, so that a later file replaces an earlier one. */
  readonly id: string
}

/** Seconds after the day began; the library counts before it. */
const nineOClock = 9 * 3600

/** Whole days, each with an alarm at nine in the morning of that day. */
export function calendarFile(
  { authority, domain }: Site,
  reminders: readonly Reminder[],
  now: number,
): Answer {
  const calendar = ical({ prodId: { company: 'gongkai', product: 'portal', language: 'ZH' } })
  for (const { on, title, detail, id } of reminders) {
    const event = calendar.createEvent({
      id: `${id}@${domain}`,
      stamp: new Date(now),
      start: new Date(`${on}T00:00:00Z`),
      end: new Date(`${addDays(on, 1)}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: `${detail}\n${authority}`,
    })
    event
      .createAlarm({ type: ICalAlarmType.display, trigger: -nineOClock })
      .relatesTo(ICalAlarmRelatesTo.start)
  }
  const bytes = new TextEncoder().encode(calendar.toString())
  return { kind: 'file', file: { bytes, mediaType: 'text/calendar; charset=utf-8', name: '申请提醒.ics' } }
}
