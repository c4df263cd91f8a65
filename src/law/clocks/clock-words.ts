import { dateInWords } from '../calendar/plain-date.ts'
import { settings } from '../settings/settings.ts'
import type { Clock, Reading } from './clock.ts'
import { weekdayName } from './counting.ts'

/** When it is due, or what it waits for: 最迟 2025年10月29日（星期三）. */
export function dueInWords(clock: Clock): string {
  if (clock.due !== null) return `最迟 ${dateInWords(clock.due)}（${weekdayName(clock.due)}）`
  if (clock.state === 'ended') return '已经办结，没有待办期限'
  return `等待${clock.waitingFor}${clock.awaitedBy === undefined ? '' : `，最迟${dateInWords(clock.awaitedBy)}`}`
}

/** Whether the date rests on notices alone; null where none is due. */
export function certaintyInWords({ state }: Clock): string | null {
  if (state === 'confirmed') return '已确定'
  return state === 'to-be-confirmed' ? '待定：其间有年份的放假通知尚未公布，暂按周末推算' : null
}

/** 未逾期 or 逾期 with the day it was done; null where it was not done yet. */
export function metInWords({ met }: Clock): string | null {
  return met === undefined ? null : `${dateInWords(met.on)}已办，${met.inTime ? '未逾期' : '逾期'}`
}

/** The date under another answer to an open question of the law. */
export function readingInWords({ setting, label, due, isConfirmed }: Reading): string {
  const date = due === null ? '没有届满日' : dateInWords(due)
  return `${settings[setting].question}：如按「${label}」，为${date}${isConfirmed ? '' : '（待定）'}`
}
