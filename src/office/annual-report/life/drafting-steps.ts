import { type PlainDate, plainDate, yearOf } from '#law/calendar/plain-date.ts'
import { canonicalJson } from '#office/acts/json.ts'
import {
  ownDeadlineSet,
  reportRecalled,
  reportSubmitted,
  wordsSaved,
} from '#office/acts/kinds/report-work.ts'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import { record, refuse } from '#office/authorities/decision.ts'
import { blanksIn, type Fills, tidyFills } from '../drafting/fill.ts'
import { releaseOf } from '../release.ts'
import { blockersOf, type Reasons, withReasons } from './explained.ts'
import type { LifeIn } from './life.ts'
import type { ReportRefusal } from './refusal.ts'
import type { DrawnReport, ReportSituation } from './situation.ts'
import { nothingToRecord, type ReportDecision, step } from './step.ts'

/** Whole: what is not among the fills is empty from now on. */
export const saveWords = step({
  label: '保存正文',
  policy: 'annual-report.draft',
  stages: ['drafting', 'correcting'],
  decide(life, { fills }: { readonly fills: Fills }, { day }) {
    const tidy = tidyFills(fills)
    if (canonicalJson({ ...tidy }) === canonicalJson({ ...life.fills })) return nothingToRecord
    return record(wordsSaved.act(day, { year: life.year, fills: { ...tidy } }, null))
  },
})

interface Submission {
  /** Why each warning is let stand, by `findingKey`. */
  readonly reasons: Reasons
  /** Of a correction: why, as the public reads it; absent: as it was begun. */
  readonly reason?: string
}

export const submit = step({
  label: '提交审核',
  policy: 'annual-report.draft',
  stages: ['drafting', 'correcting'],
  closed: (life, situation) => notWhole(life, situation),
  decide(life, { reasons, reason }: Submission, { day, now, carriedOut }) {
    const frozen = now && releaseOf(now.report, {})
    if (!now?.digest || !frozen?.ok) return refuse({ reason: 'nothing-counted' })
    const { warnings, missing } = withReasons(now.findings, life.fills, reasons)
    if (missing > 0) return refuse({ reason: 'reasons-missing', count: missing })
    const why = life.stage === 'correcting' ? (reason ?? life.reason).trim() : null
    if (why === '') return refuse({ reason: 'reason-missing' })
    return record(
      reportSubmitted.act(
        day,
        {
          ...{ year: life.year, content: frozen.released, digest: now.digest, asOf: now.asOf },
          ...{ warnings: [...warnings], carriedOut: [...carriedOut], reason: why },
        },
        null,
      ),
    )
  },
})

/** What must be put right before anyone is asked to read it. */
function notWhole(
  life: LifeIn<'drafting' | 'correcting'>,
  { day, now }: ReportSituation,
): ReportRefusal | undefined {
  if (!now) return { reason: 'nothing-counted' }
  if (yearOf(day) <= life.year) return { reason: 'year-not-over', year: life.year }
  if (life.stage === 'correcting' && !now.counted) return { reason: 'not-in-register', year: life.year }
  const blanks = blanksIn(now.report)
  if (blanks.length > 0) return { reason: 'blanks-left', blanks }
  const errors = blockersOf(now.findings, life.fills)
  if (errors.length > 0) return { reason: 'errors-found', count: errors.length }
  return life.stage === 'correcting' && isSame(now, life.published.released)
    ? { reason: 'nothing-changed' }
    : undefined
}

function isSame({ report }: DrawnReport, released: ReleasedReport): boolean {
  const frozen = releaseOf(report, {})
  if (!frozen.ok) return false
  const apart = { published: null, source: 'register', recovered: [] } as const
  return canonicalJson({ ...frozen.released, ...apart }) === canonicalJson({ ...released, ...apart })
}

export const recall = step({
  label: '撤回送审',
  policy: 'annual-report.recall',
  stages: ['in-review', 'to-release', 'correction-to-release'],
  decide: (life, _: object, { day }) => record(reportRecalled.act(day, { year: life.year }, null)),
})

/** The office's own last day, before the statutory one (law.md §10, `report.internalDeadline`); null takes it away. */
export const setOwnDeadline = step({
  label: '设定内部截止日',
  policy: 'annual-report.set-deadline',
  stages: ['drafting', 'in-review', 'to-release'],
  decide(life, { until }: { readonly until: PlainDate | null }, { day }): ReportDecision {
    if (until === life.ownDeadline) return nothingToRecord
    const [from, last] = [plainDate(life.year + 1, 1, 1), plainDate(life.year + 1, 1, 31)]
    if (from && last && until !== null && (until < from || until > last))
      return refuse({ reason: 'deadline-impossible', from, until: last })
    return record(ownDeadlineSet.act(day, { year: life.year, until }, null))
  },
})
