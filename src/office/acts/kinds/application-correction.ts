import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { clocked, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { nothingPersonal } from '../kind.ts'
import { plainDate, words } from '../schemas.ts'

/** 条例 art. 30: told once what is to be supplemented, by when, and what follows otherwise. */
export const correctionAsked = defineCaseKind({
  id: 'application.correction-asked',
  facts: z.object({ items: words.min(1), until: plainDate, letter: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { items, until } }) => {
    const file = inStage(was, ['open'])
    const correction = { askedOn: on, items, until, came: 'pending', supplementedOn: null } as const
    return withDossier(clocked(file, { kind: 'correction-asked', on, until }), { correction })
  },
})

/** The supplement came: the reply period begins anew that day. */
export const supplemented = defineCaseKind({
  id: 'application.supplemented',
  facts: z.object({}),
  personal: z.object({ contents: z.array(words.min(1)).min(1) }),
  onCase: (was, { on, personal }) => {
    const file = inStage(was, ['open'])
    const { correction, contents } = file.dossier
    if (correction === null) throw new Error('a supplement nobody asked for')
    return withDossier(clocked(file, { kind: 'supplemented', on }), {
      correction: { ...correction, came: 'supplemented', supplementedOn: on },
      contents: personal?.contents ?? contents,
    })
  },
})

/** No supplement in time and no good reason: the application counts as given up (条例 art. 30). */
export const correctionLapsed = defineCaseKind({
  id: 'application.correction-lapsed',
  facts: z.object({}),
  personal: nothingPersonal,
  onCase: (was) => {
    const file = inStage(was, ['open'])
    const { correction } = file.dossier
    if (correction === null) throw new Error('no correction to lapse')
    return withDossier(file, { correction: { ...correction, came: 'lapsed' } })
  },
})
