import { z } from 'zod'
import { type Case, withDossier } from '#office/applications/case/case.ts'
import { clocked, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import type { Consultation } from '#office/applications/case/dossier.ts'
import { nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

const asked = { who: z.enum(['third-party', 'co-maker', 'other-organ']), party: words.min(1) }

/** Why the letter may name the applicant; absent where it does not. */
const namesApplicant = words.exactOptional()

/** A letter asking for an opinion left: third party (条例 art. 32), co-maker (art. 34), another organ (art. 11). */
export const consulted = defineCaseKind({
  id: 'application.consulted',
  facts: z.object({
    ...asked,
    question: words,
    until: plainDate.nullable(),
    letter: words,
    /** 文号 of the letter that tells the applicant; empty with all but the first third party of a round. */
    told: words.default(''),
    namesApplicant,
  }),
  personal: z.object({ name: words }),
  onCase: (was, { on, facts: { letter: _l, told: _t, namesApplicant: _n, ...facts }, personal }) => {
    const file = inStage(was, ['open'])
    const { who, party } = facts
    const fresh = { askedOn: on, reachedOn: null, came: 'pending', told: null } as const
    const consultation: Consultation = { ...facts, ...fresh, name: personal?.name ?? '' }
    const consultations = [...file.dossier.consultations, consultation]
    return withDossier(clocked(file, { kind: 'consulted', on, who, name: party }), { consultations })
  },
})

/** The letter reached them: their 15 working days run from here. */
export const consultationReached = defineCaseKind({
  id: 'application.consultation-reached',
  facts: z.object({ ...asked, proof: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { who, party } }) =>
    clocked(changed(inStage(was, ['open']), { who, party }, { reachedOn: on }), {
      kind: 'consultation-reached',
      on,
      who,
      name: party,
    }),
})

export const consultationAnswered = defineCaseKind({
  id: 'application.consultation-answered',
  facts: z.object({ ...asked, opinion: z.enum(['agrees', 'objects', 'partly']) }),
  personal: z.object({ reasons: words }),
  onCase: (was, { on, facts: { who, party, opinion } }) =>
    clocked(changed(inStage(was, ['open']), { who, party }, { came: opinion }), {
      kind: 'consultation-answered',
      on,
      who,
      name: party,
    }),
})

/** Silence: of a third party the office decides (art. 32); of a co-maker it is consent (art. 34). */
export const consultationLapsed = defineCaseKind({
  id: 'application.consultation-lapsed',
  facts: z.object(asked),
  personal: nothingPersonal,
  onCase: (was, { facts }) => changed(inStage(was, ['open']), facts, { came: 'lapsed' }),
})

/** It will be published for the public interest although the third party objected: told what and why (条例 art. 32). */
export const thirdPartyTold = defineCaseKind({
  id: 'application.third-party-told',
  facts: z.object({ party: words.min(1), letter: words, namesApplicant }),
  personal: z.object({ contents: words, reason: words }),
  onCase: (was, { on, facts: { party }, personal }) => {
    const told = { on, contents: personal?.contents ?? '', reason: personal?.reason ?? '' }
    return changed(inStage(was, ['to-serve']), { who: 'third-party', party }, { told })
  },
})

function changed<C extends Case>(
  file: C,
  { who, party }: Pick<Consultation, 'who' | 'party'>,
  change: Partial<Consultation>,
): C {
  const consultations = file.dossier.consultations.map((one) =>
    one.who === who && one.party === party ? { ...one, ...change } : one,
  )
  return withDossier(file, { consultations })
}
