import type { Act, MatterId, NewAct } from '#office/acts/act.ts'
import { letterFrozen } from '#office/acts/kinds/application-files.ts'
import { decide } from '#office/applications/commands/decide.ts'
import { type Actor, recordedAs, type Situation } from '#office/applications/commands/situation.ts'
import type { CaseRecord, CaseRoom, Command, Taken } from '#office/applications/room/case-room.ts'
import { bringingRefused } from '#office/applications/room/may-bring.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { Beside } from '#store/register/append.ts'
import { historyOf } from '#store/register/history.ts'
import type { Store } from '#store/store.ts'
import type { CaseDesk } from './case-desk.ts'
import { gateOf } from './case-gates.ts'

/** Takes steps: found, compared with what the actor saw, decided, appended. */
export function taking({ db }: Pick<Store, 'db'>, desk: CaseDesk): CaseRoom['take'] {
  const { records, situation, append, bring, settle } = desk
  return async (authority, number, command, actor) => {
    const record = await records.find(authority, number)
    if (record === undefined) return undefined
    const since = othersSince(record.acts, command.version)
    if (since.length > 0) return changed(since, actor)
    const now = { ...(await situation(authority)), ...(await signable(desk, authority, record, command)) }
    const decided = decide(record.file, command.step, command.payload, now, actor)
    if (!decided.ok) return decided
    const gate = await gateOf(desk, authority, record, command, actor)
    if (gate !== undefined) return { ok: false, refusal: gate }
    const brought = await bring(authority, record.matter, command.files)
    if (!brought.ok) return brought
    const answer = await append(authority, {
      matter: record.matter,
      expectedVersion: record.acts.length,
      by: recordedAs(actor),
      decided,
      beside: await onLedger(db, authority, record.matter, decided.fees),
      after: brought.act(now.day),
    })
    if (!answer.ok) return changed(answer.since, actor)
    return { ok: true, record: await settle(authority, record.matter) }
  }
}

/** What somebody who signs has before them; nobody else needs it. */
async function signable(
  { letters }: CaseDesk,
  authority: AuthorityId,
  record: CaseRecord,
  { step }: Command,
): Promise<Pick<Situation, 'reply'>> {
  if (step !== 'sign') return {}
  const preview = await letters.reply(authority, record)
  return { reply: preview?.ok === true ? preview : null }
}

/** Puts files into a case without a step. */
export function attaching({ records, situation, append, bring, settle }: CaseDesk): CaseRoom['attach'] {
  return async (authority, number, files, actor) => {
    const record = await records.find(authority, number)
    if (record === undefined) return undefined
    const purposes = files.map(({ purpose }) => purpose)
    const refusal = bringingRefused(record.file, purposes, actor)
    if (refusal !== undefined) return { ok: false, refusal }
    const brought = await bring(authority, record.matter, files)
    if (!brought.ok) return brought
    const { day } = await situation(authority)
    const acts = brought.act(day)
    if (acts.length === 0) return { ok: true, record }
    const answer = await append(authority, {
      matter: record.matter,
      expectedVersion: record.acts.length,
      by: recordedAs(actor),
      decided: { numberedIn: null, acts: () => acts },
      beside: [],
      after: [],
    })
    if (!answer.ok) return changed(answer.since, actor)
    return { ok: true, record: await settle(authority, record.matter) }
  }
}

/** What came since an actor looked. Letters gongkai made by itself meanwhile change nothing that was seen. */
function othersSince(acts: readonly Act[], version: number): readonly Act[] {
  return acts.slice(version).filter(({ kind }) => kind !== letterFrozen.id)
}

/** The public is told that something changed, not what others did. */
function changed(since: readonly Act[], actor: Actor): Taken {
  return {
    ok: false,
    refusal: { reason: 'changed-meanwhile', since: actor.kind === 'staff' ? since : [] },
  }
}

/** Fees go to the matter of the same key in the section of fees. */
async function onLedger(
  db: Store['db'],
  authority: AuthorityId,
  matter: MatterId,
  fees: readonly NewAct[],
): Promise<readonly Beside[]> {
  if (fees.length === 0) return []
  const ledger: MatterId = `fees/${matter.slice(matter.indexOf('/') + 1)}`
  const known = await historyOf(db, authority, ledger)
  return [{ matter: ledger, expectedVersion: known.length, acts: fees }]
}
