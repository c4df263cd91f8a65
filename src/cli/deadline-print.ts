import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { certaintyInWords, dueInWords, metInWords, readingInWords } from '#law/clocks/clock-words.ts'
import { reasonInWords, reasonsOf } from '#law/clocks/reasons.ts'
import { citationText } from '#law/source.ts'
import { citationDoubt } from '#law/unverified.ts'
import { noticesInWords, noticesUsed } from './deadline-calendar.ts'
import type { DeadlineAnswer } from './deadline-call.ts'
import { gridOf, legendOf } from './deadline-grid.ts'
import { print } from './outcome.ts'
import { paint } from './paint.ts'

/** A date for a person: the answer, the calendar by weeks, the reasons, what is open. */
export function printClock({ clock, receipt, years }: DeadlineAnswer): void {
  print(`\n${headline(clock)}`)
  print(paint('gray', `依据${citationText(clock.article)}${citationDoubt(clock.article)}`))
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
  for (const reason of reasonsOf(clock.days)) print(`${paint('gray', '·')} ${reasonInWords(reason)}`)
  print(paint('gray', '放假通知'))
  for (const used of noticesUsed(clock, years)) print(`${paint('gray', '·')} ${noticesInWords(used)}`)
  for (const { message } of clock.notes) print(`${paint('yellow', '!')} ${message}`)
  for (const reading of clock.otherReadings) {
    print(`${paint('yellow', '?')} ${readingInWords(reading)}  ${paint('gray', reading.setting)}`)
  }
}

function headline(clock: Clock): string {
  const { name } = clock
  if (clock.due === null) return `${paint('bold', name)}  ${paint('yellow', dueInWords(clock))}`
  const ink = clock.state === 'confirmed' ? 'green' : 'yellow'
  const state = paint(ink, certaintyInWords(clock) ?? '')
  return `${paint('bold', `${name}  ${dueInWords(clock)}`)}  ${state}${met(clock)}`
}

function met(clock: Clock): string {
  const words = metInWords(clock)
  return words === null ? '' : `  ${paint(clock.met?.inTime === true ? 'green' : 'red', words)}`
}
