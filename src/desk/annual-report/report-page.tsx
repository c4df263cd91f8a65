import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { reportOfRelease } from '#office/annual-report/release.ts'
import { LinkButton } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Kept } from '#ui/kept.tsx'
import { PageHead } from '#ui/page-head.tsx'
import type { ReportAtDesk } from '../source.ts'
import { DemandPanel } from './demand-panel.tsx'
import type { Explaining } from './explain-routes.ts'
import { OpeningPanel } from './opening-panel.tsx'
import { reportsPath } from './paths.ts'
import { PendingPanel } from './pending-panel.tsx'
import { ReportBody } from './report-body.tsx'
import { ReportTags } from './report-tags.tsx'
import { StageTag } from './stage-tag.tsx'
import { StandingPanel } from './standing-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'
import { WholeReport } from './whole-report.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly today: PlainDate
  /** Undefined where the register has nothing of the year and the report came from elsewhere. */
  readonly atDesk: ReportAtDesk | undefined
  readonly standing: ReportStanding
  /** Undefined for those who may read the report but not follow how it is made. */
  readonly steps: readonly ReportStepState[] | undefined
  /** An answer to the supervising authority that was not taken as it was written. */
  readonly explaining?: Explaining
}

/** A year's report at work: how far it is, tables whose numbers open their cases, the identities beside them, findings, words. */
export function DeskReportPage(props: Props): JSX.Element {
  const { setting, atDesk, standing } = props
  const { life } = standing
  const { year } = life
  const newest = life.versions.at(-1)?.released
  return (
    <DeskFrame
      setting={setting}
      title={`${year} 年度报告`}
      entry={reportsPath}
      crumbs={[{ label: '年度报告', href: reportsPath }, { label: `${year} 年` }]}
    >
      <PageHead
        title={`${year} 年度报告`}
        lead={atDesk?.report.title ?? newest?.title ?? ''}
        tags={
          <>
            <StageTag stage={life.stage} />
            {atDesk ? <ReportTags atDesk={atDesk} /> : null}
          </>
        }
        actions={<Downloads year={year} />}
      />
      <ErrorSummary mistakes={props.explaining?.mistakes ?? []} />
      <Following {...props} />
      {atDesk ? (
        <Kept of={atDesk} as="desk">
          {() => <ReportBody atDesk={atDesk} />}
        </Kept>
      ) : newest ? (
        <WholeReport report={reportOfRelease(setting.authority, newest)} />
      ) : null}
      {props.steps ? <TimelinePanel events={standing.events} /> : null}
    </DeskFrame>
  )
}

function Following({ setting, today, atDesk, standing, steps, explaining }: Props): JSX.Element | null {
  if (!steps) return null
  const { life, pending, opening } = standing
  const newest = life.versions.at(-1)
  return (
    <>
      <StandingPanel setting={setting} today={today} standing={standing} steps={steps} atDesk={atDesk} />
      <DemandPanel
        {...{ token: setting.token, today, standing, steps }}
        explanation={explaining?.explanation ?? ''}
        mistakes={explaining?.mistakes ?? []}
      />
      {life.stage === 'released' ? null : <OpeningPanel year={life.year} opening={opening} />}
      {newest ? <PendingPanel year={life.year} pending={pending} source={newest.released.source} /> : null}
    </>
  )
}

function Downloads({ year }: { readonly year: number }): JSX.Element {
  const href = (format: string) => `/desk/annual-report/${year}/files/${format}`
  return (
    <>
      <LinkButton href={href('docx')}>Word</LinkButton>
      <LinkButton href={href('pdf')}>PDF</LinkButton>
      <LinkButton href={href('xlsx')}>Excel</LinkButton>
      <LinkButton href={href('html')}>网页</LinkButton>
      <LinkButton href={href('json')}>数据</LinkButton>
    </>
  )
}
