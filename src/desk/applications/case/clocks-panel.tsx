import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { certaintyInWords, dueInWords, metInWords, readingInWords } from '#law/clocks/clock-words.ts'
import { citationText } from '#law/source.ts'
import { citationDoubt } from '#law/unverified.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import { Panel } from '#ui/panel.tsx'
import { daysPath } from '../paths.ts'
import { clocksBeside } from './case-clocks.ts'
import { StandingTag } from './standing-tag.tsx'

interface Props {
  /** The case's own address. */
  readonly at: string
  readonly file: Case
  readonly situation: Situation
}

/** The clocks that run on a case, each with its date, what is left, and what it would be under another reading. */
export function ClocksPanel({ at, file, situation }: Props): JSX.Element {
  const clocks = clocksBeside(file, situation)
  const until = file.dossier.redo?.until ?? null
  return (
    <Panel title="期限" extra={clocks.length > 0 ? <a href={daysPath(at)}>看每一天</a> : null}>
      {clocks.length === 0 ? (
        <p class="hint">还没有与申请人确认收到，期限没有起算（条例第三十一条）。</p>
      ) : null}
      {until === null ? null : <p>复议决定或者判决确定的期限：{dateInWords(until)}</p>}
      {clocks.map((clock) => (
        <OneClock key={`${clock.clock} ${clock.days[0]?.date}`} clock={clock} situation={situation} />
      ))}
    </Panel>
  )
}

function OneClock({
  clock,
  situation,
}: {
  readonly clock: Clock
  readonly situation: Situation
}): JSX.Element {
  const met = metInWords(clock)
  const certainty = certaintyInWords(clock)
  return (
    <div class="clock">
      <h3>
        {clock.name} <StandingTag clock={clock} situation={situation} />
      </h3>
      <p>{dueInWords(clock)}</p>
      {met ? <p>{met}</p> : null}
      {certainty && clock.state === 'to-be-confirmed' ? <p>{certainty}</p> : null}
      <p class="hint">
        依据{citationText(clock.article)}
        {citationDoubt(clock.article)}
      </p>
      {clock.notes.map(({ message }) => (
        <p key={message}>注意：{message}</p>
      ))}
      {clock.otherReadings.map((reading) => (
        <p key={`${reading.setting} ${reading.value}`}>另一种理解：{readingInWords(reading)}</p>
      ))}
    </div>
  )
}
