import type { OutcomeId } from '#law/outcomes/outcome.ts'
import { outcomeById } from '#law/outcomes/outcomes.ts'
import { outcomeLabel, recogniseOutcome } from '#law/outcomes/recognise.ts'
import { form2021 } from '#law/report-form/form-2021.ts'
import { labelKey } from '../reading/letters.ts'
import { likeness } from '../reading/rows.ts'

export type WordReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly nearest?: string }

export type ApplicantKind = 'person' | 'company' | 'research' | 'charity' | 'legal' | 'otherOrg'
export type RemedyResult = 'upheld' | 'corrected' | 'other'
export type LitigationRoute = 'directLitigation' | 'litigationAfterReconsideration'
export type ActKind = 'licensing' | 'penalties' | 'coercion'

/** A word of the register and what it stands for; the first name is the one to write. */
interface Word<T> {
  readonly value: T
  readonly names: readonly string[]
}

const columnLabel = (id: ApplicantKind) =>
  form2021.applications.columns.find((column) => column.id === id)?.label ?? id
const resultLabel = (id: RemedyResult) =>
  form2021.remedies.columns.find((column) => column.id === id)?.label ?? id
const routeLabel = (id: LitigationRoute) =>
  form2021.remedies.blocks.find((block) => block.id === id)?.label ?? id
const actLabel = (id: ActKind) =>
  form2021.disclosure.blocks.flatMap((block) => block.rows).find((row) => row.id === id)?.label ?? id

const applicants: readonly Word<ApplicantKind>[] = [
  { value: 'person', names: [columnLabel('person'), '个人', '公民'] },
  { value: 'company', names: [columnLabel('company'), '企业', '公司', '法人商业企业'] },
  { value: 'research', names: [columnLabel('research'), '科研单位', '科研院所', '高校'] },
  { value: 'charity', names: [columnLabel('charity'), '公益组织', '社会组织', '社会团体'] },
  { value: 'legal', names: [columnLabel('legal'), '律师事务所', '律所', '法律服务'] },
  { value: 'otherOrg', names: [columnLabel('otherOrg'), '其他组织', '其他法人', '法人或其他组织其他'] },
]

/** 行政复议法 and 行政诉讼法 results as table four counts them; 驳回复议请求 follows the setting `remedy.reviewRejected`. */
const results: readonly Word<RemedyResult>[] = [
  {
    value: 'upheld',
    names: [
      resultLabel('upheld'),
      '维持',
      '驳回诉讼请求',
      '驳回复议请求',
      '驳回行政复议请求',
      '驳回上诉维持原判',
    ],
  },
  {
    value: 'corrected',
    names: [
      resultLabel('corrected'),
      '纠正',
      '撤销',
      '部分撤销',
      '变更',
      '确认违法',
      '责令履行',
      '限期履行',
      '责令重新答复',
      '撤销并责令重作',
      '撤销并责令重新答复',
      '确认无效',
    ],
  },
  {
    value: 'other',
    names: [
      resultLabel('other'),
      '其他',
      '撤回',
      '申请人撤回',
      '原告撤诉',
      '撤诉',
      '终止',
      '调解',
      '和解',
      '不予受理',
      '驳回起诉',
      '驳回申请',
      '终止审理',
      '终结诉讼',
      '不予立案',
    ],
  },
]

const routes: readonly Word<LitigationRoute>[] = [
  { value: 'directLitigation', names: [routeLabel('directLitigation'), '直接起诉', '未经复议', '直接诉讼'] },
  {
    value: 'litigationAfterReconsideration',
    names: [routeLabel('litigationAfterReconsideration'), '经复议', '复议后诉讼', '经复议后起诉'],
  },
]

const acts: readonly Word<ActKind>[] = [
  { value: 'licensing', names: [actLabel('licensing'), '许可'] },
  { value: 'penalties', names: [actLabel('penalties'), '处罚'] },
  { value: 'coercion', names: [actLabel('coercion'), '强制', '行政强制措施', '行政强制执行'] },
]

export const readApplicant = readerOf('申请人类型', applicants)
export const readRemedyResult = readerOf('结果', results)
export const readRoute = readerOf('诉讼类型', routes)
export const readAct = readerOf('行政行为类型', acts)

/** The word to write for a value: the one the template offers. */
export const words = {
  applicant: (kind: ApplicantKind) => nameOf(applicants, kind),
  'remedy-result': (result: RemedyResult) => nameOf(results, result),
  litigation: (route: LitigationRoute) => nameOf(routes, route),
  act: (act: ActKind) => nameOf(acts, act),
  outcome: (outcome: OutcomeId) => outcomeLabel(outcomeById(outcome)),
} as const

function nameOf<T>(known: readonly Word<T>[], value: T): string {
  const [name] = known.find((word) => word.value === value)?.names ?? []
  if (name === undefined) throw new Error(`no word for ${value}`)
  return name
}

/** The words the template offers in a list, for each kind of column that has a closed set. */
export const choices: Readonly<
  Record<'applicant' | 'remedy-result' | 'litigation' | 'act', readonly string[]>
> = {
  applicant: applicants.map((word) => word.names[0] ?? ''),
  'remedy-result': results.map((word) => word.names[0] ?? ''),
  litigation: routes.map((word) => word.names[0] ?? ''),
  act: acts.map((word) => word.names[0] ?? ''),
}

export function readOutcome(text: string): WordReading<OutcomeId> {
  const found = recogniseOutcome(text)
  if (found.ok) return { ok: true, value: found.outcome.id }
  const labels = found.candidates.map((id) => outcomeLabel(outcomeById(id)))
  if (found.reason === 'group-only') {
    return { ok: false, message: `「${text}」只写了大类，还要写明是哪一种：${labels.join('、')}` }
  }
  const nearest = labels[0] ?? ''
  return { ok: false, message: `不认识办理结果「${text}」，最接近的写法是「${nearest}」`, nearest }
}

function readerOf<T>(what: string, words: readonly Word<T>[]): (text: string) => WordReading<T> {
  const known = new Map(
    words.flatMap((word) => word.names.map((name) => [labelKey(name), word.value] as const)),
  )
  const names = words.map((word) => word.names[0] ?? '')
  return (text) => {
    const value = known.get(labelKey(text))
    if (value !== undefined) return { ok: true, value }
    const all = words.flatMap((word) =>
      word.names.map((name) => ({
        name: word.names[0] ?? '',
        near: likeness(labelKey(name), labelKey(text)),
      })),
    )
    const best = all.reduce((a, b) => (b.near > a.near ? b : a))
    const nearest = best.near > 0 ? best.name : undefined
    return {
      ok: false,
      message: `不认识${what}「${text}」，${nearest ? `最接近的写法是「${nearest}」，` : ''}可写：${names.join('、')}`,
      ...(nearest ? { nearest } : {}),
    }
  }
}
