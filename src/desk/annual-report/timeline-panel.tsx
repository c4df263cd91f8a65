import type { JSX } from 'preact'
import type { ReportEvent } from '#office/annual-report/life/room.ts'
import { Panel } from '#ui/panel.tsx'
import { Timeline } from '#ui/timeline.tsx'

/** Every act in the report's life: who did what on which day. */
export function TimelinePanel({ events }: { readonly events: readonly ReportEvent[] }): JSX.Element | null {
  if (events.length === 0) return null
  return (
    <Panel title="办理过程" id="timeline">
      <Timeline
        events={events.map(({ on, does, by, detail }) => ({
          on,
          title: does,
          by,
          ...(detail === null ? {} : { detail: <p class="hint">{detail}</p> }),
        }))}
      />
    </Panel>
  )
}
