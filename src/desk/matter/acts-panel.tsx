import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { Panel } from '#ui/panel.tsx'
import { Timeline } from '#ui/timeline.tsx'

interface Detail {
  readonly term: string
  readonly value: string
}

/** How an act of one sort of matter is told. */
interface Props {
  readonly acts: readonly Act[]
  readonly title: (act: Act) => string
  readonly by: (act: Act) => string
  readonly details: (act: Act) => readonly Detail[]
}

/** Everything that happened in a matter, with who recorded it. */
export function ActsPanel({ acts, title, by, details }: Props): JSX.Element {
  return (
    <Panel title="经过">
      <Timeline
        events={acts.map((act) => ({
          on: act.occurredOn,
          title: title(act),
          by: by(act),
          detail: <Details details={details(act)} />,
        }))}
      />
    </Panel>
  )
}

function Details({ details }: { readonly details: readonly Detail[] }): JSX.Element | null {
  if (details.length === 0) return null
  return (
    <div class="act-details">
      {details.map(({ term, value }) => (
        <p key={term}>
          {term}：{value}
        </p>
      ))}
    </div>
  )
}
