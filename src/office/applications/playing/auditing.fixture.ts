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
  'application.self-correction-confirmed',
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

/** What an ended case shows of itself changes by these acts, and each wants somebody else's act behind it. */
const confirmations: Readonly<Record<string, string>> = {
  'application.outcome-change-confirmed': 'outcome',
  'application.self-correction-confirmed': 'anew',
  'application.delivery-confirmed': 'delivery',
}

/** Reads out of the acts alone who stands behind a change in an ended case; empty for acts that confirm none. */
export function voicesBehind(acts: readonly RecordedAct[]): string {
  const last = acts.at(-1)
  const what = last && confirmations[last.kind]
  if (what === undefined) return ''
  const before = acts.slice(0, -1)
  const at = before.findLastIndex(({ kind }) => kind === 'application.change-proposed')
  const proposal = before[at]
  if (proposal === undefined || !JSON.stringify(proposal.facts).includes(`"what":"${what}"`)) {
    return 'nothing of the kind was proposed'
  }
  const ends = ['application.change-rejected', 'application.change-withdrawn', ...Object.keys(confirmations)]
  if (before.slice(at).some(({ kind }) => ends.includes(kind))) return 'the proposal was over'
  return proposal.by === last?.by ? 'one person alone' : 'two persons'
}
