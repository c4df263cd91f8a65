import {
  opinionReceived,
  opinionReported,
  orderPerformed,
  redoOpened,
} from '#office/acts/kinds/remedy-duties.ts'
import type { Dossier } from '../matter/dossier.ts'
import type { Remedy, RemedyIn } from '../matter/remedy.ts'
import { command, type Payload, record, refuse, tooEarly, unless } from './command.ts'
import type { RemedyRefusal } from './refusal.ts'

/** The application whose reply is to be made anew; null where what was attacked is not in this register. */
export function applicationOf({ target }: Dossier): string | null {
  return target.kind === 'elsewhere' ? null : target.application
}

function nothingOrdered({ dossier, ending }: RemedyIn<'to-perform'>): RemedyRefusal | undefined {
  if (ending.order === null) return { reason: 'no-order' }
  return dossier.performed === null ? undefined : { reason: 'order-performed' }
}

/** Opens another round in the application (its step `order-anew`) and keeps here that it was opened. */
export const openRedo = command({
  label: '在原申请中重新答复',
  policy: 'remedies.record',
  stages: ['to-perform'],
  closed(file) {
    const refusal = nothingOrdered(file)
    if (refusal !== undefined) return refusal
    if (applicationOf(file.dossier) === null) return { reason: 'no-application' }
    return file.dossier.redo === null ? undefined : { reason: 'redo-opened' }
  },
  decide({ dossier, ending }, { on }: Payload) {
    const application = applicationOf(dossier)
    if (application === null) return refuse({ reason: 'no-application' })
    const until = ending.order?.until ?? null
    return unless(tooEarly(on, ending.on, '文书送达之日'), redoOpened.act(on, { application, until }, null))
  },
})

interface Performance extends Payload {
  readonly how: string
}

export const recordPerformed = command({
  label: '登记履行情况',
  policy: 'remedies.record',
  stages: ['to-perform'],
  closed(file, { newReply }) {
    const refusal = nothingOrdered(file)
    if (refusal !== undefined) return refusal
    return file.dossier.redo !== null && newReply === null ? { reason: 'redo-not-answered' } : undefined
  },
  decide({ ending }, { on, how }: Performance, { newReply }) {
    const done = [newReply ?? '', how.trim()].filter((words) => words !== '').join('；')
    if (done === '') return refuse({ reason: 'words-missing' })
    return unless(tooEarly(on, ending.on, '文书送达之日'), orderPerformed.act(on, { how: done }, null))
  },
})

interface OpinionCame extends Payload {
  readonly number: string
}

function noRoomForOpinion({ dossier }: Remedy): RemedyRefusal | undefined {
  if (dossier.track.kind !== 'reconsideration') return { reason: 'no-opinions-here' }
  const open = dossier.opinion !== null && dossier.opinion.reportedOn === null
  return open ? { reason: 'opinion-received' } : undefined
}

/** It may come with the decision or before it (行政复议法 art. 76). */
export const takeOpinion = command({
  label: '登记收到复议意见书',
  policy: 'remedies.record',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting', 'to-perform'],
  required: ['number'],
  closed: noRoomForOpinion,
  decide: (_file, { on, number }: OpinionCame) => record(opinionReceived.act(on, { number }, null)),
})

/** It came after everything was done, and opens the matter again for its own duty. */
export const takeLateOpinion = command({
  label: '登记结案后收到的复议意见书',
  policy: 'remedies.reopen',
  stages: ['closed'],
  required: ['number'],
  closed: noRoomForOpinion,
  decide: (_file, { on, number }: OpinionCame) => record(opinionReceived.act(on, { number }, null)),
})

export const reportOpinion = command({
  label: '登记报送落实情况',
  policy: 'remedies.record',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting', 'to-perform'],
  required: ['report'],
  closed: ({ dossier }) =>
    dossier.opinion !== null && dossier.opinion.reportedOn === null ? undefined : { reason: 'no-opinion' },
  decide: ({ dossier }, { on, report }: Payload & { readonly report: string }) =>
    unless(
      tooEarly(on, dossier.opinion?.receivedOn ?? on, '收到意见书之日'),
      opinionReported.act(on, { report }, null),
    ),
})
