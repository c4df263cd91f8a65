import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { ImportRow } from '#office/acts/kinds/imports.ts'
import type { ReleasedVersion } from '#office/acts/kinds/reports.ts'
import type { CheckedReport } from '#office/annual-report/checking/check.ts'
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
  /** The whole register of an authority as a workbook that is taken over as it is. */
  exported(authority: string): Promise<Exported>
}

export type Exported =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly rows: number }
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
  readonly sheets: readonly Pick<SourceSheet, 'id' | 'name' | 'match'>[]
  readonly matters: number
  readonly acts: number
  readonly problems: readonly RegisterProblem[]
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

export interface RegisterImports {
  list(authority: string): Promise<readonly ImportLine[]>
  find(authority: string, id: string): Promise<ImportLine | undefined>
  receive(owner: Viewer, files: readonly UploadedFile[]): Promise<Received>
  waiting(owner: Viewer, id: string): Promise<RegisterWaiting | undefined>
  begin(owner: Viewer, id: string): Promise<Begun>
  drop(owner: Viewer, id: string): Promise<void>
  undo(owner: Viewer, id: string): Promise<UndoneImport>
}
