import { type DraftedFacts, notByItsDrafter, notByItsDrafterOrReviewers } from './drafted.ts'
import { everywhere, policy, type Reach } from './policy.ts'

type Step = 'drafting' | 'in-review' | 'to-release' | 'released'
export type ReportFacts = DraftedFacts<Step>

/** A released report is public (条例 art. 49); before that only its office reads it, and checks it while it is made. */
const known: Reach<Step> = {
  handler: { ...everywhere<Step>('released'), own: 'always' },
  reviewer: { ...everywhere<Step>('released'), own: 'always' },
  leader: { ...everywhere<Step>('released'), own: 'always' },
  secrecyReviewer: { ...everywhere<Step>('released'), own: ['in-review', 'to-release', 'released'] },
  // Reports go to the supervising authority by 31 January (条例 art. 49 ¶1), which checks them before they are out.
  supervisor: { ...everywhere<Step>('released'), child: ['to-release', 'released'] },
  systemAdministrator: everywhere<Step>('released'),
  securityAdministrator: everywhere<Step>('released'),
  auditAdministrator: everywhere<Step>('released'),
}

export const mayReadReport = policy<ReportFacts>({ does: '查看年度报告', known, by: known })

export const mayDraftReport = policy<ReportFacts>({
  does: '编写年度报告',
  known,
  by: { handler: { own: ['drafting'] } },
})

export const mayReviewReport = policy<ReportFacts>({
  does: '审核年度报告',
  known,
  by: { reviewer: { own: ['in-review'] } },
  unless: notByItsDrafter,
})

export const mayReviewReportSecrecy = policy<ReportFacts>({
  does: '对年度报告作保密审查',
  known,
  by: { secrecyReviewer: { own: ['in-review'] } },
  unless: notByItsDrafter,
})

export const mayReturnReport = policy<ReportFacts>({
  does: '退回年度报告',
  known,
  by: {
    reviewer: { own: ['in-review'] },
    secrecyReviewer: { own: ['in-review'] },
    leader: { own: ['to-release'] },
  },
})

export const mayReleaseReport = policy<ReportFacts>({
  does: '发布年度报告',
  known,
  by: { leader: { own: ['to-release'] } },
  unless: notByItsDrafterOrReviewers,
})

/** A correction after release leaves the released text and gives its reason. */
export const mayCorrectReport = policy<ReportFacts>({
  does: '更正已发布的年度报告',
  known,
  by: { handler: { own: ['released'] } },
})

/** 督促整改, 条例 art. 47 ¶1. */
export const mayDemandCorrection = policy<ReportFacts>({
  does: '要求更正年度报告',
  known,
  by: { supervisor: { child: ['to-release', 'released'] } },
})

export const mayRollUp = policy<ReportFacts>({
  does: '汇总年度报告',
  known,
  by: { supervisor: { own: ['released'], child: ['released'] } },
})

export const reportPolicies = {
  'annual-report.read': mayReadReport,
  'annual-report.draft': mayDraftReport,
  'annual-report.review': mayReviewReport,
  'annual-report.review-secrecy': mayReviewReportSecrecy,
  'annual-report.return': mayReturnReport,
  'annual-report.release': mayReleaseReport,
  'annual-report.correct': mayCorrectReport,
  'annual-report.demand-correction': mayDemandCorrection,
  'annual-report.roll-up': mayRollUp,
}
