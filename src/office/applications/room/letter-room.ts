import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { Parts } from '../case/parts.ts'
import type { LetterModel } from '../letters/letter.ts'
import type { ProceduralId } from '../letters/procedural.ts'
import type { CaseRecord } from './case-room.ts'

/** A letter that left the drafting table: its words never change again. */
export interface FrozenLetter {
  /** 文号; for letters without one, empty. */
  readonly number: string
  readonly form: ProceduralId | 'reply'
  readonly title: string
  /** The act it tells of. */
  readonly act: number
  /** Who it is for: shown to the applicant, to a party asked, or kept inside. */
  readonly to: 'applicant' | { readonly party: string } | 'inside'
  readonly docx: StoredFile
  readonly pdf: StoredFile
}

export type Preview =
  | {
      readonly ok: true
      readonly letter: LetterModel /** SHA-256 of its words, hex: what is signed. */
      readonly digest: string
    }
  /** The tree does not hold what the law names. */
  | { readonly ok: false; readonly message: string }

/** The letters of a case. */
export interface LetterRoom {
  /** What the reply of the present edition says; undefined where there is none. */
  reply(authority: AuthorityId, record: CaseRecord): Promise<Preview | undefined>
  /** What a reply with these pieces would say. */
  draft(authority: AuthorityId, record: CaseRecord, parts: Parts, counts: OutcomeId): Promise<Preview>
  /** Every letter of the case, oldest first; whatever an interruption left undone is made now. */
  frozen(authority: AuthorityId, record: CaseRecord): Promise<readonly FrozenLetter[]>
  /** 送达回证 and the envelope's label, made when asked for. */
  sheet(
    authority: AuthorityId,
    record: CaseRecord,
    letter: FrozenLetter,
    kind: 'proof-of-service' | 'envelope',
  ): Promise<Uint8Array>
}
