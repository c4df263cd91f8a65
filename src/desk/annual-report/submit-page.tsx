import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import { blankInfo } from '#office/annual-report/drafting/blanks.ts'
import { blanksIn } from '#office/annual-report/drafting/fill.ts'
import { blockersOf, findingKey, type Reasons, warningsOf } from '#office/annual-report/life/explained.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DeskFrame, type DeskSetting } from '#ui/desk-frame.tsx'
import { ErrorSummary, type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'
import type { ReportAtDesk } from '../source.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { reportPath, reportsPath, submitPath, wordsPath } from './paths.ts'
import { RestatementLines } from './pending-panel.tsx'
import { VersionField } from './version-field.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly today: PlainDate
  readonly atDesk: ReportAtDesk
  readonly standing: ReportStanding
  readonly reasons: Reasons
  /** Of a correction: why, as just sent. */
  readonly reason: string | undefined
  /** Why it is not open at all; null where it is. */
  readonly closedBecause: string | null
  readonly mistakes: readonly Mistake[]
}

/** The last look before others read it: errors stop, warnings need a reason, and then everything is frozen. */
export function SubmitPage(props: Props): JSX.Element {
  const { setting, atDesk, standing, closedBecause, mistakes } = props
  const { year, stage } = standing.life
  const title = stage === 'correcting' ? '提交更正' : '提交审核'
  return (
    <DeskFrame
      setting={setting}
      title={mistakes.length > 0 ? `有误：${title}` : `${title}　${year} 年`}
      entry={reportsPath}
      crumbs={[
        { label: '年度报告', href: reportsPath },
        { label: `${year} 年`, href: reportPath(year) },
        { label: title },
      ]}
    >
      <PageHead title={title} lead="提交后，数和正文都按此刻冻结；再有变化，须重新提交。" />
      <ErrorSummary mistakes={mistakes} />
      {closedBecause !== null && mistakes.length === 0 ? <Alert state="error" title={closedBecause} /> : null}
      <Blanks atDesk={atDesk} year={year} />
      <Errors {...props} />
      <Panel title={title} id="submit">
        <SubmitForm {...props} />
      </Panel>
    </DeskFrame>
  )
}

function Blanks({
  atDesk,
  year,
}: {
  readonly atDesk: ReportAtDesk
  readonly year: number
}): JSX.Element | null {
  const blanks = [...new Set(blanksIn(atDesk.report))]
  if (blanks.length === 0) return null
  return (
    <Panel title="还没有填写的内容" id="blanks">
      <ul class="finding-list">
        {blanks.map((at) => (
          <li key={at}>
            <a href={`${wordsPath(year)}#${at}`}>{blankInfo(at).label}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Errors({ atDesk, standing }: Props): JSX.Element | null {
  const errors = blockersOf(atDesk.findings, standing.life.fills)
  return errors.length === 0 ? null : (
    <Panel title="必须改正的错误" id="errors">
      <FindingsPanel findings={errors} year={standing.life.year} />
    </Panel>
  )
}

function SubmitForm({
  setting,
  atDesk,
  standing,
  reasons,
  reason,
  closedBecause,
  mistakes,
}: Props): JSX.Element {
  const { life, version, pending } = standing
  const warnings = warningsOf(atDesk.findings)
  return (
    <ChangeForm action={submitPath(life.year)} token={setting.token}>
      <VersionField version={version} />
      {warnings.length > 0 ? <p>下面的警告请逐条核对：有误的改正，无误的写明理由，理由随报告留存。</p> : null}
      {warnings.map((finding, i) => (
        <div key={findingKey(finding)}>
          <input type="hidden" name={`warning-${i}`} value={findingKey(finding)} />
          <TextArea
            name={`reasons-${i}`}
            label={finding.message}
            hint="为什么无误"
            rows={2}
            value={reasons.get(findingKey(finding)) ?? ''}
            mistake={mistakeAt(mistakes, `reasons-${i}`)}
          />
        </div>
      ))}
      {warnings.length === 0 && closedBecause === null ? (
        <p>
          {life.stage === 'correcting'
            ? '核对没有错误和警告。提交后由分管领导批准；批准之前，已公布的版本照旧公开。'
            : '核对没有错误和警告。提交后由审核人和保密审查员分别审查，再由分管领导批准发布；同一人不占两级。'}
        </p>
      ) : null}
      {life.stage === 'correcting' ? (
        <>
          <RestatementLines lines={pending.lines} />
          <TextArea
            name="reason"
            label="更正原因"
            hint="随更正后的报告一并公布，请不要写申请人姓名等个人信息。"
            rows={3}
            value={reason ?? life.reason}
            mistake={mistakeAt(mistakes, 'reason')}
          />
        </>
      ) : null}
      {closedBecause === null ? (
        <Button look="primary">{life.stage === 'correcting' ? '提交更正' : '提交审核'}</Button>
      ) : (
        <Button look="primary" whyNot="改正上面的问题后才能提交。">
          提交
        </Button>
      )}
    </ChangeForm>
  )
}
