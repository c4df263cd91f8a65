import type { JSX } from 'preact'
import { type State, StateIcon } from './state-icon.tsx'

/** A state in a list: word, shape and colour together. */
export function Tag({ state, word }: { readonly state: State; readonly word: string }): JSX.Element {
  return (
    <span class={`tag ${state}`}>
      <StateIcon state={state} />
      {word}
    </span>
  )
}
