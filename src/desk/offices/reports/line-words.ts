import { demandWords } from '#office/annual-report/life/demand.ts'
import { progressWords } from '#office/annual-report/life/supervised.ts'
import type { State } from '#ui/state-icon.tsx'
import type { ReportLine } from './line.ts'

interface Worded {
  readonly state: State
  readonly word: string
}

export function stageOf({ stage, isOut, late }: ReportLine): Worded {
  if (isOut) return { state: stage === 'released' ? 'done' : 'info', word: progressWords[stage] }
  return { state: late > 0 ? 'error' : 'waiting', word: progressWords[stage] }
}

/** 超期 3 天 while it is missing, 迟 3 天公布 once it is out; null in time. */
export function lateWords({ isOut, late }: ReportLine): string | null {
  if (late === 0) return null
  return isOut ? `迟 ${late} 天公布` : `超期 ${late} 天`
}

/** Null where nothing was ever asked. */
export function demandOf({ demand, demandLate }: ReportLine): Worded | null {
  if (demand === null) return null
  const word = demandWords[demand.state]
  if (demand.state === 'open')
    return { state: demandLate ? 'error' : 'soon', word: demandLate ? `${word}，已过期限` : word }
  return { state: demand.state === 'explained' ? 'soon' : 'done', word }
}
