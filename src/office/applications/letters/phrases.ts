import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Case } from '../case/case.ts'
import type { Dossier } from '../case/dossier.ts'
import { channelWords } from '../case/intake.ts'
import { quotedContents } from '../case/quoted-contents.ts'
import { feeMeasuresName, regulationName } from './law-names.ts'
import { type Paragraph, paragraph, type Run } from './letter.ts'
import { anewRuns } from './redo-words.ts'

/** How the applicant is spoken to. */
export function you({ applicantKind }: Dossier): string {
  return applicantKind === 'person' ? '您' : '你单位'
}

/** Some leave their name out, and a name may be erased: both are still written to. */
export function applicantName({ applicant }: Dossier): Run {
  return applicant.trim() === '' ? '申请人' : applicant
}

/** 本机关于…收到您…提出的政府信息公开申请，申请公开“…”。 With what happened since, so that the reader sees why it took its time. */
export function opening(file: Case): Paragraph {
  const { dossier } = file
  const { correction, extension } = dossier
  const supplemented = correction?.supplementedOn ?? null
  const what = `${you(dossier)}${byChannel(dossier)}提出的政府信息公开申请（编号：${dossier.number}）`
  const came =
    'receivedOn' in file
      ? `本机关于${dateInWords(file.receivedOn)}收到${what}`
      : `${what}于${dateInWords(file.arrivedOn)}到达本机关`
  return paragraph(
    came,
    ...asking(dossier),
    '。',
    ...anewRuns(dossier),
    supplemented === null ? undefined : `${dateInWords(supplemented)}，本机关收到${you(dossier)}补正的申请。`,
    extension === null
      ? undefined
      : `${dateInWords(extension.on)}，本机关告知${you(dossier)}延长答复期限${extension.days}个工作日。`,
  )
}

function byChannel({ delivery }: Dossier): string {
  return delivery === null ? '' : `以${channelWords[delivery.channel]}方式`
}

/** An older register may not have kept what was asked for, and words may be erased. */
function asking(dossier: Pick<Dossier, 'contents'>): readonly Run[] {
  const contents = contentsOf(dossier)
  return contents === '' ? [] : ['，申请公开“', contents, '”']
}

/** What was asked for, as it is quoted: without the stop that would end the sentence inside the marks. */
export function contentsOf({ contents }: Pick<Dossier, 'contents'>): string {
  return contents
    .map(inSentence)
    .filter((text) => text !== '')
    .join('；')
}

/** The same for readers who are not told who asked. */
export function openingToOthers({ dossier }: Case): Paragraph {
  return paragraph(
    `本机关收到一件政府信息公开申请（编号：${dossier.number}）`,
    ...asking(forOthers(dossier)),
    '。',
  )
}

/** What was asked for, to be quoted to others in a sentence. */
export function quotedToOthers({ dossier }: Case): string {
  return contentsOf(forOthers(dossier)) || '（内容未记载）'
}

function forOthers(dossier: Dossier): Pick<Dossier, 'contents'> {
  return { contents: quotedContents(dossier) }
}

/** 根据《中华人民共和国政府信息公开条例》第三十条的规定， */
export function accordingTo(ground: string): string {
  return `根据${groundInFull(ground)}的规定，`
}

/** A ground as the outcomes name it, in the full names a letter cites by. */
export function groundInFull(ground: string): string {
  return ground.replace(/^条例/u, regulationName).replace(/^国办函〔2020〕109号/u, feeMeasuresName)
}

/** The last day itself still counts. */
export function byDay(date: PlainDate): string {
  return `${dateInWords(date)}前（含当日）`
}

/** Words a person wrote, without the stop at their end: the letter ends the sentence itself. */
export function trimStop(text: string): string {
  return text.trim().replace(/[。；;.\s]+$/u, '')
}

/** Words of several lines, to be quoted in a sentence or a heading: a line break there would tear it in two. */
export function inSentence(text: string): string {
  return trimStop(text).replace(/\s*\n\s*/gu, ' ')
}

/** Several lines begin on a line of their own; one goes on in the sentence. */
export function listed(text: string): string {
  const items = trimStop(text)
  return items.includes('\n') ? `\n${items}` : items
}
