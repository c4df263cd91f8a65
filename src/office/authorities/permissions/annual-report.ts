import type { ReportStage } from '#office/annual-report/life/life.ts'
import { type DraftedFacts, notByItsDrafter, notByItsDrafterOrReviewers, ownOffice } from './drafted.ts'
import { policy, type Reach } from './policy.ts'

export type ReportFacts = DraftedFacts<ReportStage>

/** What a report is public in: once released it stays so while a correction of it is made. */
const published: readonly ReportStage[] = ['released', 'correcting', 'correction-to-release']
const everywhere = { own: published, child: published, parent: published, other: published }

/** A released report is public (条例 art. 49); before that only its office reads it, and checks it while it is made. */
const known: Reach<ReportStage> = {
  handler: { ...everywhere, own: 'always' },
  reviewer: { ...everywhere, own: 'always' },
  leader: { ...everywhere, own: 'always' },
  secrecyReviewer: { ...everywhere, own: ['in-review', 'to-release', ...published] },
  // Reports go to the supervising authority by 31 January (条例 art. 49 ¶1), which checks them before they are out.
  supervisor: { ...everywhere, child: ['to-release', ...published] },
  systemAdministrator: everywhere,
  securityAdministrator: everywhere,
  auditAdministrator: everywhere,
}

export const mayReadReport = policy<ReportFacts>({ does: '查看年度报告', known, by: known })

/** The drafts, who did what, and what differs from the register: the office's own, also while an older version is public. */
export const mayFollowReport = policy<ReportFacts>({
  does: '查看年度报告的编审过程',
  known,
  by: { ...ownOffice, secrecyReviewer: { own: ['in-review', 'to-release', ...published] } },
})

export const mayDraftReport = policy<ReportFacts>({
  does: '编写年度报告',
  known,
  by: { handler: { own: ['drafting', 'correcting'] } },
})

export const mayRecallReport = policy<ReportFacts>({
  does: '撤回送审的年度报告',
  known,
  by: { handler: { own: ['in-review', 'to-release', 'correction-to-release'] } },
})

export const mayReviewReport = policy<ReportFacts>({
  does: '审核年度报告',
  known,
  by: { reviewer: { own: ['in-review'] } },
  unless: notByItsDrafterOrReviewers,
})

export const mayReviewReportSecrecy = policy<ReportFacts>({
  does: '对年度报告作保密审查',
  known,
  by: { secrecyReviewer: { own: ['in-review'] } },
  unless: notByItsDrafterOrReviewers,
})

export const mayReturnReport = policy<ReportFacts>({
  does: '退回年度报告',
  known,
  by: {
    reviewer: { own: ['in-review'] },
    secrecyReviewer: { own: ['in-review'] },
    leader: { own: ['to-release', 'correction-to-release'] },
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
  does: '更正已公布的年度报告',
  known,
  by: { handler: { own: ['released'] } },
})

export const mayReleaseCorrection = policy<ReportFacts>({
  does: '批准并发布年度报告的更正',
  known,
  by: { leader: { own: ['correction-to-release'] } },
  unless: notByItsDrafterOrReviewers,
})

/** A report that was published elsewhere, before this register was kept. */
export const mayTakeOverReport = policy<ReportFacts>({
  does: '提交接管已公布的年度报告',
  known,
  by: { handler: { own: ['drafting', 'released'] } },
})

export const mayConfirmTakeOver = policy<ReportFacts>({
  does: '核对接管的年度报告',
  known,
  by: { reviewer: { own: ['take-over'] }, leader: { own: ['take-over'] } },
  unless: notByItsDrafter,
})

export const maySetDeadline = policy<ReportFacts>({
  does: '设定年度报告的内部截止日',
  known,
  by: {
    handler: { own: ['drafting', 'in-review', 'to-release'] },
    reviewer: { own: ['drafting', 'in-review', 'to-release'] },
    leader: { own: ['drafting', 'in-review', 'to-release'] },
  },
})

/** 督促整改, 条例 art. 47 ¶1. */
export const mayDemandCorrection = policy<ReportFacts>({
  does: '要求更正年度报告',
  known,
  by: { supervisor: { child: ['to-release', ...published] } },
})

/** A demand is answered in the office's name: by the head of the disclosure office, or by its leader. */
export const mayAnswerDemand = policy<ReportFacts>({
  does: '答复年度报告的更正要求',
  known,
  by: { reviewer: { own: 'always' }, leader: { own: 'always' } },
})

/** How far a report is, before there is anything of it to read: so that it comes in time (条例 art. 47 ¶1, 49 ¶1). */
export const mayFollowProgress = policy<ReportFacts>({
  does: '查看下级年度报告办到哪一步',
  known: { supervisor: { child: 'always' } },
  by: { supervisor: { child: 'always' } },
})

export const mayRollUp = policy<ReportFacts>({
  does: '汇总年度报告',
  known,
  by: { supervisor: { own: published, child: published } },
})

export const reportPolicies = {
  'annual-report.read': mayReadReport,
  'annual-report.follow': mayFollowReport,
  'annual-report.draft': mayDraftReport,
  'annual-report.recall': mayRecallReport,
  'annual-report.review': mayReviewReport,
  'annual-report.review-secrecy': mayReviewReportSecrecy,
  'annual-report.return': mayReturnReport,
  'annual-report.release': mayReleaseReport,
  'annual-report.correct': mayCorrectReport,
  'annual-report.release-correction': mayReleaseCorrection,
  'annual-report.take-over': mayTakeOverReport,
  'annual-report.confirm-take-over': mayConfirmTakeOver,
  'annual-report.set-deadline': maySetDeadline,
  'annual-report.demand-correction': mayDemandCorrection,
  'annual-report.answer-demand': mayAnswerDemand,
  'annual-report.follow-progress': mayFollowProgress,
  'annual-report.roll-up': mayRollUp,
}
