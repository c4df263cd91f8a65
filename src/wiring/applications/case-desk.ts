import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { MatterId, NewAct } from '#office/acts/act.ts'
import { filesAttached } from '#office/acts/kinds/application-files.ts'
import type { Decided } from '#office/applications/commands/command.ts'
import type { Refusal } from '#office/applications/commands/refusal.ts'
import type { Situation } from '#office/applications/commands/situation.ts'
import type { CaseRecord, Command } from '#office/applications/room/case-room.ts'
import type { LetterRoom } from '#office/applications/room/letter-room.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { FileRoom } from '#office/files/stored-file.ts'
import { filesFor } from '#store/files/find.ts'
import type { Appended, Beside } from '#store/register/append.ts'
import type { Store } from '#store/store.ts'
import type { CaseRecords } from './case-records.ts'

/** What every change of a case works with. */
export interface CaseDesk {
  readonly records: CaseRecords
  readonly files: FileRoom
  readonly letters: LetterRoom
  situation(authority: AuthorityId): Promise<Situation>
  append(authority: AuthorityId, what: Deciding): Promise<Appended>
  /** The files that come with a step, and the act that brings them. */
  bring(authority: AuthorityId, matter: MatterId, files: Command['files']): Promise<Brought>
  /** The case as it is after an act, with the letter of that act made. */
  settle(authority: AuthorityId, matter: MatterId): Promise<CaseRecord>
}

export interface Deciding {
  readonly matter: MatterId
  readonly expectedVersion: number
  readonly by: string
  readonly decided: Pick<Decided, 'numberedIn' | 'acts'>
  /** Acts on the fee ledger. */
  readonly beside: readonly Beside[]
  /** Acts recorded behind those decided. */
  readonly after: readonly NewAct[]
}

export type Brought =
  | { readonly ok: true; act(on: PlainDate): readonly NewAct[] }
  | { readonly ok: false; readonly refusal: Refusal }

export function caseDesk(
  { db, append }: Pick<Store, 'db' | 'append'>,
  parts: Pick<CaseDesk, 'records' | 'files' | 'letters' | 'situation'>,
  now: () => number,
): CaseDesk {
  const { records, letters } = parts
  return {
    ...parts,
    append: (authority, { matter, expectedVersion, by, decided, beside, after }) => {
      const acts = (number: number) => [...decided.acts(number), ...after]
      const record =
        decided.numberedIn === null ? { acts: acts(0) } : { numberedIn: decided.numberedIn, acts }
      const recordedAt = new Date(now()).toISOString()
      return append(authority, { matter, expectedVersion, recordedAt, by, record, beside })
    },
    bring: async (authority, matter, wanted) => {
      if (wanted.length === 0) return { ok: true, act: () => [] }
      const ids = wanted.map(({ id }) => id)
      const found = await filesFor(db, authority, matter, ids)
      if (found.length < wanted.length) return { ok: false, refusal: { reason: 'file-missing' } }
      const named = found.map((file, at) => ({ ...file, purpose: wanted[at]?.purpose ?? 'other' }))
      return { ok: true, act: (on) => [filesAttached.ofFiles(on, named)] }
    },
    settle: async (authority, matter) => {
      const record = await mustBe(records, authority, matter)
      await letters.frozen(authority, record)
      return mustBe(records, authority, matter)
    },
  }
}

async function mustBe(records: CaseRecords, authority: AuthorityId, matter: MatterId): Promise<CaseRecord> {
  const record = await records.byMatter(authority, matter)
  if (record === undefined) throw new Error(`${matter} was recorded and is not there`)
  return record
}
