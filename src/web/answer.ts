import type { Readable } from 'node:stream'
import type { JSX, VNode } from 'preact'
import type { ProblemName } from './problems.ts'

/** What a page handler gives back. Everything a door can answer is one of these; a bug throws. */
export type Answer =
  /** 422 is a form shown again with its mistakes marked. */
  | {
      readonly kind: 'page'
      readonly page: JSX.Element
      readonly status?: 200 | 422
      readonly from?: object
      readonly lasts?: true
    }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: 200 | 201 | 503 }
  | { readonly kind: 'text'; readonly body: string; readonly mediaType: string }
  | { readonly kind: 'file'; readonly file: FileAnswer }
  | { readonly kind: 'stream'; readonly file: StreamAnswer }
  /** After a change: the browser fetches the next page with GET. `to` is a path of this site; single sign-on alone leaves it. */
  | { readonly kind: 'see-other'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: ProblemName }

export interface FileAnswer {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The name the reader's machine saves it under; may be Chinese. */
  readonly name: string
}

/** A file too large to be held: it is read as it is sent. */
export interface StreamAnswer extends Omit<FileAnswer, 'bytes'> {
  readonly stream: Readable
  readonly size: number
}

export function shown<Props>(page: VNode<Props>): Answer {
  return { kind: 'page', page }
}

/**
 * A public page that depends on nothing but `from`, its address and 长辈版, and has no form with a token: it is drawn once for
 * as long as `from` is the same object.
 */
export function shownFrom<Props>(from: object, page: VNode<Props>): Answer {
  return { kind: 'page', page, from }
}

/**
 * A page of the desk drawn from nothing but its viewer, its address, the day and the acts of the two registers that
 * `viewer.asOf` names: it is drawn once for this viewer while that is the same. Nothing else may stand on it: no sign-in
 * records, files, drafts, other authorities, nor the time of day.
 */
export function shownAsOf<Props>(page: VNode<Props>): Answer {
  return { kind: 'page', page, lasts: true }
}

export function problem(name: ProblemName): Answer {
  return { kind: 'problem', problem: name }
}

export function json(body: unknown): Answer {
  return { kind: 'json', body }
}
