import type { ComponentChildren, JSX } from 'preact'

/** The line above a list: what it holds at the left, what can be done with it at the right. */
export function Toolbar({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ComponentChildren
}): JSX.Element {
  return (
    <div class="toolbar">
      <h2>{title}</h2>
      <div class="toolbar-actions">{children}</div>
    </div>
  )
}
