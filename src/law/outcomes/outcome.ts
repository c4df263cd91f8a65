/** Where an applicant may turn against a reply. */
export type RemedyRoute =
  /** First reconsideration, then the court: 行政复议法 (2023) art. 23 ¶1 (4), for refusals under 条例 art. 14, 15, 16. */
  | 'reconsideration-first'
  /** Reconsideration or the court, as the applicant chooses: 法释 on disclosure cases art. 1. */
  | 'free-choice'

/** The kind of reply an outcome needs, after the model letters of 国办公开办函〔2020〕2号. */
export type ReplyKind =
  | 'grant'
  | 'already-public'
  | 'partial-grant'
  | 'refusal'
  | 'unavailable'
  | 'not-processed'
  | 'ended'

/** The id is the row of table three the outcome is counted in; its label stands in the form. */
export type OutcomeId =
  | 'granted'
  | 'partial'
  | `denied.${'stateSecret' | 'prohibitedByLaw' | 'publicSafety' | 'thirdParty' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeInquiry'}`
  | `unavailable.${'notHeld' | 'requiresCreation' | 'stillUnclear'}`
  | `notProcessed.${'petition' | 'repeated' | 'publication' | 'excessive' | 'reconfirmation'}`
  | `other.${'notCorrected' | 'feeUnpaid' | 'other'}`

/** One of the 21 ways an application can end, with everything that follows from it. */
export interface Outcome {
  readonly id: OutcomeId
  /** Where the law puts it, article by article. */
  readonly grounds: readonly string[]
  readonly remedy: RemedyRoute
  readonly replies: readonly ReplyKind[]
  /** True where the register must say in words why. */
  readonly needsReason?: true
  /** Short names offices write in their own registers. */
  readonly shortNames: readonly string[]
}
