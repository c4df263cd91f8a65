import type { RecordedAct } from '../case/case-kind.ts'

/** Kinds of act the law gives an effect on the reply date; nothing else may move it. */
export const movers: ReadonlySet<string> = new Set([
  'application.receipt-confirmed',
  'application.correction-asked',
  'application.supplemented',
  'application.consulted',
  'application.consultation-reached',
  'application.consultation-answered',
  'application.extended',
  'application.fee-noticed',
  'application.fee-notice-reached',
  'application.fee-paid',
  'application.reply-delayed',
  'application.reply-ordered-anew',
  'application.withdrawn-by-applicant',
  'application.treated-as-record-correction',
])

/** Reads the hands a served reply went through out of the acts alone, the way an auditor would. */
export function handsOf(acts: readonly RecordedAct[]): string {
  const since = acts.slice(acts.findLastIndex(({ kind }) => kind === 'application.reply-drafted'))
  const by = (kind: string) => since.findLast((act) => act.kind === `application.${kind}`)?.by
  const [drafter, reviewer, secrecy, signer] = [
    by('reply-drafted'),
    by('reply-approved'),
    by('secrecy-reviewed'),
    by('reply-signed'),
  ]
  const gives = JSON.stringify(since[0]?.facts).includes('第三十六条第（二）项')
  if (reviewer === undefined || signer === undefined) return 'not reviewed or not signed'
  if (gives && secrecy === undefined) return 'given out without secrecy review'
  if (reviewer === drafter || secrecy === drafter || signer === drafter) return 'a drafter read or signed'
  if (signer === reviewer || signer === secrecy) return 'a reviewer signed'
  return since.some(({ kind }) => kind === 'application.reply-returned')
    ? 'sent back and still served'
    : 'in order'
}
