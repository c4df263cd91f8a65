import type { JSX } from 'preact'
import { changesBetween } from '#office/annual-report/life/changes.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { Edition } from '#office/annual-report/life/life.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { reportOfRelease } from '#office/annual-report/release.ts'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake } from '#ui/error-summary.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import type { ReportAtDesk } from '../source.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { EditionFacts } from './edition-facts.tsx'
import { reportPath, reportsPath } from './paths.ts'
import { ReportSteps } from './report-steps.tsx'
import { ReviewFoot } from './review-foot.tsx'
import { StageTag } from './stage-tag.tsx'
import { Stale } from './standing-panel.tsx'
import { TimelinePanel } from './timeline-panel.tsx'
import { WholeReport } from './whole-report.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly atDesk: ReportAtDesk | undefined
  readonly standing: ReportStanding
  readonly edition: Edition
  readonly steps: readonly ReportStepState[]
  readonly mistakes: readonly Mistake[]
}

/** The frozen edition before its readers: what is new in it, what was explained, the whole of it, and the yes or no. */
export function ReviewPage(props: Props): JSX.Element {
  const { setting, atDesk, standing, edition, mistakes } = props
  const { life, events } = standing
  const { year } = life
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：送审稿' : `送审稿　${year} 年`}
      entry={reportsPath}
      crumbs={[
        { label: '年度报告', href: reportsPath },
        { label: `${year} 年`, href: reportPath(year) },
        { label: '送审稿' },
      ]}
    >
      <PageHead
        title={`${year} 年度报告　第 ${edition.number} 稿`}
        lead={edition.content.title}
        tags={<StageTag stage={life.stage} />}
      />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="进度">
        <ReportSteps life={life} />
        <Stale standing={standing} atDesk={atDesk} />
        <EditionFacts edition={edition} events={events} />
      </Panel>
      <Explained edition={edition} />
      <Changed standing={standing} edition={edition} />
      <WholeReport report={reportOfRelease(setting.authority, edition.content)} />
      <TimelinePanel events={events} />
      <ReviewFoot {...props} />
    </DeskFrame>
  )
}

function Explained({ edition: { warnings } }: { readonly edition: Edition }): JSX.Element | null {
  if (warnings.length === 0) return null
  return (
    <Panel title="警告和起草人的说明" id="explained">
      <ul class="finding-list">
        {warnings.map(({ rule, message, reason }) => (
          <li key={`${rule} ${message}`}>
            <p>{message}</p>
            <p>
              <strong>说明：</strong>
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Since the edition before; of a correction, since what was published. The first edition is new as a whole. */
function Changed({ standing: { life }, edition }: Pick<Props, 'standing' | 'edition'>): JSX.Element | null {
  const published = edition.reason === null ? undefined : life.versions.at(-1)?.released
  const before = life.editions.findLast(({ number }) => number < edition.number)
  const was = published ?? before?.content
  if (!was) return null
  return (
    <ChangesPanel
      year={life.year}
      changes={changesBetween(was, edition.content)}
      was={published ? '已公布的报告' : `第 ${before?.number ?? 1} 稿`}
      is={`第 ${edition.number} 稿`}
    />
  )
}
