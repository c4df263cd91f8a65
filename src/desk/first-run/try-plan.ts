import { authorityIdSchema } from '#office/authorities/authority.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Mistake } from '#ui/error-summary.tsx'
import { decideOffice, type OfficeIds } from './decide-office.ts'
import { planOf } from './plan.ts'
import type { FirstRun } from './source.ts'
import { answersIn, type Form } from './steps.ts'

/** Ids for trying alone: nothing is recorded under them. */
const trial: OfficeIds = {
  district: authorityIdSchema.parse('district'),
  authority: authorityIdSchema.parse('authority'),
  supervisor: authorityIdSchema.parse('supervisor'),
  person: (account) => personIdSchema.parse(account),
}

/** What the office would refuse of the plan as far as it is answered; undefined where nothing, or where too little is answered. */
export async function mistakeOfPlan(
  firstRun: Pick<FirstRun, 'now' | 'today'>,
  forms: ReadonlyMap<string, Form>,
): Promise<Mistake | undefined> {
  // Staff may wait, so a plan without them is whole.
  const answers = answersIn(new Map([['staff', {}], ...forms]))
  if (!answers) return undefined
  const decided = decideOffice(await firstRun.now(), planOf(answers), trial, firstRun.today())
  return decided.ok ? undefined : decided.refusal
}
