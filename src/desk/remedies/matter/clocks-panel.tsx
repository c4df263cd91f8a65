import type { JSX } from 'preact'
import { daysBetween } from '#law/calendar/plain-date.ts'
import type { RunningClock } from '#law/clocks/clock.ts'
import { certaintyInWords, dueInWords, metInWords } from '#law/clocks/clock-words.ts'
import type { PeriodId } from '#law/clocks/periods.ts'
import { citationText } from '#law/source.ts'
import { citationDoubt } from '#law/unverified.ts'
import { duesOf, remedyClocks } from '#office/remedies/clocks/remedy-clocks.ts'
import { DaysLeft } from '#ui/days-left.tsx'
import { Panel } from '#ui/panel.tsx'
import { remedyDaysPath } from '../paths.ts'
import type { WorkOn } from '../work.ts'

interface Props {
  readonly work: WorkOn
  /** Where every day is explained; null where that is not offered. */
  readonly days?: string | null
}

/** What the authority owes by when, and every period that runs on the matter. */
export function ClocksPanel({ work: { record, situation }, days }: Props): JSX.Element {
  const { file } = record
  const explained = days === undefined ? remedyDaysPath(file.dossier.number) : days
  const clocks = remedyClocks(file, situation.calendar)
  const dues = duesOf(file, situation.calendar, situation.redo)
  return (
    <Panel
      title="期限"
      extra={clocks.length > 0 && explained !== null ? <a href={explained}>看每一天</a> : null}
    >
      {dues.length === 0 ? <p class="hint">本机关现在没有待办的期限。</p> : null}
      {dues.map(({ what, day, note }) => (
        <div key={what} class="clock">
          <p>
            {what} {day === null ? null : <DaysLeft date={day} days={daysBetween(situation.day, day)} />}
          </p>
          {note === undefined ? null : <p class="hint">{note}</p>}
        </div>
      ))}
      {clocks.map((clock) => (
        <OneClock key={clock.clock} clock={clock} />
      ))}
    </Panel>
  )
}

/** Periods that bind somebody else. */
const others: Readonly<Partial<Record<PeriodId, string>>> = {
  'reconsideration-decision': '行政复议机关',
  'reconsideration-decision-simple': '行政复议机关',
  'litigation-after-reconsideration': '申请人',
}

function OneClock({ clock }: { readonly clock: RunningClock }): JSX.Element {
  const met = metInWords(clock)
  return (
    <div class="clock">
      <h3>{clock.name}</h3>
      {clock.clock in others ? <p class="hint">{others[clock.clock]}的期限，供参考</p> : null}
      <p>{dueInWords(clock)}</p>
      {met ? <p>{met}</p> : null}
      {clock.state === 'to-be-confirmed' ? <p>{certaintyInWords(clock)}</p> : null}
      <p class="hint">
        依据{citationText(clock.article)}
        {citationDoubt(clock.article)}
      </p>
    </div>
  )
}
