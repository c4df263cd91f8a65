import type { FileRefusal } from '#office/files/stored-file.ts'

export interface Watch {
  readonly note: (refusal: FileRefusal | undefined) => void
  readonly found: () => FileRefusal | undefined
}

/** Remembers the first thing found. */
export function newWatch(): Watch {
  let first: FileRefusal | undefined
  return {
    note: (refusal) => {
      first ??= refusal
    },
    found: () => first,
  }
}
