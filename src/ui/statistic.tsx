import type { JSX } from 'preact'

export interface Figure {
  readonly label: string
  readonly value: number | string
  readonly unit: string
  /** Every number that counts cases leads to them. */
  readonly href?: string
  readonly note?: string
}

/** A row of figures, each a way to what it counts. */
export function Statistics({ figures }: { readonly figures: readonly Figure[] }): JSX.Element {
  return (
    <ul class="statistics">
      {figures.map(({ label, value, unit, href, note }) => (
        <li key={label}>
          <p class="statistic-label">{label}</p>
          <p class="statistic-value">
            {href ? (
              <a href={href} aria-label={`${label} ${value} ${unit}`}>
                {value}
              </a>
            ) : (
              value
            )}
            <span class="statistic-unit">{unit}</span>
          </p>
          {note ? <p class="statistic-note">{note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
