import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Clock } from '#law/clocks/clock.ts'
import { certaintyInWords, dueInWords, metInWords, readingInWords } from '#law/clocks/clock-words.ts'
import { periods } from '#law/clocks/periods.ts'
import { reasonInWords, reasonsOf } from '#law/clocks/reasons.ts'
import { citationText } from '#law/source.ts'
import { citationDoubt } from '#law/unverified.ts'
import type { Case } from '#office/applications/case/case.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { Crumb } from '#ui/breadcrumbs.tsx'
import { DayStrip } from '#ui/day-strip.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { clocksOf } from './case-clocks.ts'

interface Props {
  readonly setting: DeskSetting
  /** The entry of the menu it belongs to, and the way to the case. */
  readonly entry: string
  readonly crumbs: readonly Crumb[]
  /** Whose periods they are. */
  readonly authority: string
  readonly file: Case
  readonly situation: Situation
}

/** How every date of a case came about, day by day: an exhibit for reconsideration and court. */
export function DaysPage({ setting, entry, crumbs, authority, file, situation }: Props): JSX.Element {
  const { number } = file.dossier
  const clocks = clocksOf(file, situation)
  return (
    <DeskFrame
      setting={setting}
      title={`期限逐日说明 ${number}`}
      entry={entry}
      crumbs={[...crumbs, { label: '期限逐日说明' }]}
    >
      <PageHead
        title={`期限逐日说明（申请 ${number}）`}
        lead={`${authority}　${dateInWords(situation.day)}制`}
      />
      <p class="hint no-print">用浏览器的打印，可以作为证据附卷；A4 纸，每个期限一页。</p>
      {clocks.length === 0 ? (
        <Empty
          title="期限没有起算"
          next="与申请人确认收到以后，这里逐日列出期限怎样计算（条例第三十一条）。"
        />
      ) : null}
      {clocks.map((clock, at) => (
        <Exhibit key={at} clock={clock} />
      ))}
    </DeskFrame>
  )
}

function Exhibit({ clock }: { readonly clock: Clock }): JSX.Element {
  const met = metInWords(clock)
  const certainty = certaintyInWords(clock)
  const reasons = reasonsOf(clock.days)
  return (
    <Panel title={`${clock.name}：${dueInWords(clock)}`} look="exhibit">
      <p>
        依据{citationText(clock.article)}
        {citationDoubt(clock.article)}；自{periods[clock.clock].startsOn}的次日起算。
        {certainty === null ? '' : `${certainty}。`}
        {met === null ? '' : `${met}。`}
      </p>
      <DayStrip caption={`${clock.name}的每一天`} days={clock.days} due={clock.due} />
      {reasons.length === 0 ? null : (
        <>
          <h3>说明</h3>
          <ol class="asked">
            {reasons.map((reason) => (
              <li key={`${reason.from} ${reason.remark}`}>{reasonInWords(reason)}</li>
            ))}
          </ol>
        </>
      )}
      {clock.notes.map(({ message }) => (
        <p key={message}>注意：{message}</p>
      ))}
      {clock.otherReadings.map((reading) => (
        <p key={`${reading.setting} ${reading.value}`}>另一种理解：{readingInWords(reading)}</p>
      ))}
    </Panel>
  )
}
