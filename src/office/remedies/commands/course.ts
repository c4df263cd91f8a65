import type { PlainDate } from '#law/calendar/plain-date.ts'
import {
  procedureChanged,
  remedyAssigned,
  remedyCalledFor,
  remedyDescribed,
  sessionNoted,
} from '#office/acts/kinds/remedy-received.ts'
import type { PersonId } from '#office/authorities/people/person.ts'
import type { SessionKind } from '../matter/dossier.ts'
import type { Procedure } from '../matter/intake.ts'
import { command, type Payload, record, refuse } from './command.ts'

export const assign = command({
  label: '指派经办人',
  policy: 'remedies.assign',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting', 'judged', 'to-perform'],
  decide: (_file, { on, handler }: Payload & { readonly handler: PersonId }) =>
    record(remedyAssigned.act(on, { handler }, null)),
})

/** By the supervising authority: it changes nothing of the matter but who may read it. */
export const callFor = command({
  label: '调阅',
  policy: 'remedies.call-for',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting', 'judged', 'to-perform', 'closed'],
  required: ['reason'],
  decide: (_file, { on, reason }: Payload & { readonly reason: string }) =>
    record(remedyCalledFor.act(on, { reason }, null)),
})

interface Description extends Payload {
  readonly forum: string
  readonly caseNumber: string
  readonly what: string
  readonly party: string
  readonly claim: string
}

/** For matters taken over, of which nothing but the dates is known, and for slips of the pen. */
export const describeMatter = command({
  label: '补录、更正案件信息',
  policy: 'remedies.record',
  stages: ['answering', 'to-file', 'awaiting', 'judged', 'to-perform'],
  required: ['forum'],
  decide: (_file, { on, forum, caseNumber, what, party, claim }: Description) =>
    record(remedyDescribed.act(on, { forum, caseNumber, what }, { party, claim })),
})

export const changeProcedure = command({
  label: '变更程序',
  policy: 'remedies.record',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting'],
  decide({ dossier }, { on, procedure }: Payload & { readonly procedure: Procedure }) {
    if (dossier.track.procedure === procedure) return refuse({ reason: 'same-procedure' })
    return record(procedureChanged.act(on, { procedure }, null))
  },
})

interface Noting extends Payload {
  readonly what: SessionKind
  readonly at: PlainDate | null
  readonly note: string
}

export const noteSession = command({
  label: '登记听证、开庭等',
  policy: 'remedies.record',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting', 'judged'],
  decide: (_file, { on, what, at, note }: Noting) => record(sessionNoted.act(on, { what, at, note }, null)),
})
