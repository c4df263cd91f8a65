import type { ComponentChildren, JSX } from 'preact'
import { type State, StateIcon } from './state-icon.tsx'

interface Props {
  readonly state: State
  readonly title: string
  readonly children?: ComponentChildren
}

/** Something the reader should know before going on. */
export function Alert({ state, title, children }: Props): JSX.Element {
  return (
    <div class={`alert ${state}`} role={state === 'error' ? 'alert' : 'status'}>
      <StateIcon state={state} />
      <div>
        <p class="alert-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
