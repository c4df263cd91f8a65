import { addDays, type PlainDate } from '#law/calendar/plain-date.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { recogniseOutcome } from '#law/outcomes/recognise.ts'
import { personIdSchema } from '#office/authorities/people/person.ts'
import type { Case } from '../case/case.ts'
import type { Part, PartOutcome, Parts } from '../case/parts.ts'
import type { PayloadOf, StepId } from '../commands/registry.ts'
import { day } from './play.fixture.ts'

/** What a story says of a step: words, a day, a list of outcomes. */
export type Said = string | readonly string[] | undefined

type Payloads = {
  readonly [Id in StepId]: (said: Said, on: PlainDate, file: Case) => PayloadOf<Id>
}

const text = (said: Said): string => (typeof said === 'string' ? said : (said?.[0] ?? '（略）'))
const nth = (said: Said, at: number): string => (typeof said === 'string' ? said : said?.[at]) ?? '（略）'
const list = (said: Said): readonly string[] => (typeof said === 'string' ? [said] : (said ?? []))

const whoms = { 第三方: 'third-party', 共同制作机关: 'co-maker', 其他机关: 'other-organ' } as const
const whom = (word: string) => whoms[word as keyof typeof whoms] ?? 'third-party'
const opinions = { 同意: 'agrees', 不同意: 'objects', 部分同意: 'partly' } as const

const edition = ({ dossier }: Case) => dossier.editions

/** A piece of a reply out of 结果 or 结果/依据的序号: 不予公开 and its kin by their names in the form. */
export function partOf(said: string): Part {
  const [name = '', ground = '1'] = said.split('/')
  const found = recogniseOutcome(name)
  if (!found.ok || found.outcome.id === 'partial') throw new Error(`${name} is no outcome of a piece`)
  const outcome: PartOutcome = found.outcome.id
  return {
    what: `${name}的那部分信息`,
    outcome,
    ground: outcomeById(outcome).grounds[Number(ground) - 1] ?? '',
    reason: outcome === 'granted' ? '' : '事实和理由见审查记录',
    pointer: '见本机关网站',
    notConsultedBecause: '',
  }
}

export function partsOf(said: Said): Parts {
  const [first, ...others] = list(said).map(partOf)
  if (first === undefined) throw new Error('a reply has at least one piece')
  return [first, ...others]
}

/** How the words of a story become what a step needs. */
export const payloads: Payloads = {
  'confirm-receipt': (said, on) => ({ on, how: text(said) }),
  'log-contact': (said, on) => ({ on, how: text(said) }),
  'ask-correction': (said, on) => ({ on, items: '写明文号或者便于查询的特征', until: day(text(said)) }),
  'take-supplement': (said, on) => ({ on, contents: [text(said)] }),
  'lapse-correction': (_said, on) => ({ on }),
  consult: (said, on) => ({
    on,
    who: whom(nth(said, 0)),
    name: nth(said, 1),
    question: '是否同意公开',
    until: addDays(on, 15),
  }),
  'record-reached': (said, on) => ({ on, who: whom(nth(said, 0)), party: nth(said, 1), proof: '送达回证' }),
  'take-opinion': (said, on) => ({
    on,
    who: whom(nth(said, 0)),
    party: nth(said, 1),
    opinion: opinions[nth(said, 2) as keyof typeof opinions] ?? 'objects',
    reasons: '',
  }),
  'lapse-consultation': (said, on) => ({ on, who: whom(nth(said, 0)), party: nth(said, 1) }),
  'ask-department': (said, on) => ({
    on,
    department: nth(said, 0),
    question: '请检索并提出意见',
    until: day(nth(said, 1)),
  }),
  'take-department-answer': (said, on) => ({ on, department: text(said), answer: '已检索' }),
  'record-search': (_said, on) => ({ on, places: '档案室、公文系统', terms: '就业补助', found: '' }),
  'propose-extension': (said, on) => ({ on, days: Number(text(said)), reason: '检索量大' }),
  extend: (_said, on) => ({ on }),
  'notice-fee': (said, on) => ({ on, method: 'by-volume', first: 1, last: Number(text(said)) }),
  'record-fee-reached': (_said, on) => ({ on, proof: '邮件签收' }),
  'take-payment': (said, on) => ({ on, yuan: Number(text(said)), receipt: '财政票据' }),
  'lapse-fee': (_said, on) => ({ on }),
  'ask-reasons': (said, on) => ({ on, extent: '一个月内提出86件', until: day(text(said)) }),
  'take-reasons': (said, on) => ({ on, reasons: text(said) }),
  'lapse-reasons': (_said, on) => ({ on }),
  delay: (said, on) => ({ on, until: day(text(said)) }),
  draft: (said, on) => ({ on, parts: partsOf(said) }),
  approve: (_said, on, file) => ({ on, edition: edition(file) }),
  'review-secrecy': (_said, on, file) => ({ on, edition: edition(file), conclusion: '可以公开' }),
  'send-back': (said, on) => ({ on, because: text(said) }),
  sign: (_said, on, file) => ({ on, edition: edition(file), digest: 'a'.repeat(64) }),
  'tell-third-party': (said, on) => ({
    on,
    party: text(said),
    contents: '补贴金额和发放时间',
    reason: '涉及财政资金使用，社会普遍关注',
  }),
  serve: (said, on) => ({ on, channel: said === '邮寄' ? 'post' : 'hand', proof: '送达回证' }),
  'prove-delivery': (said, on) => ({ on, proof: text(said) }),
  rate: (said, on) => ({ on, score: said === '不满意' ? 1 : 5, words: text(said) }),
  archive: (_said, on) => ({ on, place: '2025年案卷' }),
  withdraw: (said, on) => ({ on, reason: text(said) }),
  'treat-as-record-correction': (_said, on) => ({ on, result: 'corrected', explanation: '已更正' }),
  'propose-outcome': (said, on) => {
    const found = recogniseOutcome(nth(said, 0))
    if (!found.ok) throw new Error(`${nth(said, 0)} is no outcome`)
    const restatement = list(said)[1]
    const base = { on, outcome: found.outcome.id, because: '归类有误' }
    return restatement === undefined ? base : { ...base, restatement }
  },
  'propose-anew': (said, on) => ({ on, because: text(said) }),
  'propose-delivery': (said, on) => ({
    on,
    deliveredOn: day(text(said)),
    proof: '邮政查询记录',
    because: '回执遗失',
  }),
  'confirm-change': (said, on, file) => {
    const base = { on, proposal: file.dossier.proposals }
    return said === undefined || said === '说明' ? base : { ...base, restatement: text(said) }
  },
  'reject-change': (said, on, file) => ({ on, proposal: file.dossier.proposals, because: text(said) }),
  'withdraw-change': (_said, on, file) => ({ on, proposal: file.dossier.proposals }),
  'order-anew': (said, on) => ({ on, remedy: text(said) }),
  assign: (said, on) => ({ on, handler: personIdSchema.parse(text(said)) }),
  'call-for': (said, on) => ({ on, reason: text(said) }),
}
