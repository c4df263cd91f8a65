import { type DraftedFacts, notByItsDrafter, ownOffice } from './drafted.ts'
import { policy } from './policy.ts'

/** A reconsideration or a lawsuit against the authority. */
export type RemedyFacts = DraftedFacts<'open' | 'closed'>

const known = { ...ownOffice, supervisor: { child: 'always' } } as const

/** The supervising authority counts remedies and follows their results, which are public law, so it reads them. */
export const mayReadRemedy = policy<RemedyFacts>({ does: '查看复议、诉讼案件', known, by: known })

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
}
