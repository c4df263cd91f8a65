import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import type { DayVerdict } from '#law/clocks/clock.ts'
import { paint } from './paint.ts'

/** A line for each reason that is worth telling, over the days that share it. */
export function reasonsOf(days: readonly DayVerdict[]): readonly string[] {
  const runs: { from: PlainDate; to: PlainDate; remark: string }[] = []
  for (const { date, remark } of days) {
    if (remark === undefined) continue
    const open = runs.at(-1)
    if (open?.remark === remark) runs[runs.length - 1] = { ...open, to: date }
    else runs.push({ from: date, to: date, remark })
  }
  return runs.map(({ from, to, remark }) => {
    const range = from === to ? dateInWords(from) : `${dateInWords(from)}至${dateInWords(to)}`
    return `${paint('gray', '·')} ${range}：${remark}`
  })
}
