import type { OutcomeId } from '#law/outcomes/outcome.ts'
import {
  replyApproved,
  replyDrafted,
  replyReturned,
  replySigned,
  secrecyReviewed,
} from '#office/acts/kinds/application-reply.ts'
import type { CaseIn } from '../case/case.ts'
import { givesSomething, type Part, type Parts, rowsOpenTo } from '../case/parts.ts'
import { signedWords } from '../letters/signed-words.ts'
import { givenUp, waitingForApplicant } from './clock-effect.ts'
import { command, type Decision, numbered, type Payload, record, refuse, tooEarly } from './command.ts'
import { partsRefusal } from './outcome-needs.ts'
import type { Refusal } from './refusal.ts'
import type { Situation } from './situation.ts'

interface Draft extends Payload {
  readonly parts: Parts
  /** The row of table three, needed only where the pieces leave a choice. */
  readonly counts?: OutcomeId
}

export const draft = command({
  label: '起草答复',
  policy: 'applications.draft',
  stages: ['open'],
  closed: notReadyToDraft,
  decide(file, { on, parts, counts }: Draft) {
    const refusal = partsRefusal(file, parts)
    if (refusal !== undefined) return refuse(refusal)
    const rows = rowsOpenTo(parts)
    const row = rows.length === 1 ? rows[0] : counts
    if (row === undefined || !rows.includes(row)) return refuse({ reason: 'row-to-choose', rows })
    return draftedAs(on, parts, row)
  },
})

/** Everything the office asked somebody for is in, or its time is over. Other organs and departments have none. */
function notReadyToDraft(file: CaseIn<'open'>, situation: Situation): Refusal | undefined {
  const { excess, consultations } = file.dossier
  if (!givenUp(file)) {
    const waiting = waitingForApplicant(file, situation)
    if (waiting !== undefined) return waiting
    if (consultations.some(({ who, came }) => came === 'pending' && who !== 'other-organ')) {
      return { reason: 'opinions-pending' }
    }
    if (excess?.came === 'pending') return { reason: 'reasons-pending' }
  }
  return undefined
}

function draftedAs(on: Payload['on'], parts: Parts, counts: OutcomeId): Decision {
  const [first, ...others] = parts
  const facts = ({ outcome, ground }: Part) => ({ outcome, ground })
  const said = ({ what, reason, pointer, notConsultedBecause }: Part) => ({
    what,
    reason,
    pointer,
    notConsultedBecause,
  })
  return record(
    replyDrafted.act(
      on,
      { parts: [facts(first), ...others.map(facts)], counts },
      { parts: parts.map((part) => said(part)) },
    ),
  )
}

/** The edition its reader saw; another may stand there by now. */
interface OfEdition extends Payload {
  readonly edition: number
}

function edited({ paper }: CaseIn<'in-review'>, { on, edition }: OfEdition): Refusal | undefined {
  if (paper.edition !== edition) return { reason: 'edited-meanwhile' }
  return tooEarly(on, paper.draftedOn, '起草之日')
}

export const approve = command({
  label: '审核通过',
  policy: 'applications.review',
  stages: ['in-review'],
  closed: ({ reviewedBy }) => (reviewedBy === null ? undefined : { reason: 'already-approved' }),
  decide(file, payload: OfEdition) {
    const refusal = edited(file, payload)
    if (refusal !== undefined) return refuse(refusal)
    return record(replyApproved.act(payload.on, { edition: payload.edition }, null))
  },
})

export const reviewSecrecy = command({
  label: '保密审查通过',
  policy: 'applications.review-secrecy',
  stages: ['in-review'],
  required: ['conclusion'],
  closed({ paper, secrecyReviewedBy }) {
    if (!givesSomething(paper.parts)) return { reason: 'secrecy-not-needed' }
    return secrecyReviewedBy === null ? undefined : { reason: 'secrecy-already-reviewed' }
  },
  decide(file, payload: OfEdition & { readonly conclusion: string }) {
    const refusal = edited(file, payload)
    if (refusal !== undefined) return refuse(refusal)
    const { on, edition, conclusion } = payload
    return record(secrecyReviewed.act(on, { edition, conclusion }, null))
  },
})

/** Back to the drafter; whatever was approved is void with the next edition. */
export const sendBack = command({
  label: '退回修改',
  policy: 'applications.return',
  stages: ['in-review', 'to-sign'],
  required: ['because'],
  decide: (_file, { on, because }: Payload & { readonly because: string }) =>
    record(replyReturned.act(on, { because }, null)),
})

export const sign = command({
  label: '签发',
  policy: 'applications.sign',
  stages: ['to-sign'],
  decide({ approved }, { on, edition, digest }: OfEdition & { readonly digest: string }, situation) {
    if (approved.paper.edition !== edition) return refuse({ reason: 'edited-meanwhile' })
    const { reply } = situation
    if (reply === null) return refuse({ reason: 'organ-missing' })
    if (!/^[0-9a-f]{64}$/u.test(digest)) return refuse({ reason: 'digest-malformed' })
    const early = tooEarly(on, approved.approvedOn, '审核之日')
    if (early !== undefined) return refuse(early)
    // What is signed is what was read: the words of the edition as they stand now.
    if (reply !== undefined && reply.digest !== digest) return refuse({ reason: 'edited-meanwhile' })
    const said = reply === undefined ? null : signedWords(reply.letter)
    return numbered('公复', on, situation, (letter) => [
      replySigned.act(on, { edition, letter, digest }, said),
    ])
  },
})
