import type { JSX } from 'preact'
import type { Case } from '#office/applications/case/case.ts'
import type { NextSteps, StepState } from '#office/applications/commands/next-steps.ts'
import { steps } from '#office/applications/commands/registry.ts'
import { rolesInWords } from '#office/applications/commands/who-may.ts'
import { denialSentences } from '#office/authorities/permissions/verdict.ts'
import { LinkButton } from '#ui/button.tsx'
import { stepPath } from '../paths.ts'

interface Props {
  readonly file: Case
  readonly next: NextSteps
}

const notYours = denialSentences['not-your-role']

/** Always in sight: the one blue next step; every other with its reason where it is not open. */
export function CaseFoot({ file, next }: Props): JSX.Element {
  const { number } = file.dossier
  const shown = next.steps.filter(({ step }) => steps[step].policy !== null)
  const primary = shown.find(({ step }) => step === next.primary)
  const others = shown.filter((state) => state !== primary)
  const open = others.filter(({ closedBecause }) => closedBecause === null)
  const closed = others.filter(({ closedBecause }) => closedBecause !== null)
  return (
    <section class="case-foot" aria-label="办理">
      <Primary file={file} state={primary} />
      <details>
        <summary>更多（{open.length} 项可办）</summary>
        <ul class="more-steps">
          {open.map(({ step, label }) => (
            <li key={step}>
              <a href={stepPath(number, step)}>{label}</a>
            </li>
          ))}
          {byReason(closed).map(([because, labels]) => (
            <li key={because}>
              {labels.join('、')}
              <span class="hint">{because}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Steps closed for the same reason told together. */
function byReason(closed: readonly StepState[]): readonly (readonly [string, readonly string[]])[] {
  const reasons = new Map<string, string[]>()
  for (const { label, closedBecause } of closed) {
    const because = closedBecause ?? ''
    reasons.set(because, [...(reasons.get(because) ?? []), label])
  }
  return [...reasons]
}

function Primary({
  file,
  state,
}: {
  readonly file: Case
  readonly state: StepState | undefined
}): JSX.Element {
  if (state === undefined) return <p class="hint">没有待办的步骤。</p>
  const { step, label, closedBecause } = state
  if (closedBecause === null) {
    return (
      <LinkButton href={stepPath(file.dossier.number, step)} look="primary">
        {label}
      </LinkButton>
    )
  }
  const by = rolesInWords(file, step)
  return (
    <p>
      下一步：{label}
      <span class="hint">　{by !== '' && closedBecause === notYours ? `由${by}办理。` : closedBecause}</span>
    </p>
  )
}
