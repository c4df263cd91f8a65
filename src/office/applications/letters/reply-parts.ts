import type { OutcomeId } from '#law/outcomes/outcome.ts'
import type { Part, Parts } from '../case/parts.ts'
import { type LetterContext, orBlank, type Paragraph, paragraph, type Run } from './letter.ts'
import { accordingTo, inSentence, trimStop, you } from './phrases.ts'
import { replyFormOf } from './reply-forms.ts'

/** What a reply says of each piece; of several each has a heading of its own. */
export function partParagraphs(
  parts: Parts,
  counts: OutcomeId,
  context: LetterContext,
): readonly Paragraph[] {
  if (parts.length === 1) return [partRuns(parts[0], context)]
  return [
    answeredOneByOne(parts, counts, context),
    ...parts.flatMap((part, at) => [
      paragraph(`${numeral(at)}、关于“`, orBlank(inSentence(part.what), '信息名称'), '”'),
      partRuns(part, context),
    ]),
  ]
}

/** 条例 art. 37: what cannot be public is parted from what can; what is not there or not made needs no parting. */
function answeredOneByOne(parts: Parts, counts: OutcomeId, { file }: LetterContext): Paragraph {
  const asked = `${you(file.dossier)}申请公开的内容`
  const withholds = parts.some(({ outcome }) => outcome.startsWith('denied.'))
  if (counts !== 'partial' || !withholds) return paragraph(`经审查，现就${asked}分别答复如下：`)
  return paragraph(
    `经审查，${asked}中含有不应当公开的内容，能够作区分处理。`,
    accordingTo('条例第三十七条'),
    '现分别答复如下：',
  )
}

function partRuns(part: Part, context: LetterContext): Paragraph {
  const { finding, decision } = replyFormOf(part)
  const words: Readonly<Record<string, () => Run>> = {
    '（理由）': () => orBlank(trimStop(part.reason), '事实和理由'),
    '（去处）': () => orBlank(trimStop(part.pointer), '获取途径、负责机关或者原答复文号'),
    '（提供）': () => supplied(context),
  }
  const fill = (text: string): readonly Run[] =>
    text.split(/(（理由）|（去处）|（提供）)/u).map((piece) => words[piece]?.() ?? piece)
  const basis = part.ground === '' ? '' : accordingTo(groundsOf(part))
  return [...fill(finding), basis, ...fill(decision)].filter((run) => run !== '')
}

/** A refusal rests on art. 14 to 16 or 32, and is told with its reasons by art. 36 (3). */
function groundsOf({ outcome, ground }: Part): string {
  const refused = outcome.startsWith('denied.') && outcome !== 'denied.administrativeInquiry'
  return refused ? `${ground}、第三十六条第（三）项` : ground
}

const forms = { paper: '纸质', electronic: '电子数据', other: '电子数据' } as const

/** In the form asked for (条例 art. 40); what is handed out stands under 附件. */
function supplied({ file, attachments = [] }: LetterContext): string {
  const form = file.dossier.wanted?.form ?? 'electronic'
  if (form === 'inspection') {
    return `请${you(file.dossier)}携带本告知书和有效身份证件，在工作时间到本机关查阅、抄录`
  }
  return `信息以${forms[form]}形式提供，${attachments.length > 0 ? '见附件' : '随本告知书一并提供'}`
}

const digits = '一二三四五六七八九十'

function numeral(at: number): string {
  if (at < 10) return digits.charAt(at)
  const tens = Math.floor((at + 1) / 10)
  const ones = (at + 1) % 10
  // Of no ones there is nothing to say, and nothing stands before the first digit.
  return `${tens > 1 ? digits.charAt(tens - 1) : ''}十${digits.charAt(ones - 1)}`
}
