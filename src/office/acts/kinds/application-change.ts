import { z } from 'zod'
import { withDossier } from '#office/applications/case/case.ts'
import { defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { changeFacts } from '#office/applications/case/change.ts'
import {
  anotherRound,
  confirmedIn,
  countedIn,
  deliveredAt,
  fallenIn,
} from '#office/applications/case/proposals.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import { following, nothingPersonal } from '../kind.ts'
import { outcome, plainDate, words } from '../schemas.ts'

const ends = ['closed', 'archived'] as const

/** Somebody wants something of an ended case changed; nothing moves yet. */
export const changeProposed = defineCaseKind({
  id: 'application.change-proposed',
  facts: z.object({ change: changeFacts, because: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { on, facts, by }) => {
    const file = inStage(was, ends)
    if (file.proposed !== null) throw new Error('another change waits')
    const serial = file.dossier.proposals + 1
    const person = personIdSchema.parse(by)
    const proposed = { ...facts, serial, on, by: person, keeper: person }
    return { ...withDossier(file, { proposals: serial, fallen: null }), proposed }
  },
})

/** A second person found the other row to be the right one; the day of the end stays. */
export const outcomeChangeConfirmed = defineCaseKind({
  id: 'application.outcome-change-confirmed',
  facts: z.object({ outcome }),
  personal: nothingPersonal,
  onRow: (row, { facts }) => {
    const old = following(row, 'application.outcome-change-confirmed')
    if (old.closing === null) throw new Error(`${old.id} is not closed`)
    return { ...old, closing: { ...old.closing, outcome: facts.outcome } }
  },
  onCase: (was, { facts, by }) => {
    const { file, change } = confirmedIn(inStage(was, ends), 'outcome', by)
    if (change.outcome !== facts.outcome) throw new Error('another outcome was proposed')
    return countedIn(file, facts.outcome)
  },
})

/** The office corrects itself: another round of the same application, ordered by nobody but its own two persons. */
export const selfCorrectionConfirmed = defineCaseKind({
  id: 'application.self-correction-confirmed',
  facts: z.object({ because: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { on, by }) => {
    const { file } = confirmedIn(inStage(was, ends), 'anew', by)
    return anotherRound(file, { on, remedy: null, until: null })
  },
})

/** A second person compared the day with its proof: remedies run from here. */
export const deliveryConfirmed = defineCaseKind({
  id: 'application.delivery-confirmed',
  facts: z.object({ deliveredOn: plainDate, proof: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { facts, by }) => {
    const { file, change } = confirmedIn(inStage(was, ends), 'delivery', by)
    if (change.deliveredOn !== facts.deliveredOn) throw new Error('another day was proposed')
    return deliveredAt(file, facts.deliveredOn)
  },
})

export const changeRejected = defineCaseKind({
  id: 'application.change-rejected',
  facts: z.object({ because: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { on, facts: { because }, by }) =>
    fallenIn(inStage(was, ends), on, { came: 'rejected', by: personIdSchema.parse(by), because }),
})

export const changeWithdrawn = defineCaseKind({
  id: 'application.change-withdrawn',
  facts: z.object({}),
  personal: nothingPersonal,
  onCase: (was, { on }) => fallenIn(inStage(was, ends), on, { came: 'withdrawn' }),
})

/** What its proposer had in hand is a successor's. Who proposed it stays who proposed it. */
export const changePassedOn = defineCaseKind({
  id: 'application.change-passed-on',
  facts: z.object({ to: personIdSchema }),
  personal: nothingPersonal,
  onCase: (was, { facts: { to } }) => {
    const file = inStage(was, ends)
    if (file.proposed === null) throw new Error('no change waits')
    return { ...file, proposed: { ...file.proposed, keeper: to } }
  },
})
