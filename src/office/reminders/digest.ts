import type { PlainDate } from '#law/calendar/plain-date.ts'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Urgency } from '../applications/work-list/classify.ts'
import { type Message, type Recipient, recipientText } from './message.ts'

/** How many open matters stand in each place of somebody's work list. */
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

/** A work list as the digest tells of it: how much stands where in it, and its address. */
interface Told {
  readonly counts: Counts
  readonly at: string
}

const sections = { applications: '依申请公开', remedies: '行政复议、行政诉讼' } as const

/** The work lists of the desk that have days. */
export type Work = Readonly<Record<keyof typeof sections, Told>>

/** The morning's digest: figures and the addresses of the work lists. Null where nothing lies open. */
export function digest(to: Recipient, on: PlainDate, work: Work): Message | null {
  const told = (['applications', 'remedies'] as const).flatMap((section) => toldOf(section, work[section]))
  if (told.length === 0) return null
  const urgent = told.reduce((sum, { counts }) => sum + urgentIn(counts), 0)
  const names = told.map(({ name }) => name).join('、')
  return {
    key: `digest/${on}/${recipientText(to)}`,
    to,
    subject: urgent > 0 ? `${names}：${urgent}件需要尽快办理` : `${names}：今日在办情况`,
    text: [`${dateInWords(on)}在办情况`, ...told.flatMap(({ text }) => text)].join('\n'),
  }
}

function toldOf(section: keyof typeof sections, { counts, at }: Told) {
  const name = sections[section]
  const found = lines.filter(([place]) => counts[place] > 0)
  if (found.length === 0) return []
  const text = [
    `${name}：`,
    ...found.map(([place, label]) => `　${label}：${counts[place]}件`),
    `请登录工作台办理：${at}`,
  ]
  return [{ name, counts, text }]
}

function urgentIn(counts: Counts): number {
  return counts.overdue + counts['due-today'] + counts['due-soon']
}
