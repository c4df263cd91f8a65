import { parseArgs } from 'node:util'
import { calendarOf } from '#law/calendar/calendar.ts'
import type { CalendarYear } from '#law/calendar/calendar-year.ts'
import { type PlainDate, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { type Receipt, receiptOf } from '#law/clocks/receipt.ts'
import { defaultSettings, type Settings } from '#law/settings/settings.ts'
import { type GivenAct, readAct } from './deadline-acts.ts'
import { channelNames, deliveryOf } from './deadline-channels.ts'
import { type DeadlineClock, deadlineClocks } from './deadline-clocks.ts'
import { readSettings } from './deadline-settings.ts'

const options = {
  received: { type: 'string' },
  act: { type: 'string', multiple: true },
  channel: { type: 'string' },
  setting: { type: 'string', multiple: true },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

export interface DeadlineCall {
  readonly id: string
  readonly clock: DeadlineClock
  readonly received: PlainDate
  readonly channel: string | undefined
  readonly acts: readonly GivenAct[]
  readonly settings: Settings
  /** The office whose entered notices count too. */
  readonly data: string | undefined
  readonly json: boolean
}

export interface DeadlineAnswer {
  readonly id: string
  /** The day the period is counted from. */
  readonly start: PlainDate
  readonly receipt: Receipt | undefined
  readonly clock: Clock
  /** What it was counted by. */
  readonly years: readonly CalendarYear[]
  readonly json: boolean
}

/** The date a call asks for, or one line saying what of it cannot be used and what to write instead. */
export function answerDeadline(call: DeadlineCall, years: readonly CalendarYear[]): DeadlineAnswer | string {
  const receipt = receiptFor(call)
  if (typeof receipt === 'string') return receipt
  const start = receipt?.state === 'received' ? receipt.on : call.received
  const acts = call.acts.filter(({ word }) => word.names[0] !== 'confirmed')
  const clock = call.clock.answer({ start, acts, settings: call.settings, calendar: calendarOf(years) })
  return typeof clock === 'string' ? clock : { id: call.id, start, receipt, clock, years, json: call.json }
}

/** What the arguments ask for, or one line saying what cannot be used and what to write instead. */
export function readDeadline(args: readonly string[]): DeadlineCall | string {
  const parsed = parsedOf(args)
  if (parsed === undefined) return '不认识的选项。运行 npx gongkai help 查看用法。'
  const { values, positionals } = parsed
  const [id = '', ...rest] = positionals
  const clock = Object.hasOwn(deadlineClocks, id) ? deadlineClocks[id] : undefined
  if (clock === undefined || rest.length > 0) {
    return `${id === '' ? '' : `没有「${[id, ...rest].join(' ')}」这个期限。`}请给出一个期限名称：${Object.keys(deadlineClocks).join(' ')}，例如：npx gongkai deadline reply --received 2025-09-25`
  }
  const received = parsePlainDate(values.received ?? '')
  if (received === undefined) return `请用 --received 给出${clock.startsOn}，写成 2025-09-25 的样子`
  const acts = readAll(values.act ?? [], clock, values.channel)
  if (typeof acts === 'string') return acts
  const settings = readSettings(values.setting ?? [], defaultSettings)
  if (typeof settings === 'string') return settings
  const { channel, data, json } = values
  return { id, clock, received, channel, acts, settings, data, json }
}

function parsedOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return undefined
  }
}

function readAll(
  texts: readonly string[],
  clock: DeadlineClock,
  channel: string | undefined,
): readonly GivenAct[] | string {
  const allowed = channel === undefined ? clock.acts : [...clock.acts, 'confirmed']
  const acts: GivenAct[] = []
  for (const text of texts) {
    const act = readAct(text)
    if (typeof act === 'string') return act
    if (!allowed.includes(act.word.names[0])) {
      return `--act ${text} 与「${clock.name}」的期限无关。可用：${allowed.join(' ')}`
    }
    acts.push(act)
  }
  return acts
}

/** The day of receipt by channel; undefined where no channel was given, and --received is that day itself. */
function receiptFor({
  channel,
  received,
  acts,
  clock,
  settings,
}: DeadlineCall): Receipt | string | undefined {
  if (channel === undefined) return undefined
  if (clock.startsOn !== '收到申请之日')
    return `--channel 只用于从收到申请之日起算的期限（reply、correction）`
  const confirmed = acts.find(({ word }) => word.names[0] === 'confirmed')
  const delivery = deliveryOf(channel, received, confirmed?.on)
  return delivery === undefined
    ? `没有「${channel}」这种渠道。可用：${channelNames.join(' ')}`
    : receiptOf(delivery, settings)
}
