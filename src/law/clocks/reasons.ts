import { dateInWords, type PlainDate } from '../calendar/plain-date.ts'
import type { DayVerdict } from './clock.ts'

/** A reason worth telling, with the days that share it. */
export interface Reason {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly remark: string
}

/** Neighbouring days of one reason told once; plain weekends and plain counted days need no telling. */
export function reasonsOf(days: readonly DayVerdict[]): readonly Reason[] {
  const runs: Reason[] = []
  for (const { date, remark } of days) {
    if (remark === undefined) continue
    const open = runs.at(-1)
    if (open?.remark === remark) runs[runs.length - 1] = { ...open, to: date }
    else runs.push({ from: date, to: date, remark })
  }
  return runs
}

/** As 2025年10月1日至2025年10月8日：国庆节放假（国办发明电〔2024〕12号）. */
export function reasonInWords({ from, to, remark }: Reason): string {
  const range = from === to ? dateInWords(from) : `${dateInWords(from)}至${dateInWords(to)}`
  return `${range}：${remark}`
}
