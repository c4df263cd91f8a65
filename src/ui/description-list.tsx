import type { ComponentChildren, JSX } from 'preact'

export interface Fact {
  readonly term: string
  readonly value: ComponentChildren
}

/** Names and values beside each other: the head table of a document, the facts of a case. */
export function DescriptionList({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="description-list">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
