import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { NewAct } from '#office/acts/act.ts'
import {
  changeRejected,
  changeWithdrawn,
  deliveryConfirmed,
  outcomeChangeConfirmed,
  selfCorrectionConfirmed,
} from '#office/acts/kinds/application-change.ts'
import { type Case, proposedIn, type Stage } from '../case/case.ts'
import type { Change, Proposal } from '../case/change.ts'
import { command, type Payload, record, refuse, tooEarly } from './command.ts'
import type { Refusal } from './refusal.ts'

/** A proposal that a remedy has overtaken leaves its case under way again, and whoever comes to confirm it is told so there. */
const since = ['open', 'in-review', 'to-sign', 'to-serve', 'closed', 'archived'] as const satisfies Stage[]

/** The change its reader saw; another may wait by now. */
interface OfProposal extends Payload {
  readonly proposal: number
}

function nothingWaits(file: Case): Refusal | undefined {
  if (proposedIn(file) !== null) return undefined
  const { fallen } = file.dossier
  if (fallen?.came === 'overtaken') return { reason: 'change-overtaken', on: fallen.on, act: fallen.act }
  return { reason: 'no-change-waiting' }
}

type Read = { readonly proposal: Proposal } | { readonly refusal: Refusal }

/** What waits, if it is what its reader saw. */
function read(file: Case, { on, proposal }: OfProposal): Read {
  const waiting = proposedIn(file)
  if (waiting?.serial !== proposal) return { refusal: { reason: 'other-change-waiting' } }
  const early = tooEarly(on, waiting.on, '提出之日')
  return early === undefined ? { proposal: waiting } : { refusal: early }
}

const confirming: {
  readonly [What in Change['what']]: (
    on: PlainDate,
    change: Extract<Change, { what: What }>,
    because: string,
  ) => NewAct
} = {
  outcome: (on, { outcome }) => outcomeChangeConfirmed.act(on, { outcome }, null),
  anew: (on, _change, because) => selfCorrectionConfirmed.act(on, { because }, null),
  delivery: (on, { deliveredOn, proof }) => deliveryConfirmed.act(on, { deliveredOn, proof }, null),
}

function confirmed<What extends Change['what']>(
  on: PlainDate,
  change: Extract<Change, { what: What }> & { readonly what: What },
  because: string,
): NewAct {
  return confirming[change.what](on, change, because)
}

/** Never by the one who proposed it: its permission looks at who that was. */
export const confirmChange = command({
  label: '复核同意更正',
  policy: 'applications.review-change',
  stages: since,
  closed: nothingWaits,
  decide(file, payload: OfProposal) {
    const seen = read(file, payload)
    if ('refusal' in seen) return refuse(seen.refusal)
    return record(confirmed(payload.on, seen.proposal.change, seen.proposal.because))
  },
})

export const rejectChange = command({
  label: '复核退回更正',
  policy: 'applications.review-change',
  stages: since,
  required: ['because'],
  closed: nothingWaits,
  decide(file, payload: OfProposal & { readonly because: string }) {
    const seen = read(file, payload)
    if ('refusal' in seen) return refuse(seen.refusal)
    return record(changeRejected.act(payload.on, { because: payload.because.trim() }, null))
  },
})

export const withdrawChange = command({
  label: '撤回提出的更正',
  policy: 'applications.withdraw-change',
  stages: since,
  closed: nothingWaits,
  decide(file, payload: OfProposal) {
    const seen = read(file, payload)
    return 'refusal' in seen ? refuse(seen.refusal) : record(changeWithdrawn.act(payload.on, {}, null))
  },
})
