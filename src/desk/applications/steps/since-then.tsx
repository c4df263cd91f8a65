import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { actorInWords, actTitle } from '#office/applications/case/act-words.ts'
import { Alert } from '#ui/alert.tsx'

interface Props {
  readonly acts: readonly Act[]
  readonly nameOf: (person: string) => string
}

/** What others recorded while somebody was filling in a form. */
export function SinceThen({ acts, nameOf }: Props): JSX.Element | null {
  if (acts.length === 0) return null
  return (
    <Alert state="soon" title="期间的新记录">
      <ul>
        {acts.map((act) => (
          <li key={act.number}>
            {act.occurredOn} {actTitle(act)}（{actorInWords(act.by, nameOf)}）
          </li>
        ))}
      </ul>
    </Alert>
  )
}
