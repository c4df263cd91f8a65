import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import { actDetails, actorInWords, actTitle } from '#office/applications/case/act-words.ts'
import { Panel } from '#ui/panel.tsx'
import { Timeline } from '#ui/timeline.tsx'

interface Props {
  readonly acts: readonly Act[]
  readonly nameOf: (person: string) => string
}

/** Everything that happened in a case, with who recorded it. */
export function TimelinePanel({ acts, nameOf }: Props): JSX.Element {
  return (
    <Panel title="经过">
      <Timeline
        events={told(acts).map((act) => ({
          on: act.occurredOn,
          title: actTitle(act),
          by: `${actorInWords(act.by, nameOf)}${recordedLater(act)}`,
          detail: <Details act={act} nameOf={nameOf} />,
        }))}
      />
    </Panel>
  )
}

/** Papers made by gongkai itself stand among the letters. */
function told(acts: Props['acts']): Props['acts'] {
  return acts.filter(({ kind }) => kind !== letterFrozen.id)
}

/** The day it was recorded, where that is another: China has no summer time. */
function recordedLater({ recordedAt, occurredOn }: Act): string {
  const at = new Date(Date.parse(recordedAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return at === occurredOn ? '' : `，${at} 登记`
}

function Details({
  act,
  nameOf,
}: {
  readonly act: Act
  readonly nameOf: Props['nameOf']
}): JSX.Element | null {
  const details = actDetails(act, nameOf)
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
