import type { ComponentChildren, JSX } from 'preact'

interface Props {
  readonly title: string
  /** Makes the heading a place to jump to. */
  readonly id?: string
  /** A further class for what stands in it. */
  readonly look?: string
  readonly extra?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of a page with a heading of its own. */
export function Panel({ title, id, look, extra, children }: Props): JSX.Element {
  return (
    <section class={look ? `panel ${look}` : 'panel'} id={id}>
      <div class="panel-head">
        <h2>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  )
}
