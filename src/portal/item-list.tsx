import type { JSX } from 'preact'
import type { PublishedItem } from './source.ts'

/** Titles with their days, as lists stand on every column. */
export function ItemList({ items }: { readonly items: readonly PublishedItem[] }): JSX.Element {
  return (
    <ul class="items">
      {items.map(({ title, href, published, note }) => (
        <li key={href}>
          <span>
            <a href={href}>{title}</a>
            {note ? <small> {note}</small> : null}
          </span>
          {published ? <time dateTime={published}>{published}</time> : null}
        </li>
      ))}
    </ul>
  )
}
