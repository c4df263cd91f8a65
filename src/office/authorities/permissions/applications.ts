import {
  type DraftedFacts,
  notByItsDrafter,
  notByItsDrafterOrReviewers,
  notByItsProposer,
  notCalledFor,
  ownOffice,
} from './drafted.ts'
import { isSelf, type Policy, policy } from './policy.ts'

export interface ApplicationFacts
  extends DraftedFacts<'open' | 'in-review' | 'to-sign' | 'to-serve' | 'closed'> {
  /** Whether the supervising authority called for the case, with a reason on record (条例 art. 47, 51). */
  readonly calledFor: boolean
}

/** The secrecy reviewer meets a case only once there is something to review; administrators never meet one. */
const known = {
  ...ownOffice,
  secrecyReviewer: { own: ['in-review', 'to-sign', 'to-serve', 'closed'] },
  supervisor: { child: 'always' },
} as const

/** The words of the application and its files; a list without names is `register.read`. */
export const mayRead = policy<ApplicationFacts>({
  does: '查看申请内容',
  known,
  by: known,
  unless: notCalledFor,
})

/** Ask for correction, consult third parties and other organs, search, transfer, take the supplement. */
export const mayHandle: Policy<ApplicationFacts> = policy({
  does: '办理申请',
  known,
  by: { handler: { own: ['open'] } },
})

/** 条例 art. 33 ¶2: the head of the disclosure office agrees to an extension; in `draftedBy` stands who proposed it. */
export const mayExtend: Policy<ApplicationFacts> = policy({
  does: '同意延期答复',
  known,
  by: { reviewer: { own: ['open'] } },
  unless: notByItsProposer,
})

export const mayDraft: Policy<ApplicationFacts> = policy({
  does: '起草答复',
  known,
  by: { handler: { own: ['open'] } },
})

export const mayReview: Policy<ApplicationFacts> = policy({
  does: '审核答复稿',
  known,
  by: { reviewer: { own: ['in-review'] } },
  unless: notByItsDrafter,
})

/** 保密法 (2024) art. 35: secrecy review comes before anything is given out. */
export const mayReviewSecrecy: Policy<ApplicationFacts> = policy({
  does: '对答复稿作保密审查',
  known,
  by: { secrecyReviewer: { own: ['in-review'] } },
  unless: notByItsDrafter,
})

export const mayReturn: Policy<ApplicationFacts> = policy({
  does: '退回答复稿',
  known,
  by: {
    reviewer: { own: ['in-review'] },
    secrecyReviewer: { own: ['in-review'] },
    leader: { own: ['to-sign'] },
  },
})

export const maySign: Policy<ApplicationFacts> = policy({
  does: '签发答复',
  known,
  by: { leader: { own: ['to-sign'] } },
  unless: notByItsDrafterOrReviewers,
})

export const mayServe: Policy<ApplicationFacts> = policy({
  does: '送达答复',
  known,
  by: { handler: { own: ['to-serve'] } },
})

export const mayArchive: Policy<ApplicationFacts> = policy({
  does: '归档、登记送达凭证、按复议诉讼结果重新办理',
  known,
  by: { handler: { own: ['closed'] } },
})

/** Another row of table three, another day of delivery, a reply made anew without order: never on one person's word. */
export const mayProposeChange: Policy<ApplicationFacts> = policy({
  does: '提出办结以后的更正',
  known,
  by: { handler: { own: ['closed'] } },
})

export const mayReviewChange: Policy<ApplicationFacts> = policy({
  does: '复核办结以后的更正',
  known,
  by: { reviewer: { own: ['closed'] } },
  unless: notByItsProposer,
})

/** By whoever has it in hand, the proposer or a successor: then nothing was proposed. */
export const mayWithdrawChange: Policy<ApplicationFacts> = policy({
  does: '撤回办结以后提出的更正',
  known,
  by: { handler: { own: ['closed'] } },
  unless: {
    'others-proposal': (asking, { draftedBy }) => draftedBy !== null && !isSelf(asking, draftedBy),
  },
})

export const mayAssign: Policy<ApplicationFacts> = policy({
  does: '指派经办人',
  known,
  by: {
    reviewer: { own: ['open', 'in-review', 'to-sign', 'to-serve'] },
    leader: { own: ['open', 'in-review', 'to-sign', 'to-serve'] },
  },
})

export const mayCallFor: Policy<ApplicationFacts> = policy({
  does: '调阅申请',
  known,
  by: { supervisor: { child: 'always' } },
})

export const applicationPolicies = {
  'applications.read': mayRead,
  'applications.handle': mayHandle,
  'applications.extend': mayExtend,
  'applications.draft': mayDraft,
  'applications.review': mayReview,
  'applications.review-secrecy': mayReviewSecrecy,
  'applications.return': mayReturn,
  'applications.sign': maySign,
  'applications.serve': mayServe,
  'applications.archive': mayArchive,
  'applications.propose-change': mayProposeChange,
  'applications.review-change': mayReviewChange,
  'applications.withdraw-change': mayWithdrawChange,
  'applications.assign': mayAssign,
  'applications.call-for': mayCallFor,
}
