import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readAct } from '#cli/deadline-acts.ts'
import { deadlineClocks } from '#cli/deadline-clocks.ts'
import { announcedCalendar } from '../calendar/days.ts'
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts'
import { defaultSettings } from '../settings/settings.ts'
import { citationText } from '../source.ts'
import type { Clock } from './clock.ts'
import { workingDayAfter } from './counting.ts'
import { receiptOf } from './receipt.ts'
import { reconsiderationClock } from './remedy-windows.ts'

const read = <Example>(name: string): Example[] =>
  parse(readFileSync(new URL(`./examples/${name}.yaml`, import.meta.url), 'utf8'))

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text)
  if (date === undefined) throw new Error(`no such day: ${text}`)
  return date
}

const ask = (clock: string, start: string, acts: readonly string[] = []): Clock => {
  const given = acts.map(readAct).map((act) => {
    if (typeof act === 'string') throw new Error(act)
    return act
  })
  const answer = deadlineClocks[clock]?.answer({
    ...{ start: day(start), acts: given },
    ...{ settings: defaultSettings, calendar: announcedCalendar },
  })
  if (answer === undefined || typeof answer === 'string') throw new Error(answer ?? `no clock ${clock}`)
  return answer
}

interface Golden {
  readonly 收到: string
  readonly 第7日: string
  readonly 第15日: string
  readonly 第20日: string
  readonly 第40日: string
  readonly 待定?: string
}

test.each(read<Golden>('golden'))('收到 $收到：第 7、15、20、40 个工作日', (golden) => {
  const start = day(golden.收到)
  for (const [count, due] of [
    [7, golden.第7日],
    [15, golden.第15日],
    [20, golden.第20日],
    [40, golden.第40日],
  ] as const) {
    expect(workingDayAfter(announcedCalendar, start, count)).toBe(due)
  }
  expect(ask('reply', golden.收到)).toMatchObject({ due: golden.第20日, state: 'confirmed' })
  const extended = ask('reply', golden.收到, [`延期=${golden.收到}`])
  const state = golden.待定 === '第40日' ? 'to-be-confirmed' : 'confirmed'
  expect(extended).toMatchObject({ due: golden.第40日, state })
})

interface ReplyExample {
  readonly 情形: string
  readonly 收到: string
  readonly 行为?: readonly string[]
  readonly 期限: string
  readonly 状态?: '待定' | '办结'
  readonly 等待?: string
  readonly 等到?: string
  readonly 提示?: readonly string[]
  readonly 另一读法?: Readonly<Record<string, string>>
}

test.each(read<ReplyExample>('reply'))('答复：$情形', (example) => {
  const clock = ask('reply', example.收到, example.行为)
  expect(clock.due).toBe(example.期限 === '无' ? null : example.期限)
  const usual = example.等待 === undefined ? 'confirmed' : 'waiting'
  const states = { 待定: 'to-be-confirmed', 办结: 'ended' } as const
  expect(clock.state).toBe(example.状态 === undefined ? usual : states[example.状态])
  if (clock.due === null) expect(clock.waitingFor).toBe(example.等待 ?? '')
  if (clock.due === null) expect(clock.awaitedBy).toBe(example.等到)
  expect(clock.notes.map(({ id }) => id)).toEqual(example.提示 ?? [])
  expect(Object.fromEntries(clock.otherReadings.map(({ setting, due }) => [setting, due]))).toEqual(
    example.另一读法 ?? {},
  )
})

interface OtherExample {
  readonly 情形: string
  readonly 期限名: string
  readonly 起: string
  readonly 行为?: readonly string[]
  readonly 不知救济?: true
  readonly 期限: string
}

test.each(read<OtherExample>('other-clocks'))('$情形', (example) => {
  const clock = example.不知救济
    ? reconsiderationClock({ knownOn: day(example.起), remedyKnownOn: 'unknown' }, announcedCalendar)
    : ask(example.期限名, example.起, example.行为)
  expect(clock).toMatchObject({ due: example.期限, state: 'confirmed' })
  expect(clock.days.at(-1)?.date).toBe(example.期限)
})

interface ReceiptExample {
  readonly 渠道: string
  readonly 到达: string
  readonly 确认?: string
  readonly 设定?: 'arrival'
  readonly 收到: string
  readonly 依据: string
}

test.each(read<ReceiptExample>('receipt'))('$渠道 于 $到达 到达：收到之日为 $收到', (example) => {
  const [channel, on] = [example.渠道, day(example.到达)]
  const settings = { ...defaultSettings, 'clock.webReceipt': example.设定 ?? 'both-confirm' } as const
  const confirmed = example.确认 === undefined ? {} : { confirmedOn: day(example.确认) }
  const receipt =
    channel === 'counter' || channel === 'oral'
      ? receiptOf({ channel, handedInOn: on }, settings)
      : channel === 'signed-post'
        ? receiptOf({ channel, signedForOn: on }, settings)
        : receiptOf({ channel: channel as 'web', arrivedOn: on, ...confirmed }, settings)
  expect(receipt.state === 'received' ? receipt.on : '待确认').toBe(example.收到)
  expect(citationText(receipt.article)).toBe(`《政府信息公开条例》${example.依据}`)
})
