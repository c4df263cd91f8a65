import type { PlainDate } from '#law/calendar/plain-date.ts'
import {
  judgmentEffective,
  remedyAppealed,
  remedyConcluded,
  remedyJudged,
  remedyRemanded,
} from '#office/acts/kinds/remedy-result.ts'
import { appealClock } from '../clocks/remedy-clocks.ts'
import type { Appeal, Dossier, Order } from '../matter/dossier.ts'
import { columnFor } from '../results/column.ts'
import { type Forum, type ResultId, resultForm } from '../results/result-forms.ts'
import { command, type Payload, record, refuse, tooEarly, unless } from './command.ts'
import type { RemedyRefusal } from './refusal.ts'
import type { RemedySituation } from './situation.ts'

/** Before whom a matter is now. */
export function forumNow({ track, instance }: Dossier): Forum {
  if (track.kind === 'reconsideration') return 'reconsideration'
  return instance === 1 ? 'first' : 'second'
}

interface Result extends Payload {
  readonly form: ResultId
  readonly document: string
  /** Empty where nothing is ordered. */
  readonly order: string
  readonly until: PlainDate | null
}

/** `on` is the day it was served. Until a judgment takes effect nothing is counted (setting `remedy.twoInstances`). */
export const recordResult = command({
  label: '登记结果',
  policy: 'remedies.record',
  stages: ['answering', 'to-sign', 'to-file', 'awaiting'],
  required: ['document'],
  decide({ dossier }, { on, form, document, order, until }: Result, { counting }) {
    const refusal = impossible(dossier, { form, order, until, on })
    if (refusal !== undefined) return refuse(refusal)
    const first = dossier.first?.form ?? null
    const result = columnFor(form, first, counting)
    if (result === null) return refuse({ reason: 'first-unknown' })
    const ordered = orderOf(dossier, { form, order, until })
    const found = { form, document, order: ordered }
    if (forumNow(dossier) === 'first' && resultForm(form).appeal !== undefined) {
      const counts = counting['remedy.twoInstances'] === 'judgment' ? { on, result } : null
      return record(remedyJudged.act(on, { ...found, counts }, null))
    }
    return record(remedyConcluded.act(on, { ...found, counts: { on, result } }, null))
  },
})

type Found = Pick<Result, 'form' | 'order' | 'until'>

function impossible(
  dossier: Dossier,
  { form, order, until, on }: Found & Payload,
): RemedyRefusal | undefined {
  const declared = resultForm(form)
  if (!declared.forums.includes(forumNow(dossier))) return { reason: 'result-of-another-forum' }
  const orders = order.trim() !== ''
  if (declared.order === 'must' && !orders) return { reason: 'order-missing' }
  if (declared.order === undefined && (orders || until !== null)) return { reason: 'order-not-possible' }
  if (until !== null && !orders) return { reason: 'order-missing' }
  return until !== null && until < on ? { reason: 'order-until-too-early' } : undefined
}

/** A second instance that leaves the first as it is leaves its order too. */
function orderOf({ first }: Dossier, { form, order, until }: Found): Order | null {
  if (resultForm(form).counts === 'first') return first?.order ?? null
  return order.trim() === '' ? null : { what: order.trim(), until }
}

/** No appeal came: the judgment is in effect from the day after the time for it. */
export const markEffective = command({
  label: '登记判决生效',
  policy: 'remedies.record',
  stages: ['judged'],
  closed: ({ judgment }, { day, calendar }) => stillOpen(judgment, day, calendar),
  decide({ dossier, judgment }, { on }: Payload, { calendar, counting }) {
    const open = stillOpen(judgment, on, calendar)
    if (open !== undefined) return refuse(open)
    const result = judgment.form === null ? null : columnFor(judgment.form, null, counting)
    if (result === null) return refuse({ reason: 'first-unknown' })
    const already = dossier.spells.at(-1)?.counted !== null
    return record(judgmentEffective.act(on, { counts: already ? null : { on, result } }, null))
  },
})

function stillOpen(
  judgment: Parameters<typeof appealClock>[0],
  day: PlainDate,
  calendar: RemedySituation['calendar'],
): RemedyRefusal | undefined {
  const due = appealClock(judgment, calendar)?.due
  return due === undefined || day > due ? undefined : { reason: 'not-past', until: due, what: '上诉期' }
}

interface Appealing extends Payload {
  readonly by: Appeal['by']
  readonly court: string
}

/** By either side. An appeal the court took in after the time counts too: the other side may have been served later. */
export const appeal = command({
  label: '登记上诉',
  policy: 'remedies.record',
  stages: ['judged'],
  required: ['court'],
  decide({ judgment }, { on, by, court }: Appealing, { calendar }) {
    const due = appealClock(judgment, calendar)?.due
    if (by === 'authority' && due !== undefined && on > due) return refuse({ reason: 'appeal-over' })
    return unless(tooEarly(on, judgment.on, '一审判决送达之日'), remedyAppealed.act(on, { by, court }, null))
  },
})

export const remand = command({
  label: '登记发回重审',
  policy: 'remedies.record',
  stages: ['awaiting'],
  required: ['document'],
  closed: ({ dossier }) => (dossier.instance === 2 ? undefined : { reason: 'not-in-second-instance' }),
  decide: ({ dossier }, { on, document }: Payload & { readonly document: string }) =>
    unless(tooEarly(on, dossier.appeal?.on ?? on, '上诉之日'), remedyRemanded.act(on, { document }, null)),
})
