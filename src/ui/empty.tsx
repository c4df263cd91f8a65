import type { ComponentChildren, JSX } from 'preact'

interface Props {
  /** What is not there. */
  readonly title: string
  /** What to do first. */
  readonly next: string
  readonly children?: ComponentChildren
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, next, children }: Props): JSX.Element {
  return (
    <div class="empty">
      <svg viewBox="0 0 64 48" width="64" height="48" aria-hidden="true">
        <path d="M10 14h44v30H10zM10 14l8-10h28l8 10M10 26h14l3 6h10l3-6h14" />
      </svg>
      <p class="empty-title">{title}</p>
      <p>{next}</p>
      {children}
    </div>
  )
}
