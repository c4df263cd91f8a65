import { dateInWords, parsePlainDate } from '#law/calendar/plain-date.ts'
import { tariffs } from '#law/fees/tiers.ts'
import { outcomes } from '#law/outcomes/outcomes.ts'
import { outcomeLabel } from '#law/outcomes/recognise.ts'
import type { Act } from '#office/acts/act.ts'
import type { JsonObject } from '#office/acts/json.ts'
import { serviceChannels } from '#office/acts/kinds/application-service.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import { changeFacts, changeWords } from './change.ts'

/** How one kind of act is told to whoever reads the case. */
interface ActWords {
  readonly title: string
  /** What of its payload is told, under which name, in this order. */
  readonly tells?: Readonly<Record<string, string>>
  /** What a value that is a code stands for. */
  readonly means?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const naming = { namesApplicant: '写明申请人信息的理由' } as const
const party = { who: '征求对象', party: '称谓' } as const
const who = { 'third-party': '第三方', 'co-maker': '共同制作机关', 'other-organ': '其他机关' } as const
const outcome = Object.fromEntries(outcomes.map((one) => [one.id, outcomeLabel(one)]))
const method = { 'by-application': tariffs['by-application'].name, 'by-volume': tariffs['by-volume'].name }

const words: Readonly<Record<string, ActWords>> = {
  'application.registered': { title: '登记（从原登记簿转入）' },
  'application.closed': {
    title: '办结（从原登记簿转入）',
    tells: { outcome: '办理结果' },
    means: { outcome },
  },
  'application.received': { title: '收到申请' },
  'application.arrived': { title: '申请到达，待与申请人确认收到' },
  'application.receipt-confirmed': { title: '与申请人确认收到', tells: { how: '确认方式' } },
  'application.contact-attempted': { title: '联系申请人未果', tells: { how: '联系经过' } },
  'application.assigned': { title: '指派经办人', tells: { handler: '经办人' } },
  'application.called-for': { title: '主管部门调阅', tells: { reason: '理由' } },
  'application.correction-asked': {
    title: '告知补正',
    tells: { items: '补正事项', until: '补正期限', letter: '文号' },
  },
  'application.supplemented': { title: '收到补正，答复期限重新计算', tells: { contents: '补正后的内容' } },
  'application.correction-lapsed': { title: '逾期未补正，视为放弃申请' },
  'application.consulted': {
    title: '征求意见',
    tells: {
      ...party,
      name: '名称',
      question: '事项',
      until: '希望答复的日期',
      letter: '文号',
      told: '告知申请人的文号',
      ...naming,
    },
    means: { who },
  },
  'application.consultation-reached': {
    title: '征求意见书送达',
    tells: { ...party, proof: '凭证' },
    means: { who },
  },
  'application.consultation-answered': {
    title: '收到反馈意见',
    tells: { ...party, opinion: '意见', reasons: '理由' },
    means: { who, opinion: { agrees: '同意公开', objects: '不同意公开', partly: '部分同意' } },
  },
  'application.consultation-lapsed': { title: '逾期未反馈意见', tells: party, means: { who } },
  'application.third-party-told': {
    title: '告知第三方决定公开',
    tells: { party: '第三方', contents: '公开的内容', reason: '理由', letter: '文号', ...naming },
  },
  'application.department-asked': {
    title: '请科室协办',
    tells: { department: '科室', question: '事项', until: '希望回复的日期' },
  },
  'application.department-answered': { title: '收到协办回复', tells: { department: '科室', answer: '回复' } },
  'application.search-recorded': {
    title: '检索',
    tells: { places: '范围', terms: '检索词', found: '结果' },
  },
  'application.extension-proposed': { title: '提出延期', tells: { days: '工作日数', reason: '原因' } },
  'application.extended': {
    title: '同意延期并告知申请人',
    tells: { days: '工作日数', reason: '原因', letter: '文号' },
  },
  'application.fee-noticed': {
    title: '发出收费通知',
    tells: {
      method: '方式',
      first: '从第几件（页）',
      last: '到第几件（页）',
      yuan: '金额（元）',
      letter: '文号',
    },
    means: { method },
  },
  'application.fee-notice-reached': { title: '收费通知送达', tells: { proof: '凭证' } },
  'application.fee-paid': { title: '收到缴费', tells: { yuan: '金额（元）', receipt: '票据号' } },
  'application.fee-lapsed': { title: '逾期未缴费，视为放弃申请' },
  'application.reasons-asked': {
    title: '要求说明理由',
    tells: { extent: '数量和频次', until: '期限', letter: '文号' },
  },
  'application.reasons-given': { title: '收到申请人的说明', tells: { reasons: '理由' } },
  'application.reasons-lapsed': { title: '逾期未说明理由' },
  'application.reply-delayed': {
    title: '确定延迟答复日期并告知',
    tells: { until: '答复日期', letter: '文号' },
  },
  'application.reply-drafted': {
    title: '起草答复，送审',
    tells: { counts: '拟计入' },
    means: { counts: outcome },
  },
  'application.reply-approved': { title: '审核通过', tells: { edition: '第几稿' } },
  'application.secrecy-reviewed': { title: '保密审查通过', tells: { edition: '第几稿', conclusion: '结论' } },
  'application.reply-returned': { title: '退回修改', tells: { because: '需要修改的地方' } },
  'application.reply-signed': {
    title: '签发',
    tells: { letter: '文号', edition: '第几稿', digest: '文本校验值' },
  },
  'application.served': {
    title: '答复发出',
    tells: { channel: '方式', proof: '凭证', leaksAccepted: '附件隐藏内容可以提供的理由' },
    means: { channel: serviceChannels },
  },
  'application.delivery-proved': { title: '申请人收到答复', tells: { proof: '凭证' } },
  'application.withdrawn-by-applicant': { title: '申请人撤回', tells: { reason: '说明' } },
  'application.archived': { title: '归档', tells: { place: '存放' } },
  'application.treated-as-record-correction': {
    title: '按更正本人信息处理',
    tells: { result: '办理情况', explanation: '说明', letter: '文号' },
    means: { result: { corrected: '予以更正', forwarded: '转送有权更正的机关', refused: '不予更正' } },
  },
  'application.outcome-corrected': {
    title: '更正办理结果的归类',
    tells: { outcome: '应当归入', because: '原因' },
    means: { outcome },
  },
  'application.change-proposed': {
    title: '提出更正，待另一人复核',
    tells: {
      what: '更正什么',
      outcome: '应当归入',
      deliveredOn: '申请人收到的日期',
      proof: '凭证',
      because: '原因',
      restatement: '更正已公布年度数字的原因',
    },
    means: { what: changeWords, outcome },
  },
  'application.outcome-change-confirmed': {
    title: '复核同意，更正办理结果的归类',
    tells: { outcome: '归入' },
    means: { outcome },
  },
  'application.self-correction-confirmed': {
    title: '复核同意，自行纠正、重新答复',
    tells: { because: '原因' },
  },
  'application.delivery-confirmed': {
    title: '复核同意，登记送达日期',
    tells: { deliveredOn: '申请人收到的日期', proof: '凭证' },
  },
  'application.change-rejected': { title: '退回提出的更正', tells: { because: '原因' } },
  'application.change-withdrawn': { title: '撤回提出的更正' },
  'application.change-passed-on': { title: '移交待复核的更正', tells: { to: '接手人' } },
  'application.reply-ordered-anew': {
    title: '按复议、诉讼结果重新答复',
    tells: { remedy: '案号', until: '期限' },
  },
  'application.year-restated': { title: '更正已公布的年度数字', tells: { year: '年度', reason: '原因' } },
  'application.files-attached': { title: '加入材料', tells: { names: '文件' } },
  'application.letter-frozen': { title: '生成正式文书', tells: { title: '文书', number: '文号' } },
  'application.rated': {
    title: '申请人评价',
    tells: { score: '分数（1至5）', words: '意见' },
  },
  [recordWithdrawn.id]: { title: '登记有误，撤销', tells: { reason: '原因' } },
  [personalErased.id]: { title: '删除个人信息', tells: { reason: '原因' } },
}

type Told = Pick<Act, 'kind' | 'facts' | 'personal'>

export function hasWords(kind: string): boolean {
  return Object.hasOwn(words, kind)
}

/** What happened, in a few words. */
export function actTitle({ kind }: Pick<Act, 'kind'>): string {
  return words[kind]?.title ?? '其他记录'
}

export interface ActDetail {
  readonly term: string
  readonly value: string
}

/** What an act says, named; what was erased, or never said, is left out. `nameOf` gives people for their ids. */
export function actDetails(act: Told, nameOf: (person: string) => string): readonly ActDetail[] {
  const { tells = {}, means = {} } = words[act.kind] ?? { title: '' }
  const change = changeFacts.safeParse(act.facts.change)
  const said: JsonObject = { ...act.facts, ...act.personal, ...change.data }
  return Object.entries(tells).flatMap(([key, term]) => {
    const plain = inWords(said[key])
    if (plain === '') return []
    return [{ term, value: readable(key, means[key]?.[plain] ?? plain, nameOf) }]
  })
}

/** People by name, and of a digest enough to compare by. */
function readable(key: string, said: string, nameOf: (person: string) => string): string {
  if (key === 'handler' || key === 'to') return nameOf(said)
  return key === 'digest' ? `${said.slice(0, 16)}…` : said
}

function inWords(value: JsonObject[string] | undefined): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map((one) => inWords(one)).join('；')
  const text = String(value).trim()
  const date = parsePlainDate(text)
  return date === undefined ? text : dateInWords(date)
}

/** Who did it: staff by name, the public by its place in the case, gongkai as the system it is. */
export function actorInWords(by: string, nameOf: (person: string) => string): string {
  if (by === 'applicant') return '申请人'
  if (by === 'gongkai') return '系统'
  const [kind = '', ...rest] = by.split('/')
  if (kind in who && rest.length > 0) return `${who[kind as keyof typeof who]}（${rest.join('/')}）`
  return nameOf(by)
}
