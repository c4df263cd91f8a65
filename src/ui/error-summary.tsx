import type { JSX } from 'preact'

export interface Mistake {
  /** The name of the field the link jumps to. */
  readonly field: string
  readonly message: string
}

/** Above a form sent with mistakes: each one named, each a link to its field. It takes the focus when the page opens. */
export function ErrorSummary({ mistakes }: { readonly mistakes: readonly Mistake[] }): JSX.Element | null {
  if (mistakes.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: who sent a form with mistakes must land on the list of them (GOV.UK pattern)
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">有 {mistakes.length} 处需要改正</h2>
      <ul>
        {mistakes.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The mistake of one field, for the field itself. */
export function mistakeAt(mistakes: readonly Mistake[], field: string): string | undefined {
  return mistakes.find((mistake) => mistake.field === field)?.message
}
