import type { JSX } from 'preact'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import { Button } from '#ui/button.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { DemandFacts } from '../offices/reports/demand-panel.tsx'
import { explainPath } from './paths.ts'
import { VersionField } from './version-field.tsx'

interface Props {
  readonly token: string
  readonly today: PlainDate
  readonly standing: ReportStanding
  readonly steps: readonly ReportStepState[]
  readonly explanation: string
  readonly mistakes: readonly Mistake[]
}

/** What the supervising authority asked of this report, and the answer: a correction, or why it stands as it is. */
export function DemandPanel({ today, standing, ...props }: Props): JSX.Element | null {
  const { life, events } = standing
  const { demand } = life
  if (demand === null) return null
  const by = events.findLast(({ does, on }) => does === '主管部门要求更正' && on === demand.on)?.by ?? ''
  const mayExplain = props.steps.some(
    ({ step, closedBecause }) => step === 'explain-demand' && closedBecause === null,
  )
  return (
    <Panel title="主管部门要求更正" id="demand">
      <DemandFacts demand={demand} today={today} by={by} />
      {demand.state === 'open' ? (
        <p class="hint">
          需要更正的，由经办人办理更正，公布以后自动办结；核对无误的，由审核人或分管领导说明理由。
        </p>
      ) : null}
      {mayExplain ? <Explaining standing={standing} {...props} /> : null}
    </Panel>
  )
}

function Explaining({ token, standing, explanation, mistakes }: Omit<Props, 'today' | 'steps'>): JSX.Element {
  return (
    <details open={mistakes.length > 0}>
      <summary>核对无误，作出说明</summary>
      <ChangeForm action={explainPath(standing.life.year)} token={token}>
        <VersionField version={standing.version} />
        <TextArea
          name="explanation"
          label="说明"
          hint="逐条说明为什么无误；说明送主管部门，不公布。请不要写申请人姓名等个人信息。"
          rows={4}
          maxLength={2000}
          value={explanation}
          mistake={mistakeAt(mistakes, 'explanation')}
        />
        <Button>提交说明</Button>
      </ChangeForm>
    </details>
  )
}
