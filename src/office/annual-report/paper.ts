/** A published report as a reader found it: blocks in reading order, nothing interpreted yet. */
export interface Paper {
  /** The name the paper was given in, for messages: a file name, never a path. */
  readonly file: string
  readonly blocks: readonly Block[]
}

export type Block = Line | Grid

/** A line or paragraph of text. Columns that the paper set apart are separated by tabs. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  /** True for the name of a sheet: it may be a heading of the report, but it is no sentence of it. */
  readonly isName?: true
}

/** A table with real cells. Each row holds only the cells that start in it, as in HTML. */
export interface Grid {
  readonly kind: 'grid'
  readonly rows: readonly (readonly GridCell[])[]
}

export interface GridCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** Why a file is not a paper we can read. Each becomes one line with what to do; see `documents/read/refusals.ts`. */
export type ReadingRefusal =
  | 'not-found'
  | 'empty'
  | 'unknown-format'
  | 'legacy-doc'
  | 'legacy-xls'
  | 'ofd'
  | 'picture'
  | 'scan'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-slow'
  | 'not-a-report'

export type PaperReading =
  | { readonly ok: true; readonly paper: Paper }
  | { readonly ok: false; readonly refusal: ReadingRefusal; readonly detail?: string }
