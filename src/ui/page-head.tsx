import type { ComponentChildren, JSX } from 'preact'

interface Props {
  readonly title: string
  readonly lead?: string
  /** Tags beside the title. */
  readonly tags?: ComponentChildren
  /** Buttons at the right; on a phone below. */
  readonly actions?: ComponentChildren
}

/** The head of a page: its one h1, and what can be done with the whole page. */
export function PageHead({ title, lead, tags, actions }: Props): JSX.Element {
  return (
    <div class="page-head">
      <div class="page-head-words">
        <div class="page-head-title">
          <h1>{title}</h1>
          {tags ? <span class="page-head-tags">{tags}</span> : null}
        </div>
        {lead ? <p>{lead}</p> : null}
      </div>
      {actions ? <div class="page-head-actions">{actions}</div> : null}
    </div>
  )
}
