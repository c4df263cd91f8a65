import type { JSX } from 'preact'
import type { RemedyNextSteps, RemedyStepState } from '#office/remedies/commands/next-steps.ts'
import { LinkButton } from '#ui/button.tsx'
import { remedyStepPath } from '../paths.ts'

interface Props {
  readonly number: string
  readonly next: RemedyNextSteps
  /** Nothing more is owed or awaited. */
  readonly over: boolean
}

/** Always in sight: the one blue next step; every other with its reason where it is not open. */
export function RemedyFoot({ number, next, over }: Props): JSX.Element {
  const primary = next.steps.find(({ step }) => step === next.primary)
  const others = next.steps.filter((state) => state !== primary)
  const open = others.filter(({ closedBecause }) => closedBecause === null)
  const closed = others.filter(({ closedBecause }) => closedBecause !== null)
  return (
    <section class="case-foot" aria-label="办理">
      <Primary number={number} state={primary} over={over} />
      <details>
        <summary>更多（{open.length} 项可办）</summary>
        <ul class="more-steps">
          {open.map(({ step, label }) => (
            <li key={step}>
              <a href={remedyStepPath(number, step)}>{label}</a>
            </li>
          ))}
          {closed.map(({ step, label, closedBecause }) => (
            <li key={step}>
              {label}
              <span class="hint">{closedBecause}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

interface PrimaryProps {
  readonly number: string
  readonly state: RemedyStepState | undefined
  readonly over: boolean
}

function Primary({ number, state, over }: PrimaryProps): JSX.Element {
  if (state === undefined) {
    return <p class="hint">{over ? '本案已结。' : '现在没有待办的步骤，等待对方或者审理机关。'}</p>
  }
  const { step, label, closedBecause } = state
  if (closedBecause === null) {
    return (
      <LinkButton href={remedyStepPath(number, step)} look="primary">
        {label}
      </LinkButton>
    )
  }
  return (
    <p>
      下一步：{label}
      <span class="hint">　{closedBecause}</span>
    </p>
  )
}
