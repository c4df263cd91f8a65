import type { PlainDate } from '#law/calendar/plain-date.ts'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Urgency } from '../applications/work-list/classify.ts'
import { type Message, type Recipient, recipientText } from './message.ts'

/** How many open matters stand in each place of somebody's work list. */
export type Counts = Readonly<Record<Exclude<Urgency, 'done'>, number>>

const none: Counts = { overdue: 0, 'due-today': 0, 'due-soon': 0, 'to-confirm': 0, later: 0, waiting: 0 }

const lines: readonly (readonly [keyof Counts, string])[] = [
  ['overdue', '已超期'],
  ['due-today', '今日到期'],
  ['due-soon', '三个工作日内到期'],
  ['to-confirm', '待复核的更正'],
  ['waiting', '等待他人'],
  ['later', '其他在办'],
]

export function countUrgencies(urgencies: readonly Urgency[]): Counts {
  const counts = { ...none }
  for (const urgency of urgencies) if (urgency !== 'done') counts[urgency]++
  return counts
}

/** Something the digest tells of: how much of it waits, and the address where it does. */
interface Told<Waiting> {
  readonly counts: Waiting
  readonly at: string
}

/** The work lists of the desk that have days, and the corrections a supervising authority asked for. */
export interface Work {
  readonly applications: Told<Counts>
  readonly remedies: Told<Counts>
  /** How many the office owes an answer on. */
  readonly demanded: Told<number>
  /** How many those below explained instead: they wait for a word of whoever asked. */
  readonly explained: Told<number>
}

interface Part {
  readonly name: string
  readonly at: string
  readonly lines: readonly (readonly [label: string, count: number])[]
  readonly urgent: number
}

/** The morning's digest: figures and the addresses where they are worked on. Null where nothing lies open. */
export function digest(to: Recipient, on: PlainDate, work: Work): Message | null {
  const told = partsOf(work).filter(({ lines: some }) => some.length > 0)
  if (told.length === 0) return null
  const urgent = told.reduce((sum, part) => sum + part.urgent, 0)
  const names = told.map(({ name }) => name).join('、')
  return {
    key: `digest/${on}/${recipientText(to)}`,
    to,
    subject: urgent > 0 ? `${names}：${urgent}件需要尽快办理` : `${names}：今日在办情况`,
    text: [`${dateInWords(on)}在办情况`, ...told.flatMap(textOf)].join('\n'),
  }
}

function partsOf({ applications, remedies, demanded, explained }: Work): readonly Part[] {
  return [
    listPart('依申请公开', applications),
    listPart('行政复议、行政诉讼', remedies),
    countPart('年度报告', '主管部门要求更正', demanded),
    countPart('监督检查', '已说明、待认可的更正要求', explained),
  ]
}

function listPart(name: string, { counts, at }: Told<Counts>): Part {
  const urgent = counts.overdue + counts['due-today'] + counts['due-soon']
  return { name, at, urgent, lines: found(lines.map(([place, label]) => [label, counts[place]])) }
}

function countPart(name: string, label: string, { counts, at }: Told<number>): Part {
  return { name, at, urgent: 0, lines: found([[label, counts]]) }
}

function found(all: Part['lines']): Part['lines'] {
  return all.filter(([, count]) => count > 0)
}

function textOf({ name, at, lines: some }: Part): readonly string[] {
  return [`${name}：`, ...some.map(([label, count]) => `　${label}：${count}件`), `请登录工作台办理：${at}`]
}
