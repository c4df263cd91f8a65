import type { JSX } from 'preact'
import { calendarOf } from '#law/calendar/calendar.ts'
import type { KnownYear } from '#office/calendar/room.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { YearView } from '#ui/year-view.tsx'
import { HolidaysTable } from './holidays-table.tsx'
import { NoticeLink } from './notice-link.tsx'
import { calendarPath, enterPath } from './paths.ts'
import { WaitingPanel } from './waiting-panel.tsx'
import { standingOf, workingDaysIn } from './year-words.ts'

export interface YearProps {
  readonly setting: DeskSetting
  readonly known: KnownYear
  readonly nameOf: (person: string) => string
  readonly may: { readonly enter: boolean; readonly confirm: boolean }
  readonly mistakes: readonly Mistake[]
  /** What was just done, in a sentence; empty for none. */
  readonly told: string
}

/** One year: what dates are counted by, what waits to be confirmed, and who did what. */
export function YearPage(props: YearProps): JSX.Element {
  const { setting, known, nameOf, may, mistakes, told } = props
  const { year, inForce, history } = known
  const title = `${year} 年节假日安排`
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? `有误：${title}` : title}
      entry={calendarPath}
      crumbs={[{ label: '节假日安排', href: calendarPath }, { label: `${year} 年` }]}
    >
      <PageHead
        title={title}
        tags={<Tag {...standingOf(known)} />}
        actions={may.enter ? <LinkButton href={`${enterPath}?year=${year}`}>录入更正</LinkButton> : null}
      />
      <ErrorSummary mistakes={mistakes} />
      {told === '' ? null : <Alert state="done" title={told} />}
      <WaitingPanel {...props} />
      <Panel title={inForce.unconfirmed ? '录入的安排（待核对）' : '现行安排'}>
        <DescriptionList
          facts={[
            ...inForce.notices.map((notice) => ({ term: '通知', value: <NoticeLink notice={notice} /> })),
            { term: '全年工作日', value: `${workingDaysIn(inForce)} 天` },
          ]}
        />
        <HolidaysTable holidays={inForce.holidays} />
      </Panel>
      <Panel title="全年日历">
        <YearView year={year} calendar={calendarOf([inForce])} />
      </Panel>
      {history.length === 0 ? null : (
        <Panel title="录入和核对">
          <Timeline
            events={history.map(({ on, what, by, number }) => ({
              on,
              title: what === 'entered' ? `录入${number === null ? '' : ` ${number}`}` : '核对，生效',
              by: nameOf(by),
            }))}
          />
        </Panel>
      )}
    </DeskFrame>
  )
}
