import { judge } from '#office/authorities/permissions/registry.ts'
import type { RemedyFacts, remedyPolicies } from '#office/authorities/permissions/remedies.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import type { Verdict } from '#office/authorities/permissions/verdict.ts'
import type { Remedy } from '../matter/remedy.ts'
import type { RemedyRefusal } from './refusal.ts'
import { type RemedyStepId, remedySteps } from './registry.ts'

/** A matter as a permission looks at it: open until nothing is left to do; to reopen it, closed once its result took effect. */
export function remedyFacts(file: Remedy, policy: keyof typeof remedyPolicies): RemedyFacts {
  const over = policy === 'remedies.reopen' ? 'ending' in file : file.stage === 'closed'
  return {
    state: over ? 'closed' : 'open',
    calledFor: file.dossier.calledFor,
    draftedBy: file.stage === 'to-sign' ? file.paper.draftedBy : null,
    reviewedBy: null,
    secrecyReviewedBy: null,
  }
}

/** A matter that is about to begin. */
export const newRemedyFacts: RemedyFacts = {
  state: 'open',
  calledFor: false,
  draftedBy: null,
  reviewedBy: null,
  secrecyReviewedBy: null,
}

export function permitted(file: Remedy, step: RemedyStepId, asking: Asking): Verdict {
  const { policy } = remedySteps[step]
  return judge(policy, asking, remedyFacts(file, policy))
}

/** Whoever records what happens in a matter adds to its files; what an organ or a court sends also comes once it is closed. */
export function addingRefused(file: Remedy, asking: Asking): RemedyRefusal | undefined {
  const verdicts = (['remedies.record', 'remedies.reopen'] as const).map((policy) =>
    judge(policy, asking, remedyFacts(file, policy)),
  )
  const [first] = verdicts
  if (verdicts.includes('allowed') || first === undefined || first === 'allowed') return undefined
  return { reason: 'not-permitted', denial: first }
}
