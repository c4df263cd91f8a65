import type { JSX } from 'preact'

export interface Step {
  readonly label: string
  /** A day, or who is to act. */
  readonly note?: string
}

const words = { done: '已完成', now: '进行中', later: '未开始' } as const

/** Where something stands on its way. `now` counts from 0; equal to the number of steps when all are done. */
export function Steps({
  steps,
  now,
}: {
  readonly steps: readonly Step[]
  readonly now: number
}): JSX.Element {
  return (
    <ol class="steps">
      {steps.map(({ label, note }, i) => {
        const state = i < now ? 'done' : i === now ? 'now' : 'later'
        return (
          <li key={label} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="step-mark" aria-hidden="true">
              {state === 'done' ? '✓' : i + 1}
            </span>
            <span class="step-label">
              {label}
              <span class="unseen">（{words[state]}）</span>
            </span>
            {note ? <span class="step-note">{note}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
