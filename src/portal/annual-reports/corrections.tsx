import type { JSX } from 'preact'
import { Alert } from '#ui/alert.tsx'
import type { PublishedReport } from '../source.ts'

/** When a report in a list was last corrected. */
export function correctedNote({ versions }: PublishedReport): { readonly note?: string } {
  const newest = versions.at(-1)
  if (newest?.correction === undefined) return {}
  return { note: newest.published ? `（${newest.published} 更正）` : '（已更正）' }
}

/** Why the report is not the one first published, newest reason first, and where the older versions are. */
export function CorrectionNotes({
  published: { report, versions },
}: {
  readonly published: PublishedReport
}): JSX.Element | null {
  if (versions.length < 2) return null
  return (
    <Alert state="info" title="更正说明">
      <ol class="corrections">
        {versions.flatMap(({ correction, published }, i) =>
          correction === undefined
            ? []
            : [
                <li key={i}>
                  {published ? <time dateTime={published}>{published}</time> : null} {correction}
                  <br />
                  <a href={`/annual-reports/${report.year}/versions/${i}`}>查看更正前的版本（第 {i} 版）</a>
                </li>,
              ],
        )}
      </ol>
    </Alert>
  )
}
