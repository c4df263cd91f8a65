import { type Calendar, worksProvisionally } from '../calendar/calendar.ts'
import { addDays, type PlainDate, plainDate } from '../calendar/plain-date.ts'

/** By when a department's yearly report is handed in and published. */
export interface ReportDeadline {
  /** 条例 art. 49 ¶1: before 31 January of the next year; the day itself still counts (law.md 1.2). */
  readonly due: PlainDate
  /** The last working day on or before it: no rule moves a deadline for publishing to a later day. */
  readonly lastWorkingDay: PlainDate
  /** False while no notice covers that January: then the working day may still move. */
  readonly confirmed: boolean
}

/** The deadline of the report on a year. */
export function reportDeadline(year: number, calendar: Calendar): ReportDeadline {
  const due = plainDate(year + 1, 1, 31)
  if (due === undefined) throw new Error('31 January exists in every year')
  let lastWorkingDay = due
  while (!worksProvisionally(calendar, lastWorkingDay)) lastWorkingDay = addDays(lastWorkingDay, -1)
  return { due, lastWorkingDay, confirmed: calendar.isConfirmed(due) }
}
