/** What a decision comes to: the acts to append, or the named reason why nothing is recorded. */
export type Decision<Act, Refusal> =
  | { readonly ok: true; readonly acts: readonly Act[] }
  | { readonly ok: false; readonly refusal: Refusal }

export function record<Act>(...acts: readonly Act[]): { readonly ok: true; readonly acts: readonly Act[] } {
  return { ok: true, acts }
}

export function refuse<const Refusal>(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal }
}
