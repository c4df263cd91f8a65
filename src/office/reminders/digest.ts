import type { PlainDate } from '#law/calendar/plain-date.ts'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Urgency } from '../applications/work-list/classify.ts'
import { type Message, type Recipient, recipientText } from './message.ts'

/** How many open cases stand in each place of somebody's work list. */
export type Counts = Readonly<Record<Exclude<Urgency, 'done'>, number>>

const none: Counts = { overdue: 0, 'due-today': 0, 'due-soon': 0, later: 0, waiting: 0 }

const lines: readonly (readonly [keyof Counts, string])[] = [
  ['overdue', '已超期'],
  ['due-today', '今日到期'],
  ['due-soon', '三个工作日内到期'],
  ['waiting', '等待他人'],
  ['later', '其他在办'],
]

export function countUrgencies(urgencies: readonly Urgency[]): Counts {
  const counts = { ...none }
  for (const urgency of urgencies) if (urgency !== 'done') counts[urgency]++
  return counts
}

/** The morning's digest: figures and the address of the work list. Null where nothing lies open. */
export function digest(to: Recipient, on: PlainDate, counts: Counts, workList: string): Message | null {
  const told = lines.filter(([place]) => counts[place] > 0)
  if (told.length === 0) return null
  const urgent = counts.overdue + counts['due-today'] + counts['due-soon']
  return {
    key: `digest/${on}/${recipientText(to)}`,
    to,
    subject: urgent > 0 ? `依申请公开：${urgent}件需要尽快办理` : '依申请公开：今日在办情况',
    text: [
      `${dateInWords(on)}，依申请公开在办情况：`,
      ...told.map(([place, label]) => `　${label}：${counts[place]}件`),
      `请登录工作台办理：${workList}`,
    ].join('\n'),
  }
}
