import { remedyClause } from '#law/remedies/clause.ts'
import type { Paper } from '../case/case.ts'
import type { Dossier } from '../case/dossier.ts'
import type { Part } from '../case/parts.ts'
import { type LetterContext, type LetterModel, orBlank, type Paragraph, type Run } from './letter.ts'
import { accordingTo, applicantName, opening } from './phrases.ts'
import { type ProceduralId, proceduralForms } from './procedural.ts'
import type { ProceduralForm } from './procedural-form.ts'
import { replyFormOf } from './reply-forms.ts'
import { replyTitle } from './reply-title.ts'

/** A letter of the procedure. It carries no remedy clause. */
export function proceduralLetter(id: ProceduralId, context: LetterContext): LetterModel {
  const form: ProceduralForm = proceduralForms[id]
  const { number, sender, on } = context
  return {
    title: form.title,
    number,
    addressee: form.to(context),
    paragraphs: form.body(context),
    remedy: null,
    sender,
    on,
  }
}

/** The reply: every piece with its finding and its ground, and the remedy that the law ties to the grounds. */
export function replyLetter({ parts, counts }: Paper, context: LetterContext): LetterModel {
  const { file, number, sender, on, settings } = context
  const single = parts.length === 1
  const [first, ...others] = parts
  const decided = ({ what, outcome }: Part) => ({ what, outcome })
  const court = sender.court === undefined ? {} : { court: sender.court }
  return {
    title: replyTitle(parts, counts),
    number,
    addressee: applicantName(file.dossier),
    paragraphs: [
      opening(file),
      ...parts.map((part, at) => [
        ...(single ? [] : [`${numeral(at)}、关于“`, orBlank(part.what, '信息名称'), '”。']),
        ...partRuns(part, file.dossier),
      ]),
    ],
    remedy: remedyClause(
      { parts: [decided(first), ...others.map(decided)], decidedOn: on, organs: sender.organs, ...court },
      settings,
    ).text,
    sender,
    on,
  }
}

const forms = { paper: '纸质', electronic: '电子数据', inspection: '查阅、抄录', other: '其他' } as const

function partRuns(part: Part, { wanted }: Dossier): Paragraph {
  const { finding, decision } = replyFormOf(part)
  const fill = (text: string): readonly Run[] =>
    text.split(/(（理由）|（去处）|（形式）)/u).map((piece) => {
      if (piece === '（理由）') return orBlank(trimStop(part.reason), '事实和理由')
      if (piece === '（去处）') return orBlank(trimStop(part.pointer), '获取途径、负责机关或者原答复文号')
      return piece === '（形式）' ? `${wanted === null ? '电子' : forms[wanted.form]}形式` : piece
    })
  const basis = part.ground === '' ? '' : accordingTo(part.ground)
  return [...fill(finding), basis, ...fill(decision)].filter((run) => run !== '')
}

/** The letter ends the sentence itself. */
function trimStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/u, '')
}

function numeral(at: number): string {
  const digits = '一二三四五六七八九十'
  if (at < 10) return digits.charAt(at)
  const tens = Math.floor((at + 1) / 10)
  const ones = (at + 1) % 10
  return `${tens > 1 ? digits.charAt(tens - 1) : ''}十${ones === 0 ? '' : digits.charAt(ones - 1)}`
}
