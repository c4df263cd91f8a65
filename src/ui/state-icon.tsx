import type { JSX } from 'preact'

/** How something stands. Each has its own shape, so that no state is told by colour alone. */
export type State = 'done' | 'soon' | 'error' | 'info' | 'waiting'

const shapes: Readonly<Record<State, string>> = {
  done: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.6 5.1-4.2 4.8a.8.8 0 0 1-1.2 0L4.3 8.8l1.1-1 1.4 1.5 3.7-4.2Z',
  soon: 'M8 1.2 15.4 14.5H.6ZM7.2 6v4.2h1.6V6Zm0 5.3v1.6h1.6v-1.6Z',
  error: 'M8 1 15 8 8 15 1 8Zm-.8 3.6v4.4h1.6V4.6Zm0 5.4v1.6h1.6V10Z',
  info: 'M2 2h12v12H2Zm5.2 2.4V6h1.6V4.4Zm0 2.8v4.6h1.6V7.2Z',
  waiting:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6ZM7.2 4v4.5l3 1.8.8-1.3-2.2-1.3V4Z',
}

/** A shape beside a word; the word says the same, so readers aloud skip the shape. */
export function StateIcon({ state }: { readonly state: State }): JSX.Element {
  return (
    <svg class={`state-icon ${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill-rule="evenodd" d={shapes[state]} />
    </svg>
  )
}
