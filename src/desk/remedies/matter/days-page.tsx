import type { JSX } from 'preact'
import { dateInWords } from '#law/calendar/plain-date.ts'
import { certaintyInWords, dueInWords, metInWords } from '#law/clocks/clock-words.ts'
import { periods } from '#law/clocks/periods.ts'
import { citationText } from '#law/source.ts'
import { citationDoubt } from '#law/unverified.ts'
import { remedyClocks } from '#office/remedies/clocks/remedy-clocks.ts'
import { DayStrip } from '#ui/day-strip.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { remediesPath, remedyPath } from '../paths.ts'
import type { WorkOn } from '../work.ts'

interface Props {
  readonly setting: DeskSetting
  readonly work: WorkOn
}

/** How every date of a matter came about, day by day. */
export function DaysPage({ setting, work: { record, situation } }: Props): JSX.Element {
  const { number } = record.file.dossier
  const clocks = remedyClocks(record.file, situation.calendar)
  return (
    <DeskFrame
      setting={setting}
      title={`期限逐日说明 ${number}`}
      entry={remediesPath}
      crumbs={[
        { label: '行政复议、行政诉讼', href: remediesPath },
        { label: number, href: remedyPath(number) },
        { label: '期限逐日说明' },
      ]}
    >
      <PageHead
        title={`期限逐日说明（${number}）`}
        lead={`${setting.authority}　${dateInWords(situation.day)}制`}
      />
      {clocks.length === 0 ? (
        <Empty title="没有可以逐日说明的期限" next="从原登记簿转入的案件只有收到日期和结果。" />
      ) : null}
      {clocks.map((clock) => (
        <Panel key={clock.clock} title={`${clock.name}：${dueInWords(clock)}`} look="exhibit">
          <p>
            依据{citationText(clock.article)}
            {citationDoubt(clock.article)}；自{periods[clock.clock].startsOn}的次日起算。
            {[certaintyInWords(clock), metInWords(clock)].filter(Boolean).join('；')}。
          </p>
          <DayStrip caption={`${clock.name}的每一天`} days={clock.days} due={clock.due} />
        </Panel>
      ))}
    </DeskFrame>
  )
}
