import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { weekdayName } from '#law/clocks/counting.ts'
import type { Receipt } from '#law/clocks/receipt.ts'
import { settings } from '#law/settings/settings.ts'
import { citationText } from '#law/source.ts'
import { gridOf, legendOf } from './deadline-grid.ts'
import { reasonsOf } from './deadline-reasons.ts'
import { print } from './outcome.ts'
import { paint } from './paint.ts'

/** A date for a person: the answer, the calendar by weeks, the reasons, what is open. */
export function printClock(clock: Clock, receipt: Receipt | undefined): void {
  print(`\n${headline(clock)}`)
  print(paint('gray', `依据${citationText(clock.article)}`))
  if (receipt?.state === 'received') {
    print(
      paint(
        'gray',
        `收到申请之日：${dateInWords(receipt.on)}（${receipt.because}，${citationText(receipt.article)}）`,
      ),
    )
  }
  print('')
  for (const line of gridOf(clock.days, clock.due)) print(line)
  print(`\n${legendOf(clock.days)}`)
  for (const line of reasonsOf(clock.days)) print(line)
  for (const { message } of clock.notes) print(`${paint('yellow', '!')} ${message}`)
  for (const { setting, label, due } of clock.otherReadings) {
    const date = due === null ? '没有届满日' : dateInWords(due)
    print(
      `${paint('yellow', '?')} ${settings[setting].question}：如按「${label}」，为${date}  ${paint('gray', setting)}`,
    )
  }
}

function headline(clock: Clock): string {
  const { name } = clock
  if (clock.due === null) {
    const by = clock.awaitedBy === undefined ? '' : `，最迟${dateInWords(clock.awaitedBy)}`
    const what = clock.state === 'ended' ? '已经办结，没有待办期限' : `等待${clock.waitingFor}${by}`
    return `${paint('bold', name)}  ${paint('yellow', what)}`
  }
  const date = `${dateInWords(clock.due)}（${weekdayName(clock.due)}）`
  const state =
    clock.state === 'confirmed'
      ? paint('green', '已确定')
      : paint('yellow', '待定：其间有年份的放假通知尚未公布，暂按周末推算')
  return `${paint('bold', `${name}  最迟 ${date}`)}  ${state}${metWords(clock)}`
}

function metWords({ met }: Clock): string {
  if (met === undefined) return ''
  return `  ${dateInWords(met.on)}已办，${met.inTime ? paint('green', '未逾期') : paint('red', '逾期')}`
}
