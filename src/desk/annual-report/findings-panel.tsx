import type { JSX } from 'preact'
import type { Finding, Severity } from '#office/annual-report/finding.ts'
import { rules, severityWords } from '#office/annual-report/rules.ts'
import { Empty } from '#ui/empty.tsx'
import type { State } from '#ui/state-icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { nameOfCell } from './cell-address.ts'
import { reportPath } from './paths.ts'

const states: Readonly<Record<Severity, State>> = { error: 'error', warning: 'soon', notice: 'info' }
const order: readonly Severity[] = ['error', 'warning', 'notice']

/** What the checks found: worst first, each with its rule, its words and the cells it is about. */
export function FindingsPanel({
  findings,
  year,
}: {
  readonly findings: readonly Finding[]
  /** Where the cells stand on another page than this. */
  readonly year?: number
}): JSX.Element {
  if (findings.length === 0) {
    return <Empty title="没有发现问题" next="补齐正文中的待填内容后，就可以送审。" />
  }
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return (
    <ul class="finding-list">
      {sorted.map((finding) => (
        <li key={`${finding.rule} ${finding.message}`}>
          <p class="finding-head">
            <Tag state={states[finding.severity]} word={severityWords[finding.severity]} />
            <strong>{rules[finding.rule].name}</strong>
            <span class="finding-basis">{rules[finding.rule].basis}</span>
          </p>
          <p>{finding.message}</p>
          <Cells finding={finding} page={year === undefined ? '' : reportPath(year)} />
        </li>
      ))}
    </ul>
  )
}

const mostCells = 3

function Cells({
  finding: { cells },
  page,
}: {
  readonly finding: Finding
  readonly page: string
}): JSX.Element | null {
  if (cells.length === 0) return null
  return (
    <p>
      {cells.slice(0, mostCells).map((cell, i) => (
        <>
          {i > 0 ? '、' : null}
          <a href={`${page}#${cell}`}>{nameOfCell(cell)}</a>
        </>
      ))}
      {cells.length > mostCells ? ` 等 ${cells.length} 格` : null}
    </p>
  )
}
