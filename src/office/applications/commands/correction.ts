import type { PlainDate } from '#law/calendar/plain-date.ts'
import { correctionAsked, correctionLapsed, supplemented } from '#office/acts/kinds/application-correction.ts'
import { waitingForApplicant, withoutEffect } from './clock-effect.ts'
import { command, numbered, type Payload, record, refuse, tooEarly } from './command.ts'

interface Asking extends Payload {
  readonly items: string
  readonly until: PlainDate
}

/** 条例 art. 30: once, within 7 working days; later it is a fault of procedure the clock notes. */
export const askCorrection = command({
  label: '告知补正',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['items'],
  closed(file, situation) {
    if (file.dossier.correction !== null) return { reason: 'correction-already-asked' }
    return waitingForApplicant(file, situation)
  },
  decide(file, { on, items, until }: Asking, situation) {
    if (until <= on) return refuse({ reason: 'until-not-later' })
    const odd = withoutEffect(file, { kind: 'correction-asked', on, until }, situation)
    if (odd !== undefined) return refuse(odd)
    return numbered('公开告', on, situation, (letter) => [
      correctionAsked.act(on, { items, until, letter }, null),
    ])
  },
})

/** Also after the time for it was noted as over: whoever had a good reason has not given up (条例 art. 30). */
export const takeSupplement = command({
  label: '登记收到补正',
  policy: 'applications.handle',
  public: 'applicant',
  stages: ['open'],
  closed({ dossier: { correction } }) {
    if (correction === null || correction.came === 'supplemented') return { reason: 'nothing-to-supplement' }
    return undefined
  },
  decide(file, { on, contents }: Payload & { readonly contents: readonly string[] }, situation) {
    const asked = contents.map((text) => text.trim()).filter((text) => text !== '')
    if (asked.length === 0) return refuse({ reason: 'nothing-asked' })
    const { correction } = file.dossier
    const refusal =
      tooEarly(on, correction?.askedOn ?? on, '告知补正之日') ??
      withoutEffect(file, { kind: 'supplemented', on }, situation)
    return refusal === undefined ? record(supplemented.act(on, {}, { contents: asked })) : refuse(refusal)
  },
})

export const lapseCorrection = command({
  label: '登记逾期未补正',
  policy: 'applications.handle',
  stages: ['open'],
  closed({ dossier: { correction } }, { day }) {
    if (correction?.came !== 'pending') return { reason: 'nothing-to-supplement' }
    if (day > correction.until) return undefined
    return { reason: 'not-past', until: correction.until, what: '补正期限' }
  },
  decide({ dossier: { correction } }, { on }: Payload) {
    const until = correction?.until ?? on
    if (on <= until) return refuse({ reason: 'not-past', until, what: '补正期限' })
    return record(correctionLapsed.act(on, {}, null))
  },
})
