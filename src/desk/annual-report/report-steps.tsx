import type { JSX } from 'preact'
import type { ReportLife, ReportStage } from '#office/annual-report/life/life.ts'
import { type Step, Steps } from '#ui/steps.tsx'

interface Way {
  readonly steps: readonly Step[]
  /** Which step each stage is in; `released` is the end of every way. */
  readonly at: Readonly<Partial<Record<ReportStage, number>>>
}

const toRelease: Way = {
  steps: [
    { label: '编写', note: '经办人' },
    { label: '审核、保密审查', note: '审核人、保密审查员' },
    { label: '批准发布', note: '分管领导' },
    { label: '已公布' },
  ],
  at: { drafting: 0, 'in-review': 1, 'to-release': 2, released: 4 },
}

const toCorrection: Way = {
  steps: [
    { label: '已公布' },
    { label: '起草更正', note: '经办人' },
    { label: '批准更正', note: '分管领导' },
    { label: '已更正' },
  ],
  at: { correcting: 1, 'correction-to-release': 2, released: 4 },
}

const toTakeOver: Way = {
  steps: [
    { label: '提交接管', note: '经办人' },
    { label: '另一人核对', note: '审核人或分管领导' },
    { label: '在门户公布' },
  ],
  at: { 'take-over': 1, released: 3 },
}

/** How far a year's report is: on its first way, being corrected, or being taken over from elsewhere. */
export function ReportSteps({ life }: { readonly life: ReportLife }): JSX.Element {
  const { steps, at } = wayOf(life)
  return <Steps steps={steps} now={at[life.stage] ?? 0} />
}

function wayOf(life: ReportLife): Way {
  if (life.stage === 'take-over') return toTakeOver
  if (life.stage === 'correcting' || life.stage === 'correction-to-release') return toCorrection
  if (life.stage !== 'released') return toRelease
  if (life.published.correction !== null) return toCorrection
  return life.published.released.source === 'paper' ? toTakeOver : toRelease
}
