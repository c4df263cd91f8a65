import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import { editionOf, isIn } from '#office/annual-report/life/life.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { Alert } from '#ui/alert.tsx'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import type { DeskSetting } from '#ui/desk-frame.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ReportAtDesk } from '../source.ts'
import { deadlineFacts } from './deadline-facts.tsx'
import { NextStep } from './next-step.tsx'
import { deadlinePath } from './paths.ts'
import { ReportSteps } from './report-steps.tsx'
import { VersionField } from './version-field.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly today: PlainDate
  readonly standing: ReportStanding
  readonly steps: readonly ReportStepState[]
  readonly atDesk: ReportAtDesk | undefined
}

/** How far the report is, by when it is due, and what the viewer does next. */
export function StandingPanel({ setting, today, standing, steps, atDesk }: Props): JSX.Element {
  const facts = deadlineFacts(standing, today)
  const maySet = steps.some(({ step, closedBecause }) => step === 'set-deadline' && closedBecause === null)
  return (
    <Panel title="进度">
      <ReportSteps life={standing.life} />
      <Returned standing={standing} />
      <Stale standing={standing} atDesk={atDesk} />
      <NextStep year={standing.life.year} steps={steps} atDesk={atDesk} />
      {facts.length > 0 ? <DescriptionList facts={facts} /> : null}
      {maySet && facts.length > 0 ? <OwnDeadline setting={setting} standing={standing} /> : null}
    </Panel>
  )
}

function Returned({ standing: { life, events } }: Pick<Props, 'standing'>): JSX.Element | null {
  const returned = isIn(life, ['drafting', 'correcting']) ? life.returned : null
  const by = events.findLast(({ detail }) => detail === returned?.because)?.by
  return returned ? (
    <Alert state="soon" title={`${returned.on} ${by ?? ''}退回：${returned.because}`} />
  ) : null
}

/** What its readers hold is not the report any more. */
export function Stale({
  standing: { life },
  atDesk,
}: Pick<Props, 'standing' | 'atDesk'>): JSX.Element | null {
  const edition = editionOf(life)
  return edition && edition.digest !== atDesk?.digest ? (
    <Alert
      state="error"
      title={`第 ${edition.number} 稿送审之后，登记簿的数或正文有变化，这一稿不能再审核或发布；请撤回或退回，重新提交审核。`}
    />
  ) : null
}

function OwnDeadline({ setting, standing }: Pick<Props, 'setting' | 'standing'>): JSX.Element {
  const { life, version } = standing
  return (
    <details>
      <summary>设定内部截止日</summary>
      <ChangeForm action={deadlinePath(life.year)} token={setting.token}>
        <VersionField version={version} />
        <TextField
          name="until"
          label="内部截止日"
          hint="上级要求早于 1 月 31 日报送、备案的，填那一天；留空为不设。"
          kind="date"
          width="short"
          optional
          value={life.ownDeadline ?? ''}
        />
        <Button>保存</Button>
      </ChangeForm>
    </details>
  )
}
