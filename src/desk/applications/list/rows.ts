import type { PlainDate } from '#law/calendar/plain-date.ts'
import { type Case, proposedIn, type Stage } from '#office/applications/case/case.ts'
import { nextStep } from '#office/applications/commands/next-steps.ts'
import { steps } from '#office/applications/commands/registry.ts'
import type { ListedCase } from '#office/applications/room/case-room.ts'
import { awaitedOf } from '#office/applications/work-list/awaited.ts'
import { classify, type Listed } from '#office/applications/work-list/classify.ts'
import { mayRead, type Work } from '../work.ts'

/** A line of the list. */
export interface ListRow {
  readonly number: string
  readonly applicant: string
  readonly about: string
  readonly stage: Stage
  /** A change waits for a second person. */
  readonly proposed: boolean
  readonly since: PlainDate
  /** Whom it waits for; empty where for nobody outside. */
  readonly awaited: string
  /** Until which day. */
  readonly awaitedBy: PlainDate | null
  readonly due: PlainDate | null
  /** Working days; null while nothing is due. */
  readonly daysLeft: number | null
  readonly handler: string
  /** The step to take next, in words; empty where none is left. */
  readonly next: string
  /** Whether the one who looks may take it. */
  readonly yours: boolean
}

export interface Classified {
  readonly file: Case
  readonly listed: Listed
}

/** Every case not ended that the one who looks may read, the soonest due first. */
export function classified(files: readonly Case[], work: Work): readonly Classified[] {
  const { situation, actor } = work
  return files
    .filter((file) => mayRead(work, file))
    .map((file) => ({ file, listed: classify(file, situation, actor) }))
    .toSorted((a, b) => (a.listed.due ?? never).localeCompare(b.listed.due ?? never))
}

/** Sorts behind every day. */
const never = '9999'

export function rowOf({ file, listed }: Classified, { situation, actor, nameOf }: Work): ListRow {
  const { number, applicant, contents, handler } = file.dossier
  const [first] = awaitedOf(file, situation)
  const { primary, yours } = nextStep(file, situation, actor)
  return {
    number,
    applicant,
    about: contents.join('；'),
    stage: file.stage,
    proposed: proposedIn(file) !== null,
    since: 'receivedOn' in file ? file.receivedOn : file.arrivedOn,
    awaited: first?.whom ?? '',
    awaitedBy: first?.by ?? null,
    due: listed.due,
    daysLeft: listed.daysLeft,
    handler: handler === null ? '' : nameOf(handler),
    next: primary === null ? '' : steps[primary].label,
    yours,
  }
}

/** Of what has ended the list keeps no more. */
export function endedRow(row: ListedCase): ListRow {
  return {
    ...row,
    proposed: false,
    awaited: '',
    awaitedBy: null,
    due: null,
    daysLeft: null,
    handler: '',
    next: '',
    yours: false,
  }
}
