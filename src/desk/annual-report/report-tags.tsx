import type { JSX } from 'preact'
import { blanksIn } from '#office/annual-report/drafting/fill.ts'
import { Tag } from '#ui/tag.tsx'
import type { ReportAtDesk } from '../source.ts'

/** How a report stands, in two words: do its checks hold, are its words filled in. */
export function ReportTags({
  atDesk: { report, findings },
}: {
  readonly atDesk: Pick<ReportAtDesk, 'report' | 'findings'>
}): JSX.Element {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const blanks = blanksIn(report).length
  return (
    <>
      {errors > 0 ? <Tag state="error" word={`${errors} 处错误`} /> : null}
      {warnings > 0 ? <Tag state="soon" word={`${warnings} 处警告`} /> : null}
      {errors + warnings === 0 ? <Tag state="done" word="核对通过" /> : null}
      {blanks > 0 ? (
        <Tag state="waiting" word={`${blanks} 处待填`} />
      ) : (
        <Tag state="done" word="正文已填齐" />
      )}
    </>
  )
}
