import type { PersonId } from '#office/authorities/people/person.ts'
import type { ApplicationFacts } from '#office/authorities/permissions/applications.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import type { Verdict } from '#office/authorities/permissions/verdict.ts'
import { type Case, proposedIn, type Stage } from '../case/case.ts'
import { type StepId, steps } from './registry.ts'
import type { Actor } from './situation.ts'

const states: Readonly<Record<Stage, ApplicationFacts['state']>> = {
  arrived: 'open',
  open: 'open',
  'in-review': 'in-review',
  'to-sign': 'to-sign',
  'to-serve': 'to-serve',
  closed: 'closed',
  archived: 'closed',
  'never-received': 'closed',
  'record-correction': 'closed',
}

/** A case as the permissions look at it. Of what waits for a second person, the drafter is whose proposal it is. */
export function permissionFacts(file: Case, step?: StepId): ApplicationFacts {
  const base = { state: states[file.stage], calledFor: file.dossier.calledFor }
  const proposer = step && proposers[step]
  if (proposer === undefined) return { ...base, ...handsOf(file) }
  return { ...base, draftedBy: proposer(file), reviewedBy: null, secrecyReviewedBy: null }
}

const proposers: { readonly [Id in StepId]?: (file: Case) => PersonId | null } = {
  extend: ({ dossier }) => dossier.proposedExtension?.by ?? null,
  'confirm-change': (file) => proposedIn(file)?.by ?? null,
  'reject-change': (file) => proposedIn(file)?.by ?? null,
  // It may have been handed to a successor since.
  'withdraw-change': (file) => proposedIn(file)?.keeper ?? null,
}

/** Through whose hands the paper before its readers went. */
function handsOf(file: Case): Pick<ApplicationFacts, 'draftedBy' | 'reviewedBy' | 'secrecyReviewedBy'> {
  switch (file.stage) {
    case 'in-review':
      return { ...file, draftedBy: file.paper.draftedBy }
    case 'to-sign':
      return { ...file.approved, draftedBy: file.approved.paper.draftedBy }
    case 'to-serve':
      return { ...file.signed, draftedBy: file.signed.paper.draftedBy }
    default:
      return { draftedBy: null, reviewedBy: null, secrecyReviewedBy: null }
  }
}

/** Whether an actor may take a step. The public may take those that are its own, and learns nothing of the others. */
export function permitted(file: Case, step: StepId, actor: Actor): Verdict {
  const rule = steps[step]
  if (actor.kind !== 'staff') return rule.public === actor.kind ? 'allowed' : 'absent'
  if (rule.policy === null) return 'not-your-role'
  return judge(rule.policy, actor.asking, permissionFacts(file, step))
}
