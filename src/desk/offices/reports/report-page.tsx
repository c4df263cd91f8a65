import type { JSX } from 'preact'
import type { Finding } from '#office/annual-report/finding.ts'
import { isUnsettled } from '#office/annual-report/life/demand.ts'
import { Alert } from '#ui/alert.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { FindingsPanel } from '../../annual-report/findings-panel.tsx'
import { doubtfulCells, judgedRules } from '../../annual-report/judged-sums.ts'
import { VersionField } from '../../annual-report/version-field.tsx'
import { WholeReport } from '../../annual-report/whole-report.tsx'
import { officeReportPath, officeReportsPath, officesPath } from '../paths.ts'
import type { SupervisedReport } from '../source.ts'
import { DemandForm, type DemandSent } from './demand-form.tsx'
import { DemandFacts } from './demand-panel.tsx'
import type { ReportLine } from './line.ts'
import { lateWords, stageOf } from './line-words.ts'

export interface OfficeReportView {
  readonly setting: DeskSetting
  readonly year: number
  readonly today: ReportLine['due']
  readonly line: ReportLine
  /** Undefined where there is nothing to read yet. */
  readonly report: SupervisedReport | undefined
  readonly version: number
  readonly by: string
  readonly mayDemand: boolean
  readonly sent: DemandSent
  readonly closing: string
  readonly mistakes: readonly Mistake[]
  /** What was just done. */
  readonly done: 'demand' | 'close' | ''
}

/** One authority's report before its supervising authority: what was found in it, what was asked for, and the report itself. */
export function OfficeReportPage({ view }: { readonly view: OfficeReportView }): JSX.Element {
  const { setting, year, line, report, mistakes, done } = view
  const { name } = line.authority
  const title = `${name} ${year} 年度报告`
  return (
    <DeskFrame
      setting={setting}
      title={title}
      entry={officesPath}
      crumbs={[
        { label: '监督检查', href: officesPath },
        { label: `${year} 年度报告`, href: `${officeReportsPath}?year=${year}` },
        { label: name },
      ]}
    >
      <PageHead
        title={title}
        tags={<Tag {...stageOf(line)} />}
        lead={report?.report?.title ?? ''}
        actions={<ToDemand view={view} />}
      />
      {done === '' ? null : <Alert state="done" title={doneWords[done]} />}
      <ErrorSummary mistakes={mistakes} />
      <Panel title="公布">
        <DescriptionList facts={published(line)} />
      </Panel>
      {report?.report ? <Checked report={report} /> : <Unread />}
      <Demanding view={view} />
      {report?.report ? (
        <WholeReport report={report.report} doubts={doubtfulCells(judgedRules(report.report.cells))} />
      ) : null}
    </DeskFrame>
  )
}

const doneWords = {
  demand: '已要求更正，记入该机关的登记簿，该机关的工作台上已经看得到',
  close: '更正要求已办结',
} as const

function published(line: ReportLine) {
  const late = lateWords(line)
  return [
    { term: '期限', value: line.due },
    { term: '公布', value: line.published ?? (line.isOut ? '已公布，未载明日期' : '尚未公布') },
    ...(late === null ? [] : [{ term: '超期', value: <Tag state="error" word={late} /> }]),
  ]
}

function Unread(): JSX.Element {
  return (
    <Panel title="报告">
      <p class="hint">该机关还没有报送，现在只能看到办到哪一步；报送以后可以查看、核对，也可以要求更正。</p>
    </Panel>
  )
}

function Checked({ report: { findings } }: { readonly report: SupervisedReport }): JSX.Element {
  return (
    <Panel title="核对结果" id="findings">
      <Found findings={findings} />
    </Panel>
  )
}

/** Its cells stand on this page, under the names the form gives them. */
function Found({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  if (findings.length > 0) return <FindingsPanel findings={findings} />
  return <p class="hint">勾稽关系、年度衔接、文字与表格、格式、个人信息和内容雷同都核对过，没有发现问题。</p>
}

/** What was found may fill a page; what is to be done about it stands below. */
function ToDemand({ view: { line, mayDemand } }: { readonly view: OfficeReportView }): JSX.Element | null {
  return mayDemand || line.demand !== null ? <LinkButton href="#demand">要求更正</LinkButton> : null
}

function Demanding({ view }: { readonly view: OfficeReportView }): JSX.Element | null {
  const { setting, line, report, today, by, mayDemand, mistakes, sent, version } = view
  const { demand } = line
  const at = officeReportPath(line.authority.id, view.year)
  const mayAsk = mayDemand && demand?.state !== 'open'
  if (demand === null && !mayAsk) return null
  return (
    <Panel title="要求更正" id="demand">
      {demand === null ? (
        <p>
          核对发现问题的，可以要求该机关更正或者说明（条例第四十七条）。要求记入该机关的登记簿，经办的人和时间双方都看得到。
        </p>
      ) : (
        <DemandFacts demand={demand} today={today} by={by} />
      )}
      {mayDemand && isUnsettled(demand) ? <Closing view={view} at={at} /> : null}
      {mayAsk ? (
        <details open={demand === null || mistakes.some(({ field }) => field !== 'closing')}>
          <summary>{demand === null ? '要求更正' : '再次要求更正'}</summary>
          <DemandForm
            action={`${at}/demand`}
            token={setting.token}
            version={version}
            findings={report?.findings ?? []}
            sent={sent}
            mistakes={mistakes}
          />
        </details>
      ) : null}
    </Panel>
  )
}

function Closing({ view, at }: { readonly view: OfficeReportView; readonly at: string }): JSX.Element {
  const { setting, line, version, closing, mistakes } = view
  const explained = line.demand?.state === 'explained'
  return (
    <details open={explained || mistakes.some(({ field }) => field === 'closing')}>
      <summary>{explained ? '认可说明，办结' : '撤回要求'}</summary>
      <ChangeForm action={`${at}/close-demand`} token={setting.token}>
        <VersionField version={version} />
        <TextArea
          name="closing"
          label={explained ? '认可的理由' : '撤回的原因'}
          rows={2}
          maxLength={2000}
          value={closing}
          mistake={mistakeAt(mistakes, 'closing')}
        />
        <Button>{explained ? '办结' : '撤回'}</Button>
      </ChangeForm>
    </details>
  )
}
