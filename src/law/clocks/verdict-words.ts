import type { DayVerdict, Verdict } from './clock.ts'

/** How a verdict is written in a strip of days, and what that mark means to its reader. */
export interface VerdictWord {
  readonly mark: string
  readonly legend: string
}

/** In the order a legend is read. */
export const verdictWords: Readonly<Record<Verdict, VerdictWord>> = {
  counted: { mark: '第', legend: '第几日 计入' },
  'make-up-workday': { mark: '班', legend: '班 调休上班，计入' },
  weekend: { mark: '休', legend: '休 周末' },
  holiday: { mark: '假', legend: '假 放假' },
  stopped: { mark: '停', legend: '停 扣除的时间' },
  'not-counted': { mark: '－', legend: '－ 不计入' },
}

/** What stands in a day's cell. A period of days moved off a holiday ends on a day that is none of its own: 满. */
export function markOf({ verdict, nth }: DayVerdict): string {
  if (verdict === 'counted' && nth === undefined) return '满'
  return `${verdictWords[verdict].mark}${nth ?? ''}`
}

/** The verdicts that occur, in the order of the legend. */
export function verdictsIn(days: readonly DayVerdict[]): readonly Verdict[] {
  const seen = new Set(days.map(({ verdict }) => verdict))
  const order = ['counted', 'make-up-workday', 'weekend', 'holiday', 'stopped', 'not-counted'] as const
  return order.filter((verdict) => seen.has(verdict))
}
