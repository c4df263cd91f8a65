import type { JSX } from 'preact'

/** A step of the way here; the last one is this page and has no address. */
export interface Crumb {
  readonly label: string
  readonly href?: string
}

export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): JSX.Element {
  return (
    <nav class="crumbs" aria-label="当前位置">
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
