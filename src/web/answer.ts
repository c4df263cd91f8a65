import type { JSX, VNode } from 'preact'
import type { ProblemName } from './problems.ts'

/** What a page handler gives back. Everything a door can answer is one of these; a bug throws. */
export type Answer =
  /** 422 is a form shown again with its mistakes marked. */
  | { readonly kind: 'page'; readonly page: JSX.Element; readonly status?: 200 | 422; readonly from?: object }
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: 200 | 201 | 503 }
  | { readonly kind: 'text'; readonly body: string; readonly mediaType: string }
  | { readonly kind: 'file'; readonly file: FileAnswer }
  /** After a change: the browser fetches the next page with GET. `to` is a path of this site; single sign-on alone leaves it. */
  | { readonly kind: 'see-other'; readonly to: string }
  | { readonly kind: 'problem'; readonly problem: ProblemName }

export interface FileAnswer {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The name the reader's machine saves it under; may be Chinese. */
  readonly name: string
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

export function problem(name: ProblemName): Answer {
  return { kind: 'problem', problem: name }
}

export function json(body: unknown): Answer {
  return { kind: 'json', body }
}
