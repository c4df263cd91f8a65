import { z } from 'zod'
import type { AuthorityId } from '../authorities/authority.ts'

/** A random name; never shown, never guessed, never made from what the sender calls the file. */
export const fileIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/u)
  .brand<'FileId'>()
export type FileId = z.infer<typeof fileIdSchema>

/** What a file is, by its content; nothing else is taken in. */
export const mediaTypes = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'txt', 'ofd'] as const
export type MediaType = (typeof mediaTypes)[number]

/** Whether anybody may open it: a file waits until it was looked at, and is opened only when nothing was found. */
export type FileState =
  | { readonly state: 'waiting' }
  | { readonly state: 'clean' }
  | { readonly state: 'refused'; readonly because: FileRefusal }

/** Why a file is not taken, or not opened. */
export type FileRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-big'; readonly mostBytes: number }
  /** `instead` says in words what to do with just this kind of file. */
  | { readonly reason: 'wrong-type'; readonly found: string | null; readonly instead?: string }
  /** The name says one thing and the content another. */
  | { readonly reason: 'disguised'; readonly named: string; readonly found: MediaType }
  | { readonly reason: 'damaged' }
  | { readonly reason: 'locked' }
  | { readonly reason: 'active-content'; readonly what: string }
  | { readonly reason: 'too-large-inside'; readonly what: string }
  | { readonly reason: 'virus'; readonly name: string }

export interface StoredFile {
  readonly id: FileId
  /** What its sender called it, as words. */
  readonly name: string
  readonly media: MediaType
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  readonly state: FileState
  /** ISO 8601. */
  readonly addedAt: string
}

/** A file as it lies on this machine while its request is answered. */
export interface Upload {
  readonly name: string
  readonly path: string
  readonly bytes: number
  /** False where it was longer than allowed, and cut. */
  readonly whole: boolean
}

/** Where files are kept: first in quarantine, then to be opened. */
export interface FileRoom {
  /** Looks at an upload and keeps it, waiting for the scanner where there is one. Nothing refused is kept. */
  take(authority: AuthorityId, upload: Upload): Promise<TakenFile>
  /** Keeps what gongkai made itself, ready to be opened. */
  keep(
    authority: AuthorityId,
    made: { readonly name: string; readonly media: MediaType; readonly body: Uint8Array },
  ): Promise<StoredFile>
  /** Deletes a file whose sender took it back; one that an act names stays. */
  drop(authority: AuthorityId, id: FileId): Promise<void>
  find(authority: AuthorityId, ids: readonly FileId[]): Promise<readonly StoredFile[]>
  /** The bytes of a clean file; undefined where there is none or it may not be opened. */
  open(authority: AuthorityId, id: FileId): Promise<Uint8Array | undefined>
  /** What a person must know before a file leaves the house: hidden sheets, comments, tracked changes, text under black boxes. */
  leaksIn(authority: AuthorityId, id: FileId): Promise<readonly Leak[]>
}

export type TakenFile =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly refusal: FileRefusal }

/** Something in a file that its reader would not see on the page but could find in it. */
export interface Leak {
  readonly kind:
    | 'hidden-sheet'
    | 'hidden-rows-or-columns'
    | 'comment'
    | 'tracked-change'
    | 'hidden-text'
    | 'properties'
    | 'covered-text'
    | 'attachment-inside'
    | 'external-link'
    | 'identity-number'
    | 'phone'
    | 'bank-card'
  /** Where, in words a clerk can follow: 工作表“名单”第3列. */
  readonly where: string
  /** What was found, shortened and masked. */
  readonly found: string
}
