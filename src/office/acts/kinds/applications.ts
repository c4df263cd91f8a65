import { z } from 'zod'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import { closeRow, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { applicantKindSchema } from '#office/applications/case/intake.ts'
import { newDossier } from '#office/applications/case/new-dossier.ts'
import { beginning, following, nothingPersonal } from '../kind.ts'
import { outcome, words } from '../schemas.ts'

/** An application known from an older register, which kept little more than the day of receipt (条例 art. 31). */
export const applicationRegistered = defineCaseKind({
  id: 'application.registered',
  facts: z.object({
    /** The number the office knows it by; empty where the register had none. */
    id: words,
    kind: applicantKindSchema,
  }),
  personal: z.object({ applicant: words, about: words }),
  onRow: (row, { on, facts, personal }): ApplicationRow => {
    beginning(row, 'application.registered')
    return {
      ...facts,
      received: on,
      applicant: personal?.applicant ?? '',
      about: personal?.about ?? '',
      closing: null,
    }
  },
  onCase: (was, { on, facts, personal }) => {
    beginning(was, 'application.registered')
    const contents = personal === null ? [] : [personal.about]
    const dossier = newDossier({ ...facts, applicant: personal?.applicant ?? '', contents })
    return { stage: 'open', dossier, receivedOn: on, returned: null }
  },
})

/** It ended, by an older register, on the day it happens in one of the 21 outcomes. Work on the desk ends by its own acts. */
export const applicationClosed = defineCaseKind({
  id: 'application.closed',
  facts: z.object({ outcome }),
  personal: nothingPersonal,
  onRow: (row, { on, facts }) =>
    closeRow(following(row, 'application.closed'), { on, outcome: facts.outcome }),
  onCase: (was, { on, facts }) => {
    const { dossier, receivedOn } = inStage(was, ['open'])
    const closing = { on, outcome: facts.outcome }
    const ended = { closing, reply: null, proposed: null }
    return { stage: 'closed', dossier: { ...dossier, closing }, receivedOn, ...ended }
  },
})
