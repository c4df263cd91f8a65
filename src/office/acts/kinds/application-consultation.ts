import { z } from 'zod'
import { type CaseIn, withDossier } from '#office/applications/case/case.ts'
import { clocked, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import type { Consultation } from '#office/applications/case/dossier.ts'
import { nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const asked = { who: z.enum(['third-party', 'co-maker', 'other-organ']), party: words.min(1) }

/** A letter asking for an opinion left: third party (条例 art. 32), co-maker (art. 34), another organ (art. 11). */
export const consulted = defineCaseKind({
  id: 'application.consulted',
  facts: z.object({ ...asked, question: words, letter: words }),
  personal: z.object({ name: words }),
  onCase: (was, { on, facts: { who, party }, personal }) => {
    const file = inStage(was, ['open'])
    const name = personal?.name ?? ''
    const consultation: Consultation = { who, party, name, askedOn: on, reachedOn: null, came: 'pending' }
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

function changed(
  file: CaseIn<'open'>,
  { who, party }: Pick<Consultation, 'who' | 'party'>,
  change: Partial<Consultation>,
): CaseIn<'open'> {
  const consultations = file.dossier.consultations.map((one) =>
    one.who === who && one.party === party ? { ...one, ...change } : one,
  )
  return withDossier(file, { consultations })
}
