import { z } from 'zod'
import type { ApplicationRow } from '#office/annual-report/register/rows.ts'
import { defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import {
  applicantKindSchema,
  applicationFacts,
  applicationPersonal,
} from '#office/applications/case/intake.ts'
import { newDossier } from '#office/applications/case/new-dossier.ts'
import { beginning, nothingPersonal } from '../kind.ts'
import { words } from '../schemas.ts'

const aboutOf = (contents: readonly string[]) => contents.join('；')

/** Taken in at this office and received in the sense of 条例 art. 31, on the day of receipt. */
export const applicationReceived = defineCaseKind({
  id: 'application.received',
  facts: applicationFacts,
  personal: applicationPersonal,
  onRow: (row, { on, facts: { id, kind }, personal }): ApplicationRow => {
    beginning(row, 'application.received')
    const { applicant = '', contents = [] } = personal ?? {}
    return { id, kind, received: on, applicant, about: aboutOf(contents), closing: null }
  },
  onCase: (was, { on, facts, personal }) => {
    beginning(was, 'application.received')
    return { stage: 'open', dossier: newDossier({ ...facts, ...personal }), receivedOn: on, returned: null }
  },
})

/** Here, but its receipt is still to be confirmed with the applicant: the report does not count it yet. */
export const applicationArrived = defineCaseKind({
  id: 'application.arrived',
  facts: applicationFacts,
  personal: applicationPersonal,
  onCase: (was, { on, facts, personal }) => {
    beginning(was, 'application.arrived')
    return { stage: 'arrived', dossier: newDossier({ ...facts, ...personal }), arrivedOn: on }
  },
})

/** Both sides confirmed receipt that day. It says again what the report's row needs, which begins only now. */
export const receiptConfirmed = defineCaseKind({
  id: 'application.receipt-confirmed',
  facts: z.object({ id: words, kind: applicantKindSchema, how: words }),
  personal: z.object({ applicant: words, about: words }),
  onRow: (row, { on, facts: { id, kind }, personal }): ApplicationRow => {
    beginning(row, 'application.receipt-confirmed')
    const { applicant = '', about = '' } = personal ?? {}
    return { id, kind, received: on, applicant, about, closing: null }
  },
  onCase: (was, { on }) => {
    const { dossier } = inStage(was, ['arrived'])
    return { stage: 'open', dossier, receivedOn: on, returned: null }
  },
})

/** An attempt to reach the applicant that failed; 国办公开办函〔2015〕207号 wants it on record. */
export const contactAttempted = defineCaseKind({
  id: 'application.contact-attempted',
  facts: z.object({ how: words }),
  personal: nothingPersonal,
  onCase: (was) => inStage(was, ['arrived']),
})
