import { procedures } from '#office/remedies/matter/intake.ts'
import { day, dayOrNone, type Fields, longOrNone, radios, words, wordsOrNone } from '../../forms/field.ts'

export type Track = 'reconsideration' | 'litigation'

const targetKinds = {
  reply: '本登记簿中一件申请的答复',
  silence: '本登记簿中一件申请逾期未答复',
  elsewhere: '其他（不在本登记簿）',
} as const

const against = {
  target: radios('针对什么', targetKinds),
  application: wordsOrNone('申请编号', { hint: '如 2026-3；选「其他」的不填。' }),
  letter: wordsOrNone('答复文号', { hint: '针对答复的填写，如 卫人社公复〔2026〕3号。' }),
  what: wordsOrNone('被复议（被诉）的行为', { hint: '只有选「其他」时填写：哪一年的什么答复，文号。' }),
}

/** What the notice with the copy of a reconsideration application says. */
const reconsideration = {
  on: day('收到申请书副本的日期', {
    hint: '本机关签收之日；答复期限从次日起算：普通程序10个工作日，简易程序5个工作日（行政复议法第四十八条、第五十四条）。',
  }),
  organ: words('行政复议机关', { hint: '按行政复议法和机构树自动填写；与通知书不一致时，以通知书为准。' }),
  caseNumber: wordsOrNone('复议案号', { hint: '答复通知书上的文号。' }),
  procedure: radios('程序', procedures, {
    hint: '看答复通知书；政府信息公开案件可以适用简易程序（行政复议法第五十三条）。',
  }),
  acceptedOn: dayOrNone('受理日期', { hint: '通知书写明的，据此显示复议机关作出决定的期限。' }),
  party: words('申请人'),
  claim: longOrNone('复议请求'),
  ...against,
}

const afterKinds = {
  nothing: '没有，直接起诉',
  remedy: '有，在本登记簿',
  outside: '有，不在本登记簿（如复议机关不予受理）',
} as const

/** What comes with the copy of a complaint. */
const litigation = {
  on: day('收到起诉状副本的日期', {
    hint: '答辩状和证据自收到之日起十五日内提交（行政诉讼法第六十七条）。',
  }),
  court: words('法院'),
  caseNumber: wordsOrNone('案号'),
  procedure: radios('程序', procedures),
  party: words('原告'),
  claim: longOrNone('诉讼请求'),
  after: radios('起诉前是否经过行政复议', afterKinds, {
    hint: '由此决定计入表四「未经复议直接起诉」还是「复议后起诉」。',
  }),
  afterNumber: wordsOrNone('复议案件编号', { hint: '本登记簿的编号，如 复议2026-1。' }),
  afterDecision: wordsOrNone('复议决定书文号', { hint: '不在本登记簿的填写。' }),
  ...against,
}

export const newFields = { reconsideration, litigation } as const satisfies Readonly<
  Record<Track, Fields<unknown>>
>
