import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { Consultee } from '#law/clocks/acts.ts'
import { consulteeClock } from '#law/clocks/consultation.ts'
import {
  consultationAnswered,
  consultationLapsed,
  consultationReached,
  consulted,
} from '#office/acts/kinds/application-consultation.ts'
import type { Case } from '../case/case.ts'
import type { Consultation, Opinion } from '../case/dossier.ts'
import { waitingForApplicant } from './clock-effect.ts'
import { command, numbered, numberedTwice, type Payload, record, refuse, tooEarly } from './command.ts'
import { namesApplicant, reasonToName, type ToOthers } from './names-applicant.ts'
import type { Refusal } from './refusal.ts'
import type { Situation } from './situation.ts'

interface Asking extends Payload, ToOthers {
  readonly who: Consultee
  readonly name: string
  readonly question: string
  /** Asked of another organ only: third parties and co-makers have 15 working days by law. */
  readonly until?: PlainDate
}

/** Whom an act is about. */
export interface About extends Payload {
  readonly who: Consultee
  readonly party: string
}

/** Also when the reply is overdue: the law wants the third party heard all the same, only the period gains nothing. */
export const consult = command({
  label: '征求意见',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['name', 'question'],
  closed: waitingForApplicant,
  decide(file, { on, who, name, question, until, ...said }: Asking, situation) {
    const { consultations } = file.dossier
    if (consultations.some((one) => one.name === name && one.who === who && one.came === 'pending')) {
      return refuse({ reason: 'party-still-asked' })
    }
    const wished = who === 'other-organ' ? until : null
    if (wished === undefined) return refuse({ reason: 'until-missing' })
    if (wished !== null && wished <= on) return refuse({ reason: 'until-not-later' })
    const naming = namesApplicant(file, [question], said)
    if (naming !== undefined) return refuse(naming)
    const party = partyName(consultations.filter((one) => one.who === who).length)
    const act = (letter: string, told: string) => [
      consulted.act(
        on,
        { who, party, question, until: wished, letter, told, ...reasonToName(said) },
        { name },
      ),
    ]
    if (who !== 'third-party') return numbered('公开函', on, situation, (letter) => act(letter, ''))
    // With the first of a round the applicant is told, once, by a letter of its own.
    return party === partyName(0)
      ? numberedTwice('公开告', on, situation, act)
      : numbered('公开告', on, situation, (letter) => act(letter, ''))
  },
})

/** 甲乙丙丁 as lawyers tell parties apart, then numbers. */
export function partyName(before: number): string {
  return '甲乙丙丁戊己庚辛壬癸'.charAt(before) || `第${before + 1}方`
}

export const recordReached = command({
  label: '登记征求意见书送达',
  policy: 'applications.handle',
  stages: ['open'],
  required: ['proof'],
  closed: ({ dossier }) =>
    dossier.consultations.some((one) => one.came === 'pending' && one.reachedOn === null)
      ? undefined
      : { reason: 'nobody-asked' },
  decide(file, { on, who, party, proof }: About & { readonly proof: string }) {
    const asked = pending(file, { who, party })
    if (asked === undefined) return refuse({ reason: 'party-unknown' })
    if (asked.reachedOn !== null) return refuse({ reason: 'already-reached' })
    const early = tooEarly(on, asked.askedOn, '发出之日')
    if (early !== undefined) return refuse(early)
    return record(consultationReached.act(on, { who, party, proof }, null))
  },
})

interface Answer extends About {
  readonly opinion: Opinion
  readonly reasons: string
}

export const takeOpinion = command({
  label: '登记反馈意见',
  policy: 'applications.handle',
  public: 'consultee',
  stages: ['open'],
  closed: ({ dossier }) => (dossier.consultations.some(mayAnswer) ? undefined : { reason: 'nobody-asked' }),
  decide(file, { on, who, party, opinion, reasons }: Answer) {
    const asked = file.dossier.consultations
      .filter(mayAnswer)
      .find((one) => one.who === who && one.party === party)
    if (asked === undefined) return refuse({ reason: 'party-unknown' })
    const early = tooEarly(on, asked.reachedOn ?? asked.askedOn, '征求意见书送达之日')
    if (early !== undefined) return refuse(early)
    return record(consultationAnswered.act(on, { who, party, opinion }, { reasons }))
  },
})

export const lapseConsultation = command({
  label: '登记逾期未反馈意见',
  policy: 'applications.handle',
  stages: ['open'],
  closed(file, situation) {
    const waiting = file.dossier.consultations.filter(({ came }) => came === 'pending')
    const refusals = waiting.map((one) => notLapsed(one, situation.day, situation))
    if (refusals.length === 0) return { reason: 'nobody-asked' }
    return refusals.includes(undefined) ? undefined : refusals[0]
  },
  decide(file, { on, who, party }: About, situation) {
    const asked = pending(file, { who, party })
    if (asked === undefined) return refuse({ reason: 'party-unknown' })
    const refusal = notLapsed(asked, on, situation)
    return refusal === undefined ? record(consultationLapsed.act(on, { who, party }, null)) : refuse(refusal)
  },
})

/** A third party heard late is still heard: the office decides (条例 art. 32). A co-maker's silence was consent (art. 34). */
function mayAnswer({ who, came }: Consultation): boolean {
  return came === 'pending' || (came === 'lapsed' && who === 'third-party')
}

function pending({ dossier }: Case, { who, party }: Pick<About, 'who' | 'party'>): Consultation | undefined {
  return dossier.consultations.find((one) => one.who === who && one.party === party && one.came === 'pending')
}

/** Why somebody's time to answer is not over on a day: 15 working days from the letter's arrival (条例 art. 32, 34). */
export function notLapsed(
  { who, party, askedOn, reachedOn }: Consultation,
  day: Situation['day'],
  { calendar }: Situation,
): Refusal | undefined {
  const reached = reachedOn === null ? {} : { reachedOn }
  const clock = consulteeClock({ who, name: party, askedOn, ...reached }, calendar)
  if (clock === undefined) return { reason: 'no-time-limit' }
  return day > clock.due ? undefined : { reason: 'not-past', until: clock.due, what: '答复意见的期限' }
}
