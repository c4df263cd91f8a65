import type { Block, ReadingRefusal } from '#office/annual-report/paper.ts'

/** What a reader of one format gives back, before the paper has its name. */
export type BlocksReading =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly refusal: ReadingRefusal; readonly detail?: string }
