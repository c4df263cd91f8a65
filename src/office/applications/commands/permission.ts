import type { ApplicationFacts } from '#office/authorities/permissions/applications.ts'
import { judge } from '#office/authorities/permissions/registry.ts'
import type { Verdict } from '#office/authorities/permissions/verdict.ts'
import type { Case, Stage } from '../case/case.ts'
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

/** A case as the permissions look at it. Of an extension, the drafter is who proposed it. */
export function permissionFacts(file: Case, step?: StepId): ApplicationFacts {
  const base = { state: states[file.stage], calledFor: file.dossier.calledFor }
  if (step === 'extend') {
    const draftedBy = file.dossier.proposedExtension?.by ?? null
    return { ...base, draftedBy, reviewedBy: null, secrecyReviewedBy: null }
  }
  return { ...base, ...handsOf(file) }
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
