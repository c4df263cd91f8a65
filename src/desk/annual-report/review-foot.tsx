import type { JSX } from 'preact'
import type { ReportStepState } from '#office/annual-report/life/decide.ts'
import type { ReportStanding } from '#office/annual-report/life/room.ts'
import type { ReportStepId } from '#office/annual-report/life/steps.ts'
import { Button } from '#ui/button.tsx'
import type { DeskSetting } from '#ui/desk-frame.tsx'
import { type Mistake, mistakeAt } from '#ui/error-summary.tsx'
import { ChangeForm } from '#ui/form.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { reviewPath } from './paths.ts'
import { VersionField } from './version-field.tsx'

interface Props {
  readonly setting: DeskSetting
  readonly standing: ReportStanding
  readonly steps: readonly ReportStepState[]
  readonly mistakes: readonly Mistake[]
}

/** Steps that let the edition pass, in the order one of them is the viewer's. */
const passing: readonly ReportStepId[] = ['approve', 'review-secrecy', 'release', 'release-correction']

/** The yes or no of whoever's turn it is, always in reach; of others, why it is not theirs now. */
export function ReviewFoot({ setting, standing, steps, mistakes }: Props): JSX.Element | null {
  const own = steps.filter(({ step }) => passing.includes(step))
  const open = own.filter(({ closedBecause }) => closedBecause === null)
  const why = open.length > 0 ? undefined : own[0]
  const isOpen = (step: ReportStepId) => steps.some((one) => one.step === step && one.closedBecause === null)
  if (own.length === 0 && !isOpen('send-back') && !isOpen('recall')) return null
  const form = { action: reviewPath(standing.life.year), token: setting.token }
  return (
    <div class="case-foot" id="decide">
      {open.length > 0 || isOpen('recall') ? (
        <ChangeForm {...form}>
          <VersionField version={standing.version} />
          <p class="toolbar-actions">
            {open.map(({ step, label }, i) => (
              <Button key={step} look={i === 0 ? 'primary' : 'plain'} name="step" value={step}>
                {label}
              </Button>
            ))}
            {isOpen('recall') ? (
              <Button name="step" value="recall">
                撤回送审
              </Button>
            ) : null}
          </p>
        </ChangeForm>
      ) : null}
      {why ? (
        <p class="hint">
          {why.label}：{why.closedBecause}
        </p>
      ) : null}
      {isOpen('send-back') ? (
        <details open={mistakeAt(mistakes, 'because') !== undefined}>
          <summary>退回</summary>
          <ChangeForm {...form}>
            <VersionField version={standing.version} />
            <TextArea
              name="because"
              label="退回原因"
              hint="哪里不对，要怎样改。"
              rows={2}
              mistake={mistakeAt(mistakes, 'because')}
            />
            <Button name="step" value="send-back">
              退回
            </Button>
          </ChangeForm>
        </details>
      ) : null}
    </div>
  )
}
