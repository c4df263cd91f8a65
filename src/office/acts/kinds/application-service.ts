import { z } from 'zod'
import { clocked, closeRow, defineCaseKind, inStage } from '#office/applications/case/case-kind.ts'
import { deliveredAt, overtaken } from '#office/applications/case/proposals.ts'
import { following, nothingPersonal } from '../kind.ts'
import { outcome, plainDate, words } from '../schemas.ts'

export const serviceChannels = {
  hand: '当面送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  email: '电子邮件送达',
  web: '网上送达',
} as const
export type ServiceChannel = keyof typeof serviceChannels

const id = 'application.served'

/**
 * The signed reply left the house: by post on the day of mailing, by hand on the day it was signed for (国办公开办函〔2016〕
 * 235号). With it the application ends in its one row; `closes` is null for a reply made anew, which counts nowhere again.
 */
export const replyServed = defineCaseKind({
  id,
  facts: z.object({
    channel: z.enum(['hand', 'entrusted', 'post', 'email', 'web']),
    proof: words.min(1),
    closes: z.object({ on: plainDate, outcome }).nullable(),
    /** Why what a reader could still find in the files handed out may be found. */
    leaksAccepted: words.exactOptional(),
  }),
  personal: nothingPersonal,
  onRow: (row, { facts: { closes } }) => (closes === null ? row : closeRow(following(row, id), closes)),
  onCase: (was, { on, facts: { channel, closes } }) => {
    const { dossier, receivedOn, signed } = clocked(inStage(was, ['to-serve']), { kind: 'replied', on })
    const closing = closes ?? dossier.closing
    if (closing === null) throw new Error('a reply was served and closes nothing')
    const reply = { ...signed, sentOn: on, channel, deliveredOn: channel === 'post' ? null : on }
    return { stage: 'closed', dossier: { ...dossier, closing }, receivedOn, closing, reply, proposed: null }
  },
})

const proved = 'application.delivery-proved'

/** The day the reply reached the applicant, with its proof on file: remedies run from here. */
export const deliveryProved = defineCaseKind({
  id: proved,
  facts: z.object({ proof: words.min(1) }),
  personal: nothingPersonal,
  onCase: (was, { on }) => {
    return deliveredAt(overtaken(inStage(was, ['closed', 'archived']), on, proved, ['delivery']), on)
  },
})
