import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { remedyActDetails, remedyActTitle } from '#office/remedies/matter/act-words.ts'
import { Panel } from '#ui/panel.tsx'
import { Timeline } from '#ui/timeline.tsx'

interface Props {
  readonly acts: readonly Act[]
  readonly nameOf: (person: string) => string
}

/** Everything that happened in a matter, with who recorded it. */
export function TimelinePanel({ acts, nameOf }: Props): JSX.Element {
  return (
    <Panel title="经过">
      <Timeline
        events={acts.map((act) => ({
          on: act.occurredOn,
          title: remedyActTitle(act),
          by: `${nameOf(act.by)}，登记簿第 ${act.number} 号`,
          detail: <Details act={act} nameOf={nameOf} />,
        }))}
      />
    </Panel>
  )
}

function Details({
  act,
  nameOf,
}: {
  readonly act: Act
  readonly nameOf: Props['nameOf']
}): JSX.Element | null {
  const details = remedyActDetails(act, nameOf)
  if (details.length === 0) return null
  return (
    <ul class="act-details">
      {details.map(({ term, value }) => (
        <li key={term}>
          {term}：{value}
        </li>
      ))}
    </ul>
  )
}
