import type { JSX } from 'preact'
import type { Act } from '#office/acts/act.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import { actDetails, actorInWords, actTitle } from '#office/applications/case/act-words.ts'
import { ActsPanel } from '../../matter/acts-panel.tsx'

interface Props {
  readonly acts: readonly Act[]
  readonly nameOf: (person: string) => string
}

/** Everything that happened in a case. Papers made by gongkai itself stand among the letters. */
export function TimelinePanel({ acts, nameOf }: Props): JSX.Element {
  return (
    <ActsPanel
      acts={acts.filter(({ kind }) => kind !== letterFrozen.id)}
      title={actTitle}
      by={(act) => `${actorInWords(act.by, nameOf)}${recordedLater(act)}`}
      details={(act) => actDetails(act, nameOf)}
    />
  )
}

/** The day it was recorded, where that is another: China has no summer time. */
function recordedLater({ recordedAt, occurredOn }: Act): string {
  const at = new Date(Date.parse(recordedAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return at === occurredOn ? '' : `，${at} 登记`
}
