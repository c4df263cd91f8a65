import type { PersonId } from '../people/person.ts'
import type { Role } from '../people/roles.ts'
import { type Facts, isSelf } from './policy.ts'
import type { Asking } from './seats.ts'

/** A thing whose paper goes from draft through review to signature, and whose hands it passed. */
export interface DraftedFacts<State extends string> extends Facts<State> {
  /** Who wrote the paper now before its readers; null where there is none yet. */
  readonly draftedBy: PersonId | null
  readonly reviewedBy: PersonId | null
  readonly secrecyReviewedBy: PersonId | null
}

/** 三审三校: one person never fills two levels. */
export const notByItsDrafter = {
  'own-draft': (asking: Asking, { draftedBy }: DraftedFacts<string>) => isSelf(asking, draftedBy),
}
export const notByItsDrafterOrReviewers = {
  ...notByItsDrafter,
  'own-review': (asking: Asking, { reviewedBy, secrecyReviewedBy }: DraftedFacts<string>) =>
    isSelf(asking, reviewedBy) || isSelf(asking, secrecyReviewedBy),
}

/** What one person proposed another agrees to; `draftedBy` is who proposed it. */
export const notByItsProposer = {
  'own-proposal': (asking: Asking, { draftedBy }: DraftedFacts<string>) => isSelf(asking, draftedBy),
}

/** 调阅: the supervising authority reads what it called for; whoever also works in the office itself reads by that right. */
export const notCalledFor = {
  'not-called-for': ({ seats }: Asking, { calledFor }: { readonly calledFor: boolean }) =>
    !calledFor && seats.every(({ role }) => role === 'supervisor'),
}

/** Those who work on a section's matters in their own authority, whatever step these have come to. */
export const ownOffice = {
  handler: { own: 'always' },
  reviewer: { own: 'always' },
  leader: { own: 'always' },
} as const satisfies Partial<Record<Role, { own: 'always' }>>
