import type { JSX } from 'preact'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { correctPath, reportPath, reportsPath } from './paths.ts'
import { PendingPanel } from './pending-panel.tsx'
import { VersionField } from './version-field.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly standing: ReportStanding
  readonly reason: string
  readonly mistakes: readonly Mistake[]
}

/** A published report is corrected in the open: the reason first, then the words and figures, then a second person. */
export function CorrectPage({ setting, standing, reason, mistakes }: Props): JSX.Element {
  const { life, version, pending } = standing
  const { year } = life
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? '有误：更正年度报告' : `更正 ${year} 年度报告`}
      entry={reportsPath}
      crumbs={[
        { label: '年度报告', href: reportsPath },
        { label: `${year} 年`, href: reportPath(year) },
        { label: '更正' },
      ]}
    >
      <PageHead
        title={`更正 ${year} 年度报告`}
        lead="已公布的版本在批准前照旧公开；更正公布后，门户显示新版本、更正说明和旧版本。"
      />
      <ErrorSummary mistakes={mistakes} />
      <PendingPanel
        year={year}
        pending={pending}
        source={life.versions.at(-1)?.released.source ?? 'register'}
      />
      <Panel title="更正">
        <ChangeForm action={correctPath(year)} token={setting.token}>
          <VersionField version={version} />
          <TextArea
            name="reason"
            label="更正原因"
            hint="提交前还可以修改；批准后随报告公布，请不要写申请人姓名等个人信息。"
            rows={4}
            value={reason}
            mistake={mistakeAt(mistakes, 'reason')}
          />
          <Button look="primary">起草更正</Button>
        </ChangeForm>
      </Panel>
    </DeskFrame>
  )
}
