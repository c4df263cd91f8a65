import type { Readable } from 'node:stream'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ImportChange, ImportChangeWords } from '#office/acts/kinds/import-changes.ts'
import type { ImportRow } from '#office/acts/kinds/imports.ts'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import type { CheckedReport } from '#office/annual-report/checking/check.ts'
import type { Correction, Kept } from '#office/annual-report/register/corrections.ts'
import type { ProblemGroup } from '#office/annual-report/register/problem-groups.ts'
import type { RowVerdict, Verdict } from '#office/annual-report/register/row-verdict.ts'
import type { RegisterProblem, SourceSheet } from '#office/annual-report/register/source.ts'
import type { Release } from '#office/annual-report/release.ts'
import type { UploadedFile } from '#web/upload.ts'
import type { Viewer } from '#web/viewer.ts'

/** Taking over what an office has from before: its published reports and its own register. */
export interface Importing {
  today(): PlainDate
  /** The folder where files lie while they come in. */
  readonly uploads: string
  readonly papers: PaperImports
  readonly registers: RegisterImports
  /** The whole register of the viewer's authority as a workbook that is taken over as it is. That it was taken is noted first. */
  exported(viewer: Viewer): Promise<Exported>
}

export type Exported =
  | { readonly ok: true; readonly stream: Readable; readonly size: number }
  | { readonly ok: false; readonly message: string }

/** What was sent and waits for a yes or a no; only whoever sent it sees it. */
export type Received =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly message: string }

/** A published report as it was read. */
export interface PaperRead {
  readonly file: string
  readonly checked: CheckedReport
  /** The report as it would be recorded for a year; or why it cannot be. */
  release(year: number): Release
}

export interface PaperImports {
  /** The reports of an authority that are published, newest first. */
  taken(authority: string): Promise<readonly ReleasedVersion[]>
  /** The years whose report waits for a second person to check it. */
  unchecked(authority: string): Promise<readonly number[]>
  receive(owner: Viewer, file: UploadedFile): Promise<Received>
  waiting(owner: Viewer, id: string): PaperRead | undefined
  drop(owner: Viewer, id: string): void
}

/** What a register would come to. */
export interface Examined {
  readonly sheets: readonly ExaminedSheet[]
  readonly matters: number
  readonly acts: number
  readonly problems: readonly RegisterProblem[]
  readonly groups: readonly ProblemGroup[]
  /** Every row with its verdict, by pages. */
  readonly rows: RowPages
  /** What was put right so far, with how many cells, rows or columns each changed. */
  readonly corrections: readonly MadeCorrection[]
}

export interface ExaminedSheet extends Pick<SourceSheet, 'id' | 'name' | 'match'> {
  readonly leftOut: boolean
}

export type MadeCorrection = Kept & { readonly changed: number }

export interface RowPages {
  readonly counts: Readonly<Record<Verdict, number>>
  /** Pages of fifty, counted from 1; one that is not there is empty. */
  page(verdict: Verdict | 'all', page: number): Promise<readonly ListedRow[]>
}

export interface ListedRow extends RowVerdict {
  readonly sheet: string
}

export interface RegisterWaiting {
  readonly file: string
  /** Undefined while it is still being read. */
  readonly examined: Examined | undefined
}

export interface ImportLine extends ImportRow {
  readonly id: string
  /** True while this process works on it; one that is `running` and not at work was cut off. */
  readonly atWork: boolean
  readonly recorded: number
}

export type Begun =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: 'gone' | 'unsound' | 'another-at-work' | 'changed-meanwhile' }

export type UndoneImport =
  | { readonly ok: true; readonly withdrawn: number }
  | { readonly ok: false; readonly refusal: 'worked-on'; readonly matters: number }
  | { readonly ok: false; readonly refusal: 'no-such-import' | 'undone-before' | 'another-at-work' }

/** A correction as the register keeps it. `words` is null where they were erased since. */
export interface RecordedChange extends ImportChange {
  readonly by: string
  readonly words: ImportChangeWords | null
}

export interface RegisterImports {
  list(authority: string): Promise<readonly ImportLine[]>
  find(authority: string, id: string): Promise<ImportLine | undefined>
  receive(owner: Viewer, files: readonly UploadedFile[]): Promise<Received>
  waiting(owner: Viewer, id: string): Promise<RegisterWaiting | undefined>
  /** Adds corrections and reads anew; false, and nothing is changed, where that was done since `seen`. */
  correct(owner: Viewer, id: string, seen: Examined, made: readonly Correction[]): boolean
  takeBack(owner: Viewer, id: string, seen: Examined, taken: number | 'all'): boolean
  /** The problems as a workbook. */
  problemList(examined: Examined): Promise<Uint8Array>
  /** What an import was corrected by before it came in. */
  corrections(authority: string, id: string): Promise<readonly RecordedChange[]>
  begin(owner: Viewer, id: string): Promise<Begun>
  drop(owner: Viewer, id: string): Promise<void>
  undo(owner: Viewer, id: string): Promise<UndoneImport>
}
