import type { PlainDate } from '#law/calendar/plain-date.ts'
import { daysBetween } from '#law/calendar/plain-date.ts'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import type { Finding, Severity } from '../finding.ts'
import { rules } from '../rules.ts'
import { type ReportLife, type ReportStage, stageWords } from './life.ts'

/** How far a report is, as its supervising authority is told: `blank` while nobody began on it. */
export type ProgressStage = ReportStage | 'blank'

export const progressWords: Readonly<Record<ProgressStage, string>> = { ...stageWords, blank: '未着手' }

export function progressOf(life: ReportLife, acts: number): ProgressStage {
  return acts === 0 && life.versions.length === 0 ? 'blank' : life.stage
}

/** What of a report its supervising authority may read (条例 art. 49 ¶1): what is public, or was handed in to be published. */
export function contentSupervised(life: ReportLife): ReleasedReport | null {
  const published = life.versions.at(-1)?.released
  if (published !== undefined) return published
  return life.stage === 'to-release' ? life.edition.content : null
}

/** When it came out first, against the day it was due. */
export interface Punctuality {
  /** Null before it is out, and where a paper taken over does not say. */
  readonly published: PlainDate | null
  /** Days after the due day that it came out, or that it is missing by now; 0 in time. */
  readonly late: number
  readonly isOut: boolean
}

export function punctualityOf({ versions }: ReportLife, due: PlainDate, today: PlainDate): Punctuality {
  const [first] = versions
  const published = first?.released.published ?? null
  const until = first === undefined ? today : (published ?? due)
  return { published, late: Math.max(0, daysBetween(due, until)), isOut: first !== undefined }
}

/** How many findings of each weight there are, and how many of them are totals that do not add up. */
export type FindingCounts = Readonly<Record<Severity | 'sums', number>>

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const sums = findings.filter(({ rule }) => rules[rule].group === '勾稽关系').length
  return { error: of('error'), warning: of('warning'), notice: of('notice'), sums }
}
