import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ReleasedReport } from '#office/acts/kinds/reports.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { Fills } from '../drafting/fill.ts'
import type { Demand } from './demand.ts'

/** Who did something; null in the rows of the register, which know no persons. */
export type Hand = PersonId | null

/** A warning that was let stand, and why. */
export interface Explained {
  readonly rule: string
  readonly message: string
  readonly reason: string
}

/** A report as it went to its readers: words and figures frozen as they stood then. */
export interface Edition {
  /** 1, 2, 3 … within the year's report. */
  readonly number: number
  readonly content: ReleasedReport
  /** SHA-256 of the content's canonical JSON: what is approved and released is this and nothing else. */
  readonly digest: string
  /** The register's size when the figures were drawn: every act after it came later. */
  readonly asOf: number
  readonly warnings: readonly Explained[]
  /** The applications counted in 结转下年度, by number, so that next year's opening balance can be followed case by case. */
  readonly carriedOut: readonly string[]
  /** Of a correction: why, as it will be published. */
  readonly reason: string | null
  readonly draftedBy: Hand
  readonly submittedOn: PlainDate
}

/** A published report. The first has no correction; each later one says why it replaces the one before. */
export interface Version {
  readonly released: ReleasedReport
  readonly correction: string | null
  /** Null where it was not drawn from this register's figures. */
  readonly asOf: number | null
  readonly carriedOut: readonly string[] | null
  readonly releasedBy: Hand
}

export interface Returned {
  readonly by: Hand
  readonly because: string
  readonly on: PlainDate
}

/** What stays with a year's report in every stage. */
interface Kept {
  readonly year: number
  /** The words as they were last saved. */
  readonly fills: Fills
  /** Everyone who wrote words since the last publication: none of them may check or release them. */
  readonly writers: readonly PersonId[]
  readonly editions: readonly Edition[]
  /** Oldest first. */
  readonly versions: readonly Version[]
  /** By which day the office itself wants it out; null where it set none. */
  readonly ownDeadline: PlainDate | null
  /** The last correction that the supervising authority asked for; null before the first. */
  readonly demand: Demand | null
}

/** A year's report on its way. What a stage needs to have happened is part of its type. */
export type ReportLife =
  | (Kept & { readonly stage: 'drafting'; readonly returned: Returned | null })
  | (Kept & {
      readonly stage: 'in-review'
      readonly edition: Edition
      readonly reviewedBy: Hand | 'nobody'
      readonly secrecyReviewedBy: Hand | 'nobody'
    })
  | (Kept & {
      readonly stage: 'to-release'
      readonly edition: Edition
      readonly reviewedBy: Hand
      readonly secrecyReviewedBy: Hand
    })
  | (Kept & { readonly stage: 'released'; readonly published: Version })
  | (Kept & {
      readonly stage: 'correcting'
      readonly published: Version
      readonly reason: string
      readonly returned: Returned | null
    })
  | (Kept & {
      readonly stage: 'correction-to-release'
      readonly published: Version
      readonly edition: Edition
    })
  /** A report that was published elsewhere, waiting for a second person to hold it against the original. */
  | (Kept & {
      readonly stage: 'take-over'
      readonly proposed: ReleasedReport
      readonly reason: string | null
      readonly proposedBy: Hand
    })

export type ReportStage = ReportLife['stage']
export type LifeIn<S extends ReportStage> = Extract<ReportLife, { stage: S }>

export const stageWords: Readonly<Record<ReportStage, string>> = {
  drafting: '编写中',
  'in-review': '审核中',
  'to-release': '待发布',
  released: '已公布',
  correcting: '起草更正',
  'correction-to-release': '更正待批准',
  'take-over': '接管待核对',
}

export function isIn<S extends ReportStage>(life: ReportLife, stages: readonly S[]): life is LifeIn<S> {
  return (stages as readonly ReportStage[]).includes(life.stage)
}

/** A year nobody has begun on. */
export function newLife(year: number): LifeIn<'drafting'> {
  return {
    ...{ year, fills: {}, writers: [], editions: [], versions: [], ownDeadline: null, demand: null },
    stage: 'drafting',
    returned: null,
  }
}

/** What stays, without what belongs to the stage alone. */
export function keptOf(life: ReportLife): Kept {
  const { year, fills, writers, editions, versions, ownDeadline, demand } = life
  return { year, fills, writers, editions, versions, ownDeadline, demand }
}

/** The stage a report is in when nothing is under way: published, or still to be written. */
export function atRest(life: ReportLife, returned: Returned | null = null): ReportLife {
  const published = life.versions.at(-1)
  return published
    ? { ...keptOf(life), stage: 'released', published }
    : { ...keptOf(life), stage: 'drafting', returned }
}

/** The edition before the readers, where there is one. */
export function editionOf(life: ReportLife): Edition | undefined {
  return isIn(life, ['in-review', 'to-release', 'correction-to-release']) ? life.edition : undefined
}
