import { replyDrafted } from '#office/acts/kinds/application-reply.ts'
import { personalNumbersIn } from '#office/annual-report/checking/privacy.ts'
import type { Paper } from '#office/applications/case/case.ts'
import { foldCase } from '#office/applications/case/fold.ts'
import { type LetterModel, letterText } from '#office/applications/letters/letter.ts'
import type { CaseRecord } from '#office/applications/room/case-room.ts'
import { givenFiles } from '#office/applications/room/given-files.ts'
import type { Preview } from '#office/applications/room/letter-room.ts'
import type { Leak, StoredFile } from '#office/files/stored-file.ts'
import type { ApplicationsAtDesk } from '../source.ts'
import type { Work } from '../work.ts'
import { type Changes, changesBetween } from './changes.ts'

/** What somebody who approves or signs must have before them. */
export interface Reading {
  readonly preview: Preview
  /** Against the edition before; undefined where this is the first. */
  readonly changes: Changes | undefined
  /** What the machine found in the words. */
  readonly inWords: readonly string[]
  /** What is handed out, with what a reader could find in it beyond what it shows. */
  readonly given: readonly GivenFile[]
}

export interface GivenFile {
  readonly file: StoredFile
  readonly leaks: readonly Leak[]
}

/** Undefined where the case has no letter before its readers. */
export async function readingOf(
  { letters, files }: ApplicationsAtDesk,
  { authority }: Work,
  record: CaseRecord,
): Promise<Reading | undefined> {
  const preview = await letters.reply(authority, record)
  if (preview === undefined) return undefined
  const before = paperBefore(record)
  const [older, given] = await Promise.all([
    before && letters.draft(authority, record, before.parts, before.counts),
    Promise.all(
      givenFiles(record.files).map(async (file) => ({
        file,
        leaks: await files.leaksIn(authority, file.id),
      })),
    ),
  ])
  const changes =
    preview.ok && older?.ok
      ? changesBetween(paragraphsOf(older.letter), paragraphsOf(preview.letter))
      : undefined
  const inWords = preview.ok ? numbersIn(letterText(preview.letter)) : []
  return { preview, changes, inWords, given }
}

const named = { 'identity-number': '身份证号', phone: '手机号', 'bank-card': '银行卡号' } as const

function numbersIn(text: string): readonly string[] {
  return personalNumbersIn(text)
    .filter(({ isContact }) => !isContact)
    .map(({ kind, masked }) => `文字里有疑似${named[kind]} ${masked}；不需要的请退回删去或者隐去。`)
}

/** The paper of the newest draft but one. */
function paperBefore({ acts }: CaseRecord): Paper | undefined {
  const drafts = acts.flatMap(({ kind }, at) => (kind === replyDrafted.id ? [at] : []))
  const at = drafts.at(-2)
  return at === undefined ? undefined : paperAfter(acts.slice(0, at + 1))
}

/** The paper of the newest draft, also after it was sent back. */
export function newestPaper({ acts }: Pick<CaseRecord, 'acts'>): Paper | undefined {
  const at = acts.findLastIndex(({ kind }) => kind === replyDrafted.id)
  return at === -1 ? undefined : paperAfter(acts.slice(0, at + 1))
}

function paperAfter(acts: CaseRecord['acts']): Paper | undefined {
  const file = foldCase(acts)
  return file?.stage === 'in-review' ? file.paper : undefined
}

function paragraphsOf({ paragraphs }: LetterModel): readonly string[] {
  return paragraphs.map((runs) => runs.map((run) => (typeof run === 'string' ? run : run.blank)).join(''))
}
