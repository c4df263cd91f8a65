import type { PlainDate } from '#law/calendar/plain-date.ts'
import {
  reasonsAsked,
  reasonsGiven,
  reasonsLapsed,
  replyDelayed,
} from '#office/acts/kinds/application-excess.ts'
import { waitingForApplicant, withoutEffect } from './clock-effect.ts'
import { command, numbered, type Payload, record, refuse, tooEarly } from './command.ts'

interface Asking extends Payload {
  /** How many, how often: what the letter tells the applicant. */
  readonly extent: string
  readonly until: PlainDate
}

/** 条例 art. 35: number or frequency clearly beyond reason. The period goes on meanwhile. */
export const askReasons = command({
  label: '要求说明理由',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['extent'],
  closed: (file, situation) =>
    file.dossier.excess === null ? waitingForApplicant(file, situation) : { reason: 'reasons-already-asked' },
  decide: (_file, { on, extent, until }: Asking, situation) =>
    until <= on
      ? refuse({ reason: 'until-not-later' })
      : numbered('公开告', on, situation, (letter) => [
          reasonsAsked.act(on, { extent, until, letter }, null),
        ]),
})

export const takeReasons = command({
  label: '登记申请人说明',
  policy: 'applications.handle',
  public: 'applicant',
  stages: ['open'],
  closed: ({ dossier: { excess } }) =>
    excess === null || excess.came === 'explained' ? { reason: 'reasons-not-asked' } : undefined,
  decide({ dossier: { excess } }, { on, reasons }: Payload & { readonly reasons: string }) {
    const early = tooEarly(on, excess?.askedOn ?? on, '要求说明理由之日')
    return early === undefined ? record(reasonsGiven.act(on, {}, { reasons })) : refuse(early)
  },
})

export const lapseReasons = command({
  label: '登记逾期未说明理由',
  policy: 'applications.handle',
  stages: ['open'],
  closed({ dossier: { excess } }, { day }) {
    if (excess?.came !== 'pending') return { reason: 'reasons-not-asked' }
    return day > excess.until
      ? undefined
      : { reason: 'not-past', until: excess.until, what: '说明理由的期限' }
  },
  decide({ dossier: { excess } }, { on }: Payload) {
    const until = excess?.until ?? on
    if (on <= until) return refuse({ reason: 'not-past', until, what: '说明理由的期限' })
    return record(reasonsLapsed.act(on, {}, null))
  },
})

/** Good reasons, but impossible in time: a later day, set and told while the period runs (条例 art. 35). */
export const delay = command({
  label: '确定延迟答复日期并告知',
  policy: 'applications.handle',
  stages: ['open'],
  closed(file, situation) {
    if (file.dossier.excess?.came !== 'explained') return { reason: 'reasons-not-given' }
    return waitingForApplicant(file, situation)
  },
  decide(file, { on, until }: Payload & { readonly until: PlainDate }, situation) {
    const odd = withoutEffect(file, { kind: 'delayed', on, until }, situation)
    if (odd !== undefined) return refuse(odd)
    return numbered('公开告', on, situation, (letter) => [replyDelayed.act(on, { until, letter }, null)])
  },
})
