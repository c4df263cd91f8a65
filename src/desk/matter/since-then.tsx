import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { Alert } from '#ui/alert.tsx'

interface Props {
  readonly acts: readonly Act[]
  readonly title: (act: Act) => string
  readonly by: (act: Act) => string
}

/** What others recorded while somebody was filling in a form. */
export function SinceThen({ acts, title, by }: Props): JSX.Element | null {
  if (acts.length === 0) return null
  return (
    <Alert state="soon" title="期间的新记录">
      <ul>
        {acts.map((act) => (
          <li key={act.number}>
            {act.occurredOn} {title(act)}（{by(act)}）
          </li>
        ))}
      </ul>
    </Alert>
  )
}
