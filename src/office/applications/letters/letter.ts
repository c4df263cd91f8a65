import type { Calendar } from '#law/calendar/calendar.ts'
import type { PlainDate } from '#law/calendar/plain-date.ts'
import type { RemedyText } from '#law/remedies/clause.ts'
import type { OrgansFound } from '#law/remedies/organ.ts'
import type { Settings } from '#law/settings/settings.ts'
import type { Case } from '../case/case.ts'
import type { Consultation, DepartmentRequest } from '../case/dossier.ts'

/** Words filled from the case, or a place where a person must write; `blank` says what. */
export type Run = string | { readonly blank: string }
export type Paragraph = readonly Run[]

/** A letter as it will be drawn: what it says, not how it looks. */
export interface LetterModel {
  readonly title: string
  /** 文号; null in a draft. */
  readonly number: string | null
  readonly addressee: Run
  readonly paragraphs: readonly Paragraph[]
  /** Only where the letter can be turned against; made by the law and nowhere else. */
  readonly remedy: RemedyText | null
  readonly sender: Sender
  /** 成文日期. */
  readonly on: PlainDate
}

export interface Sender {
  readonly name: string
  /** Address, telephone and person to ask, in one line. */
  readonly contact: string
  readonly organs: Extract<OrgansFound, { ok: true }>
  /** The court with jurisdiction, where known. */
  readonly court?: string
}

/** What a letter is written from. The acts it tells of are in the case already, recorded or about to be. */
export interface LetterContext {
  readonly file: Case
  readonly sender: Sender
  readonly number: string | null
  readonly on: PlainDate
  readonly calendar: Calendar
  readonly settings: Settings
  /** Whom a letter to somebody else is about; the newest where not given. */
  readonly consultation?: Consultation
  readonly department?: DepartmentRequest
}

/** A paragraph out of words and blanks: what is missing in the case becomes a blank named after it. */
export function paragraph(...runs: readonly (Run | undefined)[]): Paragraph {
  return runs.flatMap((run) => run ?? [])
}

/** The words, or a place for them. */
export function orBlank(text: string | null | undefined, blank: string): Run {
  return text === null || text === undefined || text.trim() === '' ? { blank } : text
}

/** The plain text, blanks as ＿＿（what）; for previews, search and hashes. */
export function letterText({ title, number, addressee, paragraphs, remedy, sender }: LetterModel): string {
  const line = (runs: Paragraph) =>
    runs.map((run) => (typeof run === 'string' ? run : `＿＿（${run.blank}）`)).join('')
  return [
    title,
    ...(number === null ? [] : [number]),
    `${line([addressee])}：`,
    ...paragraphs.map(line),
    ...(remedy === null ? [] : [remedy]),
    sender.name,
  ].join('\n')
}
