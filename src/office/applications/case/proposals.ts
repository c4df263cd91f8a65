import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { replyTitle } from '../letters/reply-title.ts'
import type { Case, CaseIn, Served } from './case.ts'
import type { Change, Fallen, Proposal } from './change.ts'
import type { Redo, ReplacedReply } from './dossier.ts'

/** A case that has ended by its rules, which is what changes are proposed in. */
export type Ended = CaseIn<'closed' | 'archived'>

type How = Fallen extends infer F ? (F extends Fallen ? Omit<F, 'proposal' | 'on'> : never) : never

/** The case without what was proposed, and with how that came to nothing. */
export function fallenIn(file: Ended, on: PlainDate, how: How): Ended {
  const { proposed, dossier } = file
  if (proposed === null) throw new Error('no change waits')
  return { ...file, proposed: null, dossier: { ...dossier, fallen: { proposal: proposed, on, ...how } } }
}

/** What was proposed falls where another act decides the same matter first; other proposals wait on. */
export function overtaken(
  file: Ended,
  on: PlainDate,
  act: string,
  decides: readonly Change['what'][] = ['outcome', 'anew', 'delivery'],
): Ended {
  const { proposed } = file
  if (proposed === null || !decides.includes(proposed.change.what)) return file
  return fallenIn(file, on, { came: 'overtaken', act })
}

/** What a second person confirms; by whoever proposed it, or of something else, it is a bug in whoever decided it. */
export function confirmedIn<What extends Change['what']>(
  file: Ended,
  what: What,
  by: string,
): { readonly file: Ended; readonly change: Extract<Change, { what: What }>; readonly proposal: Proposal } {
  const { proposed } = file
  if (proposed === null || !isOf(proposed.change, what)) throw new Error(`nothing about ${what} was proposed`)
  if (proposed.by === by) throw new Error(`${by} confirms what ${by} proposed`)
  return { file: { ...file, proposed: null }, change: proposed.change, proposal: proposed }
}

function isOf<What extends Change['what']>(
  change: Change,
  what: What,
): change is Extract<Change, { what: What }> {
  return change.what === what
}

/** The same end in another row of table three; its day stays. */
export function countedIn(file: Ended, outcome: OutcomeId): Ended {
  const closing = { ...file.closing, outcome }
  return { ...file, dossier: { ...file.dossier, closing }, closing }
}

export function deliveredAt(file: Ended, on: PlainDate): Ended {
  if (file.reply === null) throw new Error('no reply was sent')
  return { ...file, reply: { ...file.reply, deliveredOn: on } }
}

/** Another round of the same application, with nothing of the last one's letters and periods. */
export function anotherRound(
  { dossier, receivedOn, reply }: Ended,
  { order = null, ...ordered }: Omit<Redo, 'order' | 'replaces'> & Partial<Pick<Redo, 'order'>>,
): Case {
  const redo: Redo = { ...ordered, order, replaces: reply === null ? null : replaced(reply) }
  const round = { clockActs: [], correction: null, consultations: [], fee: null, excess: null } as const
  const anew = { ...dossier, ...round, proposedExtension: null, extension: null, redo }
  return { stage: 'open', dossier: anew, receivedOn, returned: null }
}

function replaced({ paper: { parts, counts }, letter, signedOn }: Served): ReplacedReply {
  return { title: replyTitle(parts, counts), letter, signedOn }
}
