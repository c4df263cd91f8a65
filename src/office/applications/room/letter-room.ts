import type { Consultee } from '#law/clocks/acts.ts'
import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { AuthorityId } from '#office/authorities/authority.ts'
import type { StoredFile } from '#office/files/stored-file.ts'
import type { Parts } from '../case/parts.ts'
import type { LetterModel } from '../letters/letter.ts'
import type { LetterForm } from '../letters/made-by.ts'
import type { CaseRecord } from './case-room.ts'

/** A letter that left the drafting table: its words never change again. */
export interface FrozenLetter {
  /** 文号; for letters without one, empty. */
  readonly number: string
  readonly form: LetterForm
  readonly title: string
  /** The act it tells of. */
  readonly act: number
  /** Who it is for: shown to the applicant, to a party asked, or kept inside. */
  readonly to: 'applicant' | 'inside' | { readonly who: Consultee; readonly party: string }
  readonly docx: StoredFile
  /** Null where the machine that made it could set no pdf. */
  readonly pdf: StoredFile | null
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
  /** 送达回证 and the envelope's label as a Word file, made when asked for. */
  sheet(
    authority: AuthorityId,
    record: CaseRecord,
    letter: FrozenLetter,
    kind: 'proof-of-service' | 'envelope',
  ): Promise<Uint8Array>
  /** A sheet that lies in the file of the case, as a Word file with the case as it stands. */
  caseSheet(authority: AuthorityId, record: CaseRecord, kind: CaseSheet): Promise<Uint8Array>
}

/** 审查呈批单, 检索记录单, 卷内目录. */
export type CaseSheet = 'approval' | 'search-record' | 'catalogue'
