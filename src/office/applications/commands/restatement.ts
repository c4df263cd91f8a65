import { yearRestated } from '#office/acts/kinds/application-end.ts'
import type { Case } from '../case/case.ts'
import { earliestChangedYear } from '../case/report-row.ts'
import { type Decided, type Decision, type Payload, refuse } from './command.ts'
import type { Situation } from './situation.ts'

/** A published year changes only with its reason beside it, from which the report's correction line is made. */
export function restated(
  decided: Decided,
  before: Case | undefined,
  after: Case | undefined,
  { on, restatement = '' }: Payload,
  { publishedThrough }: Situation,
): Decision {
  const year = earliestChangedYear(before, after)
  if (year === null || publishedThrough === null || year > publishedThrough) return decided
  const reason = restatement.trim()
  if (reason === '') return refuse({ reason: 'restatement-needed', year })
  const act = yearRestated.act(on, { year, reason }, null)
  return { ...decided, acts: (number) => [...decided.acts(number), act] }
}
