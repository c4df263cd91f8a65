import type { ComponentChildren, JSX } from 'preact'
import type { State } from './state-icon.tsx'

export interface TimelineEvent {
  /** YYYY-MM-DD. */
  readonly on: string
  readonly title: string
  readonly by?: string
  readonly state?: State
  readonly detail?: ComponentChildren
}

/** What happened, newest last. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }): JSX.Element {
  return (
    <ol class="timeline">
      {events.map(({ on, title, by, state = 'done', detail }) => (
        <li key={`${on} ${title}`} class={state}>
          <time dateTime={on}>{on}</time>
          <p class="timeline-title">{title}</p>
          {by ? <p class="timeline-by">{by}</p> : null}
          {detail}
        </li>
      ))}
    </ol>
  )
}
