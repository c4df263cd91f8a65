import { type DraftedFacts, notByItsDrafter, notCalledFor, ownOffice } from './drafted.ts'
import { policy } from './policy.ts'

/** A reconsideration or a lawsuit against the authority. */
export interface RemedyFacts extends DraftedFacts<'open' | 'closed'> {
  /** Whether the supervising authority called for the matter, with a reason on record (条例 art. 47, 51). */
  readonly calledFor: boolean
}

const known = { ...ownOffice, supervisor: { child: 'always' } } as const

/** Who sued and what they asked of the office are as much somebody's own as an application; a list without them is `register.read`. */
export const mayReadRemedy = policy<RemedyFacts>({
  does: '查看复议、诉讼案件',
  known,
  by: known,
  unless: notCalledFor,
})

export const mayCallForRemedy = policy<RemedyFacts>({
  does: '调阅复议、诉讼案件',
  known,
  by: { supervisor: { child: 'always' } },
})

export const mayRecordRemedy = policy<RemedyFacts>({
  does: '登记复议、诉讼进展和结果',
  known,
  by: { handler: { own: ['open'] } },
})

export const mayDraftDefence = policy<RemedyFacts>({
  does: '起草复议答复、答辩状',
  known,
  by: { handler: { own: ['open'] } },
})

export const maySignDefence = policy<RemedyFacts>({
  does: '签发复议答复、答辩状',
  known,
  by: { leader: { own: ['open'] } },
  unless: notByItsDrafter,
})

/** A closed remedy opens again for a second instance or a decision set aside. */
export const mayReopenRemedy = policy<RemedyFacts>({
  does: '重新打开复议、诉讼案件',
  known,
  by: { handler: { own: ['closed'] } },
})

export const mayAssignRemedy = policy<RemedyFacts>({
  does: '指派复议、诉讼案件的经办人',
  known,
  by: { reviewer: { own: ['open'] }, leader: { own: ['open'] } },
})

export const remedyPolicies = {
  'remedies.read': mayReadRemedy,
  'remedies.record': mayRecordRemedy,
  'remedies.draft-defence': mayDraftDefence,
  'remedies.sign-defence': maySignDefence,
  'remedies.reopen': mayReopenRemedy,
  'remedies.assign': mayAssignRemedy,
  'remedies.call-for': mayCallForRemedy,
}
