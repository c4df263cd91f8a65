import type { Calendar } from '#law/calendar/calendar.ts'
import { dateInWords, type PlainDate } from '#law/calendar/plain-date.ts'
import type { Settings } from '#law/settings/settings.ts'
import type { Case } from '#office/applications/case/case.ts'
import {
  type LetterModel,
  orBlank,
  type Paragraph,
  paragraph,
  type Signer,
} from '#office/applications/letters/letter.ts'
import { groundInFull } from '#office/applications/letters/phrases.ts'
import { replyTitle } from '#office/applications/letters/reply-title.ts'
import type { Dossier } from '../matter/dossier.ts'
import { forumOf } from '../matter/intake.ts'
import type { AnswerPaper } from '../matter/remedy.ts'
import { courseOf, servedReply } from './course.ts'

/** What an answer is written from. */
export interface AnswerContext {
  readonly dossier: Dossier
  /** What a person wrote; null before. */
  readonly written: Pick<AnswerPaper, 'plea' | 'reasons' | 'course'> | null
  /** The application as it stood when the copy came; null where it is not in this register. */
  readonly attacked: Case | null
  /** Pieces in the list of evidence. */
  readonly evidence: number
  readonly sender: Signer
  readonly on: PlainDate
  readonly calendar: Calendar
  readonly settings: Settings
}

/** 行政复议答复书 or 行政答辩状: facts and grounds out of the case, a blank wherever a person must write. */
export function answerLetter(context: AnswerContext): LetterModel {
  const { dossier, sender, on, evidence } = context
  return {
    title: dossier.track.kind === 'reconsideration' ? '行政复议答复书' : '行政答辩状',
    // An answer has no 文号 of its own.
    number: '',
    addressee: orBlank(forumOf(dossier.track), '复议机关或者法院'),
    paragraphs: [
      opening(context),
      paragraph('一、请求事项'),
      plea(context),
      paragraph(context.attacked === null ? '二、作出行政行为的经过和依据' : '二、作出行政行为的经过'),
      ...course(context),
      ...grounds(context),
      paragraph(context.attacked === null ? '三、理由' : '四、理由'),
      ...lines(context.written?.reasons, '针对请求和理由的意见'),
    ],
    attachments: evidence === 0 ? [] : [`证据目录及证据（共${evidence}项）`, '作出行政行为的依据'],
    remedy: null,
    sender,
    on,
  }
}

function opening({ dossier, attacked }: AnswerContext): Paragraph {
  const { track, party, receivedOn, instance } = dossier
  const who = orBlank(party, track.kind === 'reconsideration' ? '申请人' : '原告')
  const number = track.caseNumber === '' ? '' : `（${track.caseNumber}）`
  const act = actWords(dossier, attacked)
  if (track.kind === 'reconsideration') {
    return paragraph(
      who,
      `不服本机关${act}，向你机关申请行政复议${number}。本机关于${dateInWords(receivedOn)}收到行政复议申请书副本。根据《中华人民共和国行政复议法》${track.procedure === 'simplified' ? '第五十四条' : '第四十八条'}的规定，现答复如下：`,
    )
  }
  const appeal = instance === 2 ? '上诉状副本的情况，本机关补充答辩如下：' : '现答辩如下：'
  return paragraph(
    who,
    `诉本机关${act}一案${number}，本机关于${dateInWords(receivedOn)}收到起诉状副本。根据《中华人民共和国行政诉讼法》第六十七条的规定，${appeal}`,
  )
}

/** The act that is attacked, as one speaks of it. */
export function actWords({ target }: Pick<Dossier, 'target'>, attacked: Case | null): string {
  if (target.kind === 'silence') return `对政府信息公开申请（编号：${target.application}）未予答复`
  if (target.kind === 'elsewhere') return target.what === '' ? '的行政行为' : `的行政行为（${target.what}）`
  const reply = attacked === null ? undefined : servedReply(attacked)
  const title = reply === undefined ? '政府信息公开答复' : replyTitle(reply.paper.parts, reply.paper.counts)
  return `作出的《${title}》（${target.letter}）`
}

const pleas = {
  reconsideration: {
    uphold: '请求依法维持本机关作出的行政行为，驳回申请人的行政复议请求。',
    reject: '请求依法驳回申请人的行政复议申请。',
    admit: '本机关认为原行政行为确有不当，将自行纠正，请依法处理。',
  },
  litigation: {
    uphold: '请求依法判决驳回原告的诉讼请求。',
    reject: '请求依法裁定驳回原告的起诉。',
    admit: '本机关认为原行政行为确有不当，将自行纠正，请依法处理。',
  },
} as const

function plea({ dossier, written }: AnswerContext): Paragraph {
  if (written === null) return paragraph({ blank: '请求事项' })
  return paragraph(pleas[dossier.track.kind][written.plea])
}

function course({ attacked, written, calendar, settings }: AnswerContext): readonly Paragraph[] {
  return attacked === null
    ? lines(written?.course, '收到申请、办理和答复的经过和依据')
    : courseOf(attacked, calendar, settings)
}

/** Of an application that is not in this register its drafter writes the grounds with the course. */
function grounds({ attacked }: AnswerContext): readonly Paragraph[] {
  if (attacked === null) return []
  const heading = paragraph('三、行政行为的依据')
  const reply = servedReply(attacked)
  if (reply === undefined) return [heading, paragraph('本机关尚未作出答复。')]
  const { parts } = reply.paper
  const pieces = parts.map(({ what, ground, reason }) =>
    paragraph(
      ground === '' ? '' : `${groundInFull(ground)}。`,
      parts.length > 1 ? `适用于${what}。` : undefined,
      reason === '' ? undefined : `事实和理由：${reason.replace(/。$/u, '')}。`,
    ),
  )
  return [heading, ...pieces]
}

/** What a person wrote, a paragraph a line; or the place for it. */
function lines(text: string | undefined, blank: string): readonly Paragraph[] {
  const written = (text ?? '')
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return written.length === 0 ? [paragraph({ blank })] : written.map((line) => paragraph(line))
}
