import type { JSX } from 'preact'
import type { CellAddress } from '#law/report-form/form.ts'
import { changesBetween } from '#office/annual-report/life/changes.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { LifeIn } from '#office/annual-report/life/life.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { reportOfRelease } from '#office/annual-report/release.ts'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { reportPath, reportsPath, takeOverPath } from './paths.ts'
import { ReportSteps } from './report-steps.tsx'
import { VersionField } from './version-field.tsx'
import { WholeReport } from './whole-report.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly standing: ReportStanding
  readonly life: LifeIn<'take-over'>
  readonly steps: readonly ReportStepState[]
  readonly mistakes: readonly Mistake[]
}

/** A report published elsewhere, as it was read, before the second person who holds it against the original. */
export function TakeOverPage(props: Props): JSX.Element {
  const { setting, standing, life, mistakes } = props
  const { year, proposed, reason } = life
  const newest = life.versions.at(-1)?.released
  const doubts = new Map(proposed.recovered.map((cell) => [cell as CellAddress, 'part' as const]))
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：核对接管的报告' : `核对接管的报告　${year} 年`}
      entry={reportsPath}
      crumbs={[
        { label: '年度报告', href: reportsPath },
        { label: `${year} 年`, href: reportPath(year) },
        { label: '核对接管的报告' },
      ]}
    >
      <PageHead
        title={`核对接管的 ${year} 年度报告`}
        lead="请对照已公布的原件，逐格、逐段核对；核对无误后，门户才会显示。"
      />
      <ErrorSummary mistakes={mistakes} />
      <Panel title="进度">
        <ReportSteps life={life} />
        <DescriptionList
          facts={[
            { term: '标题', value: proposed.title },
            { term: '公布日期', value: proposed.published ?? '未载明' },
            { term: '提交', value: submittedBy(standing) },
            { term: '推算出的数', value: `${proposed.recovered.length} 个，表中以浅红底标出` },
            ...(reason === null ? [] : [{ term: '更正原因', value: reason }]),
          ]}
        />
      </Panel>
      {newest ? (
        <ChangesPanel
          year={year}
          changes={changesBetween(newest, proposed)}
          was="已公布的报告"
          is="接管的报告"
        />
      ) : null}
      <WholeReport report={reportOfRelease(setting.authority, proposed)} doubts={doubts} />
      <Decide {...props} />
    </DeskFrame>
  )
}

function submittedBy({ events }: ReportStanding): string {
  const event = events.findLast(({ does }) => does === '提交接管')
  return event ? `${event.by}　${event.on}` : ''
}

function Decide({ setting, standing, life, steps, mistakes }: Props): JSX.Element {
  const confirm = steps.find(({ step }) => step === 'confirm-take-over')
  return (
    <Panel title="办理" id="decide">
      {confirm?.closedBecause === null ? (
        <ChangeForm action={takeOverPath(life.year)} token={setting.token}>
          <VersionField version={standing.version} />
          <TextArea
            name="because"
            label="退回原因"
            hint="退回时填写。"
            rows={2}
            optional
            mistake={mistakeAt(mistakes, 'because')}
          />
          <p class="toolbar-actions">
            <Button look="primary" name="step" value="confirm-take-over">
              {confirm.label}
            </Button>
            <Button name="step" value="decline-take-over">
              退回
            </Button>
          </p>
        </ChangeForm>
      ) : (
        <p class="hint">{confirm?.closedBecause ?? '等待审核人或分管领导核对。'}</p>
      )}
    </Panel>
  )
}
