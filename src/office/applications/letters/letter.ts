import type { Calendar } from '#law/calendar/calendar.ts'
import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
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
  /** A paragraph that is nothing but 一、… is a heading. */
  readonly paragraphs: readonly Paragraph[]
  /** Names under 附件, in order; usually none. */
  readonly attachments: readonly string[]
  /** Only where the letter can be turned against; made by the law and nowhere else. */
  readonly remedy: RemedyText | null
  readonly sender: Signer
  /** 成文日期. */
  readonly on: PlainDate
}

/** The office as a letter shows it. */
export interface Signer {
  readonly name: string
  /** Address, telephone and person to ask, in one line; empty where the office has not said. */
  readonly contact: string
  /** The organs its remedy clause names; none where it has no clause. */
  readonly organs: readonly string[]
  /** The court with jurisdiction, where known. */
  readonly court?: string
}

/** The office a letter is written by. */
export interface Sender extends Pick<Signer, 'name' | 'contact' | 'court'> {
  /** Null where the tree does not hold them: then only a letter without a remedy clause can be written. */
  readonly organs: Extract<OrgansFound, { ok: true }> | null
}

export function signerOf({ organs, ...shown }: Sender): Signer {
  return { ...shown, organs: organs?.organs.map(({ name }) => name) ?? [] }
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
  /** Names of the files a reply hands out. */
  readonly attachments?: readonly string[]
  /** Where its reader may answer or follow the case online. */
  readonly answerWith?: AnswerWith
}

export interface AnswerWith {
  /** The case's number. */
  readonly number: string
  /** 查询码 of this reader for this case. */
  readonly code: string
  /** The page to open, as it is typed. */
  readonly address: string
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
export function letterText(letter: LetterModel): string {
  const { title, number, addressee, paragraphs, attachments, remedy, sender, on } = letter
  return [
    title,
    ...(number === null || number === '' ? [] : [number]),
    `${runsText([addressee])}：`,
    ...paragraphs.map(runsText),
    ...(remedy === null ? [] : [remedy]),
    ...attachmentLines(attachments),
    sender.name,
    dateInWords(on),
    ...(sender.contact === '' ? [] : [contactNote(sender)]),
  ].join('\n')
}

export function runsText(runs: Paragraph): string {
  return runs.map((run) => (typeof run === 'string' ? run : `＿＿（${run.blank}）`)).join('')
}

/** What a person would still have to write; a letter that leaves the house has none. */
export function blanksOf({ addressee, paragraphs }: LetterModel): readonly string[] {
  return [[addressee], ...paragraphs].flat().flatMap((run) => (typeof run === 'string' ? [] : [run.blank]))
}

/** 附件：… and, of several, 附件：1. … (GB/T 9704-2012 7.3.4). */
export function attachmentLines(names: readonly string[]): readonly string[] {
  return names.map((name, at) => `${at === 0 ? '附件：' : ''}${names.length > 1 ? `${at + 1}. ` : ''}${name}`)
}

/** 附注 under the date, in brackets (GB/T 9704-2012 7.3.7). */
export function contactNote({ contact }: Signer): string {
  return `（联系方式：${contact}）`
}
