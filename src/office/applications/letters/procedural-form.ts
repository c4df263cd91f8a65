import { dateInWords } from '#law/calendar/plain-date.ts'
import type { Case } from '../case/case.ts'
import { dueOf, replyClockOf } from '../case/clock-history.ts'
import type { LetterContext, Paragraph, Run } from './letter.ts'
import { applicantName, byDay, quotedToOthers } from './phrases.ts'

/** A letter that only carries the procedure on bears no remedy clause: it is not reviewable alone (指导意见 art. 3). */
export interface ProceduralForm {
  readonly title: string | ((context: LetterContext) => string)
  /** True for the seven of 国办公开办函〔2020〕2号; the others are ours. */
  readonly model: boolean
  readonly to: (context: LetterContext) => Run
  readonly body: (context: LetterContext) => readonly Paragraph[]
  /**
   * Whether the letter itself decides about its reader, who may turn against it (复议法 art. 11 (14), 实施条例 art. 17; of a
   * third party 法释〔2025〕8号 art. 1 (4)). Absent where it never does.
   */
  readonly decides?: (file: Case) => boolean
}

export const toApplicant = ({ file }: LetterContext) => applicantName(file.dossier)

export const contents = ({ file }: LetterContext) => quotedToOthers(file)

/** The last day of the reply as it stands after the act the letter tells of; said where a coming notice may move it. */
export function newDue({ file, calendar, settings }: LetterContext): Run {
  const due = dueOf(file, calendar, settings)
  if (due === null) return { blank: '答复期限' }
  const open = replyClockOf(file, calendar, settings)?.state === 'to-be-confirmed'
  return open ? `${dateInWords(due)}前（含当日；放假安排公布后有变化的，另行告知）` : byDay(due)
}
