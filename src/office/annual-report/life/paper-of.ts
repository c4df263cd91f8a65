import { reportOfRelease } from '../release.ts'
import type { ReportWithoutCases } from '../yearly-report.ts'
import { isIn, type ReportLife } from './life.ts'

/**
 * The report to put on paper at the desk: what was published, once it is and nothing newer is being made; before that the
 * draft, which says in its title (and so in the name of its file) that it is one. Before the readers it is the frozen edition.
 */
export function paperOf(
  authority: string,
  life: ReportLife,
  drawn: ReportWithoutCases | undefined,
): ReportWithoutCases | undefined {
  if (life.stage === 'released') return reportOfRelease(authority, life.published.released)
  const report = isIn(life, ['in-review', 'to-release', 'correction-to-release'])
    ? reportOfRelease(authority, life.edition.content)
    : drawn
  return (
    report && { ...report, title: `${report.title}（${life.versions.length > 0 ? '更正草稿' : '草稿'}）` }
  )
}
