import { dateInWords } from '#law/calendar/plain-date.ts'
import { dueOf } from '../case/clock-history.ts'
import { type LetterContext, orBlank, type Paragraph, type Run } from './letter.ts'
import { applicantName } from './phrases.ts'

/** A letter that only carries the procedure on. None bears a remedy clause: it is not reviewable alone (国办函〔2021〕132号). */
export interface ProceduralForm {
  readonly title: string
  /** True for the seven of 国办公开办函〔2020〕2号; the others are ours. */
  readonly model: boolean
  readonly to: (context: LetterContext) => Run
  readonly body: (context: LetterContext) => readonly Paragraph[]
}

export const toApplicant = ({ file }: LetterContext) => applicantName(file.dossier)

/** What was asked for, to be quoted to others. */
export const contents = ({ file }: LetterContext) => orBlank(file.dossier.contents.join('；'), '申请内容')

/** The last day of the reply as it stands after the act the letter tells of. */
export function newDue({ file, calendar, settings }: LetterContext): Run {
  const due = dueOf(file, calendar, settings)
  return due === null ? { blank: '答复期限' } : dateInWords(due)
}
