import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { clocked, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const days = z.number().int().min(1)

/** The handler asks for more time; nothing moves yet. */
export const extensionProposed = defineCaseKind({
  id: 'application.extension-proposed',
  facts: z.object({ days, reason: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { on, facts, by }) =>
    withDossier(inStage(was, ['open']), {
      proposedExtension: { ...facts, on, by: personIdSchema.parse(by) },
    }),
})

/** The head of the disclosure office agreed and the applicant was told that day (条例 art. 33 ¶2). */
export const applicationExtended = defineCaseKind({
  id: 'application.extended',
  facts: z.object({ days, reason: words, letter: words }),
  personal: nothingPersonal,
  onCase: (was, { on, facts }) =>
    withDossier(clocked(inStage(was, ['open']), { kind: 'extended', on, days: facts.days }), {
      proposedExtension: null,
      extension: { on, days: facts.days, reason: facts.reason },
    }),
})
