import { type DraftedFacts, notByItsDrafter, notByItsDrafterOrReviewers } from './drafted.ts'
import { everywhere, policy, type Reach } from './policy.ts'

/** A page or document published, or to be published, on the authority's own motion. */
type Step = 'draft' | 'in-review' | 'to-publish' | 'published' | 'withdrawn'
export type DisclosureFacts = DraftedFacts<Step>

/** What is published the whole country reads; what is not yet, or no longer, stays in the office. */
const published: Reach<Step> = {
  systemAdministrator: everywhere<Step>('published'),
  securityAdministrator: everywhere<Step>('published'),
  auditAdministrator: everywhere<Step>('published'),
  handler: { ...everywhere<Step>('published'), own: 'always' },
  reviewer: { ...everywhere<Step>('published'), own: 'always' },
  leader: { ...everywhere<Step>('published'), own: 'always' },
  secrecyReviewer: {
    ...everywhere<Step>('published'),
    own: ['in-review', 'to-publish', 'published', 'withdrawn'],
  },
  supervisor: { ...everywhere<Step>('published'), child: ['published', 'withdrawn'] },
}

export const mayReadDisclosure = policy<DisclosureFacts>({
  does: '查看公开内容',
  known: published,
  by: published,
})

export const mayDraftDisclosure = policy<DisclosureFacts>({
  does: '起草公开内容',
  known: published,
  by: { handler: { own: ['draft'] } },
})

export const mayReviewDisclosure = policy<DisclosureFacts>({
  does: '审核公开内容',
  known: published,
  by: { reviewer: { own: ['in-review'] } },
  unless: notByItsDrafter,
})

/** 保密法 (2024) art. 35, 实施条例 art. 42: first reviewed, then published, item by item. */
export const mayReviewDisclosureSecrecy = policy<DisclosureFacts>({
  does: '对公开内容作保密审查',
  known: published,
  by: { secrecyReviewer: { own: ['in-review'] } },
  unless: notByItsDrafter,
})

export const mayReturnDisclosure = policy<DisclosureFacts>({
  does: '退回公开内容',
  known: published,
  by: {
    reviewer: { own: ['in-review'] },
    secrecyReviewer: { own: ['in-review'] },
    leader: { own: ['to-publish'] },
  },
})

export const mayPublish = policy<DisclosureFacts>({
  does: '发布',
  known: published,
  by: { leader: { own: ['to-publish'] } },
  unless: notByItsDrafterOrReviewers,
})

/** A leak is taken down by whoever of the office sees it first; nobody waits for a signature. */
export const mayWithdraw = policy<DisclosureFacts>({
  does: '撤下',
  known: published,
  by: {
    handler: { own: ['published'] },
    reviewer: { own: ['published'] },
    secrecyReviewer: { own: ['published'] },
    leader: { own: ['published'] },
  },
})

export const disclosurePolicies = {
  'disclosures.read': mayReadDisclosure,
  'disclosures.draft': mayDraftDisclosure,
  'disclosures.review': mayReviewDisclosure,
  'disclosures.review-secrecy': mayReviewDisclosureSecrecy,
  'disclosures.return': mayReturnDisclosure,
  'disclosures.publish': mayPublish,
  'disclosures.withdraw': mayWithdraw,
}
