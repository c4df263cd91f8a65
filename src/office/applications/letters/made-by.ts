import { z } from 'zod'
import type { Consultee } from '#law/clocks/acts.ts'
import type { Act } from '#office/acts/act.ts'
import { type ProceduralId, proceduralForms } from './procedural.ts'

export type LetterForm = ProceduralId | 'reply'

export function isLetterForm(id: string): id is LetterForm {
  return id === 'reply' || Object.hasOwn(proceduralForms, id)
}

/** A letter that an act makes necessary. */
export interface LetterDue {
  /** The number of the act it tells of. */
  readonly act: number
  readonly form: LetterForm
  /** 文号; empty for letters without one. */
  readonly number: string
  readonly to: 'applicant' | 'inside' | { readonly who: Consultee; readonly party: string }
}

interface Made {
  readonly form: LetterForm
  readonly to: 'applicant' | 'inside' | 'party'
  /** Only where the act is about one of these. */
  readonly who?: Consultee
  /** Only with the first party of a round: the applicant is told once. */
  readonly once?: true
  /** Which of the act's facts is its 文号; `letter` where absent. */
  readonly numberedBy?: 'letter' | 'told'
}

const receipt: readonly Made[] = [{ form: 'receipt', to: 'applicant' }]

/** Which kinds of act make which letters, and for whom. Every other kind makes none. */
export const madeBy: Readonly<Record<string, readonly Made[]>> = {
  'application.received': receipt,
  'application.arrived': receipt,
  'application.receipt-confirmed': receipt,
  'application.correction-asked': [{ form: 'correction', to: 'applicant' }],
  'application.consulted': [
    { form: 'third-party', to: 'party', who: 'third-party' },
    { form: 'consulting-told', to: 'applicant', who: 'third-party', once: true, numberedBy: 'told' },
    { form: 'co-maker', to: 'party', who: 'co-maker' },
    { form: 'other-organ', to: 'party', who: 'other-organ' },
  ],
  'application.department-asked': [{ form: 'department', to: 'inside' }],
  'application.extended': [{ form: 'extension', to: 'applicant' }],
  'application.fee-noticed': [{ form: 'fee', to: 'applicant' }],
  'application.reasons-asked': [{ form: 'reasons', to: 'applicant' }],
  'application.reply-delayed': [{ form: 'delay', to: 'applicant' }],
  'application.treated-as-record-correction': [{ form: 'record-correction', to: 'applicant' }],
  'application.reply-signed': [{ form: 'reply', to: 'applicant' }],
  'application.third-party-told': [{ form: 'third-party-told', to: 'party' }],
}

/** What of an act's facts a letter is addressed by. */
const addressed = z.object({
  letter: z.string().default(''),
  told: z.string().default(''),
  who: z.enum(['third-party', 'co-maker', 'other-organ']).default('third-party'),
  party: z.string().default(''),
})

/** The first party of each kind in a round. */
const first = '甲'

/** Every letter the acts of a case make necessary, oldest first. */
export function lettersDue(acts: readonly Pick<Act, 'number' | 'kind' | 'facts'>[]): readonly LetterDue[] {
  return acts.flatMap(({ number, kind, facts }) => {
    const made = Object.hasOwn(madeBy, kind) ? madeBy[kind] : undefined
    if (made === undefined) return []
    const { who, party, ...numbers } = addressed.parse(facts)
    return made
      .filter((one) => one.who === undefined || one.who === who)
      .filter((one) => one.once === undefined || party === first)
      .map(
        ({ form, to, numberedBy = 'letter' }): LetterDue => ({
          act: number,
          form,
          number: numbers[numberedBy],
          to: to === 'party' ? { who, party } : to,
        }),
      )
  })
}
