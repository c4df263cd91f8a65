import { yearRestated } from '#office/acts/kinds/application-end.ts'
import { type Case, proposedIn } from '../case/case.ts'
import { earliestChangedYear } from '../case/report-row.ts'
import { type Decided, type Decision, type Payload, refuse } from './command.ts'
import type { Refusal } from './refusal.ts'
import type { Situation } from './situation.ts'

/** A published year changes only with its reason beside it, from which the report's correction line is made. */
export function restated(
  decided: Decided,
  before: Case | undefined,
  after: Case | undefined,
  { on, restatement = '' }: Payload,
  situation: Situation,
): Decision {
  const year = publishedYearChanged(before, after, situation)
  if (year === null) return decided
  const reason = restatement.trim() || givenBefore(before)
  if (reason === '') return refuse({ reason: 'restatement-needed', year })
  const act = yearRestated.act(on, { year, reason }, null)
  return { ...decided, acts: (number) => [...decided.acts(number), act] }
}

/** Why a change may not even be proposed: it would change a published year, and nobody says why. */
export function restatementMissing(
  before: Case,
  after: Case,
  restatement: string,
  situation: Situation,
): Refusal | undefined {
  const year = publishedYearChanged(before, after, situation)
  return year === null || restatement.trim() !== '' ? undefined : { reason: 'restatement-needed', year }
}

function publishedYearChanged(
  before: Case | undefined,
  after: Case | undefined,
  { publishedThrough }: Situation,
): number | null {
  const year = earliestChangedYear(before, after)
  return year === null || publishedThrough === null || year > publishedThrough ? null : year
}

/** What the one who proposed the change said of it. */
function givenBefore(file: Case | undefined): string {
  const change = file && proposedIn(file)?.change
  return change?.what === 'outcome' ? change.restatement : ''
}
