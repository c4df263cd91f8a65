import { createHash } from 'node:crypto'
import type { Act, MatterId } from '#office/acts/act.ts'
import { decide } from '#office/applications/commands/decide.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Asking } from '#office/authorities/permissions/seats.ts'
import { decideRemedy } from '#office/remedies/commands/decide.ts'
import { type IntakeFacts, type RemedyIntake, receiveRemedy } from '#office/remedies/commands/receive.ts'
import type { RemedyRefusal } from '#office/remedies/commands/refusal.ts'
import { replyOrder } from '#office/remedies/results/reply-order.ts'
import type { RemedyCommand, RemedyRecord, RemedyRoom, RemedyTaken } from '#office/remedies/room.ts'
import type { Beside } from '#store/register/append.ts'
import { attackedIn } from './remedy-attacked.ts'
import { attackedCase, frozenNow } from './remedy-evidence.ts'
import type { RemedyDesk } from './remedy-room.ts'

/** Registers what came in. Its matter is made from its key, so that a second sending meets the first one there. */
export function receiving(desk: RemedyDesk): RemedyRoom['receive'] {
  return async (authority, { key, intake }, asking) => {
    const matter: MatterId = `remedies/${createHash('sha256').update(key).digest('hex')}`
    const again = await desk.byMatter(authority, matter)
    if (again !== undefined) return { ok: true, record: again }
    const [situation, known] = await Promise.all([
      desk.situation(authority),
      intakeFacts(desk, authority, intake),
    ])
    const begun = receiveRemedy(intake, known, situation, asking)
    if (!begun.ok) return begun
    const { series, year, acts } = begun
    await desk.store.append(authority, {
      matter,
      expectedVersion: 0,
      recordedAt: new Date(desk.way.now()).toISOString(),
      by: asking.person,
      record: { numberedIn: { series, year }, acts },
    })
    return { ok: true, record: await mustBe(desk, authority, matter) }
  }
}

async function intakeFacts(
  desk: RemedyDesk,
  authority: AuthorityId,
  { target, track }: RemedyIntake,
): Promise<IntakeFacts> {
  const record = await attackedCase(desk.cases, authority, target)
  const replies = attackedIn(record)?.replies ?? []
  const attacked =
    target.kind === 'reply' ? replies.find(({ letter }) => letter === target.letter) : undefined
  const number = track.kind === 'litigation' && track.after.kind === 'remedy' ? track.after.number : undefined
  const before = number === undefined ? undefined : await desk.find(authority, number)
  return {
    evidence: record === undefined ? null : frozenNow(record, target),
    application: record && { letters: replies.map(({ letter }) => letter), decidedOn: attacked?.on ?? null },
    before: before && { kind: before.file.dossier.track.kind },
  }
}

/** Takes steps: found, compared with what was seen, decided, appended; with the application's own act where both change. */
export function taking(desk: RemedyDesk): RemedyRoom['take'] {
  return async (authority, number, command, asking) => {
    const record = await desk.find(authority, number)
    if (record === undefined) return undefined
    if (record.acts.length > command.version) return changed(record.acts.slice(command.version))
    const situation = await desk.situation(authority, record)
    const decision = decideRemedy(record.file, command.step, command.payload, situation, asking)
    if (!decision.ok) return decision
    const beside = await besideOf(desk, authority, record, command, asking)
    if ('refusal' in beside) return { ok: false, refusal: beside.refusal }
    const answer = await desk.store.append(authority, {
      matter: record.matter,
      expectedVersion: record.acts.length,
      recordedAt: new Date(desk.way.now()).toISOString(),
      by: asking.person,
      record: { acts: decision.acts },
      beside: beside.acts,
    })
    if (!answer.ok) return changed(answer.since)
    return { ok: true, record: await mustBe(desk, authority, record.matter) }
  }
}

type Refused = { readonly refusal: RemedyRefusal }

/** Opening the reply anew is one thing in two files: neither stands without the other. */
async function besideOf(
  desk: RemedyDesk,
  authority: AuthorityId,
  { file }: RemedyRecord,
  { step, payload }: RemedyCommand,
  asking: Asking,
): Promise<{ readonly acts: readonly Beside[] } | Refused> {
  if (step !== 'open-redo' || !('ending' in file)) return { acts: [] }
  const record = await attackedCase(desk.cases, authority, file.dossier.target)
  if (record === undefined) return { refusal: { reason: 'no-application' } }
  const { number } = file.dossier
  if (alreadyAnew(record, number)) return { acts: [] }
  const cited = replyOrder(file.dossier, file.ending)
  const until = file.ending.order?.until ?? null
  const order = { remedy: number, until, ...(cited && { cited }) }
  const situation = { ...(await desk.cases.situation(authority)), orders: [order] }
  const actor = { kind: 'staff', asking } as const
  const decision = decide(record.file, 'order-anew', { on: payload.on, remedy: number }, situation, actor)
  if (!decision.ok) return { refusal: { reason: 'redo-not-open' } }
  const { matter, acts } = record
  return { acts: [{ matter, expectedVersion: acts.length, acts: decision.acts(0) }] }
}

/** Somebody opened it in the application itself. */
function alreadyAnew({ file }: CaseRecord, remedy: string): boolean {
  return file.dossier.redo?.remedy === remedy
}

function changed(since: readonly Act[]): RemedyTaken {
  return { ok: false, refusal: { reason: 'changed-meanwhile', since } }
}

async function mustBe(desk: RemedyDesk, authority: AuthorityId, matter: MatterId): Promise<RemedyRecord> {
  const record = await desk.byMatter(authority, matter)
  if (record === undefined) throw new Error(`${matter} was recorded and is not there`)
  return record
}
