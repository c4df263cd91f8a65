import type { FileRefusal, MediaType } from '#office/files/stored-file.ts'

/** What a file turned out to be, or why it is not taken. */
export type Verdict =
  | { readonly ok: true; readonly media: MediaType }
  | { readonly ok: false; readonly refusal: FileRefusal }

export const damaged: FileRefusal = { reason: 'damaged' }

export function refused(refusal: FileRefusal): Verdict {
  return { ok: false, refusal }
}

/** The first refusal that applies, or what the file is. */
export function verdictOf(media: MediaType, refusal: FileRefusal | undefined): Verdict {
  return refusal ? { ok: false, refusal } : { ok: true, media }
}

export function active(what: string): FileRefusal {
  return { reason: 'active-content', what }
}

export function tooLarge(what: string): FileRefusal {
  return { reason: 'too-large-inside', what }
}

/** `instead` is what its sender can do, where that is more than choosing another file. */
export function wrongType(found: string | null, instead?: string): FileRefusal {
  return instead === undefined ? { reason: 'wrong-type', found } : { reason: 'wrong-type', found, instead }
}
