import type { JSX } from 'preact'
import type { Paragraph, Run } from '#office/annual-report/yearly-report.ts'

interface Props {
  readonly paragraphs: readonly Paragraph[]
  /** The level of an aspect's heading: one below the heading it stands under. */
  readonly under?: 'h3' | 'h4'
}

/** Words of a report. What only people can fill in stays visible as a blank. */
export function ReportProse({ paragraphs, under: Heading = 'h3' }: Props): JSX.Element | null {
  if (paragraphs.length === 0) return null
  return (
    <div class="prose">
      {paragraphs.map(({ role, runs }, i) =>
        role === 'aspect' ? (
          <Heading key={i}>{runs.map(drawRun)}</Heading>
        ) : (
          <p key={i}>{runs.map(drawRun)}</p>
        ),
      )}
    </div>
  )
}

function drawRun(run: Run, i: number): JSX.Element | string {
  return run.kind === 'words' ? (
    run.text
  ) : (
    <span class="blank" key={i}>
      〔待填：{run.hint}〕
    </span>
  )
}
