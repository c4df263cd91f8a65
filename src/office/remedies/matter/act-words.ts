import { dateInWords, parsePlainDate } from '#law/calendar/plain-date.ts'
import type { Act } from '#office/acts/act.ts'
import type { Json } from '#office/acts/json.ts'
import { personalErased } from '#office/acts/kinds/personal-erased.ts'
import { reopeningWords } from '#office/acts/kinds/remedy-amended.ts'
import { filingChannels } from '#office/acts/kinds/remedy-answer.ts'
import { recordWithdrawn } from '#office/acts/kinds/withdrawn.ts'
import { resultForms } from '../results/result-forms.ts'
import { sessionWords } from './dossier.ts'
import { procedures } from './intake.ts'
import { pleaWords } from './remedy.ts'

/** How one kind of act is told to whoever reads the matter. */
interface ActWords {
  readonly title: string
  /** What of its payload is told, under which name, in this order; a dot leads into a part. */
  readonly tells?: Readonly<Record<string, string>>
  /** What a value that is a code stands for. */
  readonly means?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What of it names a person of the office, by id. */
  readonly person?: string
}

const form = Object.fromEntries(Object.entries(resultForms).map(([id, { label }]) => [id, label]))
const result = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' }
const found: Pick<ActWords, 'tells' | 'means'> = {
  tells: {
    form: '结果',
    document: '文书',
    'order.what': '责令内容',
    'order.until': '履行期限',
    'counts.result': '计入表四',
  },
  means: { form, 'counts.result': result },
}

const words: Readonly<Record<string, ActWords>> = {
  'reconsideration.received': { title: '收到行政复议（从原登记簿转入）' },
  'reconsideration.closed': {
    title: '审结（从原登记簿转入）',
    tells: { result: '计入表四' },
    means: { result },
  },
  'litigation.received': { title: '收到行政诉讼（从原登记簿转入）' },
  'litigation.closed': { title: '审结（从原登记簿转入）', tells: { result: '计入表四' }, means: { result } },
  'remedy.received': {
    title: '收到申请书（起诉状）副本',
    tells: {
      'track.caseNumber': '案号',
      'evidence.items': '冻结证据（项）',
      handler: '经办人',
    },
    person: 'handler',
  },
  'remedy.assigned': { title: '指派经办人', tells: { handler: '经办人' }, person: 'handler' },
  'remedy.called-for': { title: '主管部门调阅', tells: { reason: '理由' } },
  'remedy.files-attached': { title: '加入材料', tells: { names: '文件' } },
  'remedy.described': {
    title: '补录、更正案件信息',
    tells: {
      forum: '机关、法院',
      caseNumber: '案号',
      what: '被复议（被诉）的行为',
      party: '申请人（原告）',
      claim: '请求',
    },
  },
  'remedy.procedure-changed': {
    title: '变更程序',
    tells: { procedure: '改为' },
    means: { procedure: procedures },
  },
  'remedy.session-noted': {
    title: '审理经过',
    tells: { what: '事项', at: '日期', note: '说明' },
    means: { what: sessionWords },
  },
  'remedy.answer-drafted': {
    title: '起草答复（答辩），送签',
    tells: { plea: '请求' },
    means: { plea: pleaWords },
  },
  'remedy.answer-returned': { title: '退回修改', tells: { because: '需要修改的地方' } },
  'remedy.answer-signed': { title: '签发答复（答辩）', tells: { edition: '第几稿', digest: '文本校验值' } },
  'remedy.answer-filed': {
    title: '提交答复（答辩）和证据',
    tells: { channel: '方式', proof: '凭证' },
    means: { channel: filingChannels },
  },
  'remedy.judged': { title: '收到一审判决（裁定），尚未生效', ...found },
  'remedy.concluded': { title: '收到生效的决定（判决、裁定）', ...found },
  'remedy.judgment-effective': {
    title: '一审判决（裁定）生效',
    tells: { 'counts.result': '计入表四' },
    means: { 'counts.result': result },
  },
  'remedy.appealed': {
    title: '上诉，进入二审',
    tells: { by: '上诉人', court: '二审法院' },
    means: { by: { authority: '本机关', other: '对方', both: '双方' } },
  },
  'remedy.remanded': { title: '发回重审', tells: { document: '裁定' } },
  'remedy.redo-opened': {
    title: '在原申请中开始重新答复',
    tells: { application: '申请', until: '期限' },
  },
  'remedy.order-performed': { title: '履行完毕', tells: { how: '履行情况' } },
  'remedy.opinion-received': { title: '收到复议意见书', tells: { number: '文号' } },
  'remedy.opinion-reported': { title: '报送落实情况', tells: { report: '落实情况' } },
  'remedy.reopened': {
    title: '重新审理',
    tells: { why: '原因', document: '文书' },
    means: { why: reopeningWords },
  },
  'remedy.result-corrected': {
    title: '更正结果的登记',
    tells: { form: '结果', result: '计入表四', because: '原因' },
    means: { form, result },
  },
  'remedy.year-restated': { title: '更正已公布的年度数字', tells: { year: '年度', reason: '原因' } },
  [recordWithdrawn.id]: { title: '登记有误，撤销', tells: { reason: '原因' } },
  [personalErased.id]: { title: '删除个人信息', tells: { reason: '原因' } },
}

export function hasRemedyWords(kind: string): boolean {
  return Object.hasOwn(words, kind)
}

/** What happened, in a few words. */
export function remedyActTitle({ kind }: Pick<Act, 'kind'>): string {
  return words[kind]?.title ?? '其他记录'
}

/** What an act says, named; what was erased, or never said, is left out. */
export function remedyActDetails(
  act: Pick<Act, 'kind' | 'facts' | 'personal'>,
  nameOf: (person: string) => string = (person) => person,
): readonly { readonly term: string; readonly value: string }[] {
  const { tells = {}, means = {}, person } = words[act.kind] ?? { title: '' }
  const said = { ...act.facts, ...act.personal }
  return Object.entries(tells).flatMap(([key, term]) => {
    const plain = inWords(partOf(said, key))
    const value = key === person ? nameOf(plain) : (means[key]?.[plain] ?? shortened(key, plain))
    return plain === '' ? [] : [{ term, value }]
  })
}

/** Of a digest enough to compare by. */
function shortened(key: string, said: string): string {
  return key === 'digest' ? `${said.slice(0, 16)}…` : said
}

function partOf(said: Json, key: string): Json {
  const [first = '', ...rest] = key.split('.')
  const part = isPlain(said) ? (said[first] ?? null) : null
  return rest.length === 0 ? part : partOf(part, rest.join('.'))
}

function isPlain(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inWords(value: Json): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(inWords).join('、')
  const text = String(value).trim()
  const date = parsePlainDate(text)
  return date === undefined ? text : dateInWords(date)
}
