import { applicationRows, formCells } from '#law/report-form/cells.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import { labelBody } from '../../reading/letters.ts'
import type { Aspect, Topic } from './lexicon.ts'
import type { Subject } from './subject.ts'

/** Cells whose sum, less those of `minus`, the figure may be. `asks` is a reading that is likely but should be confirmed. */
export interface Basis {
  readonly cells: readonly CellAddress[]
  readonly minus?: readonly CellAddress[]
  readonly verdict: 'same' | 'asks'
}

/** What a figure counts, in cells. The first basis is what the words say. */
export interface Measure {
  /** Two statements with one key speak of the same number. */
  readonly key: string
  /** A short name for people: 本年新收申请. */
  readonly says: string
  readonly family:
    | 'flow'
    | 'outcome'
    | 'applicant'
    | 'remedies'
    | 'document'
    | 'decision'
    | 'money'
    | 'information'
  readonly bases: readonly Basis[]
  /** True where the words leave no other reading, so that a difference is an error. */
  readonly firm: boolean
  /** A part of what the cell counts is told rather than all of it: only more than the cell is a difference. */
  readonly atMost?: true
}

/** What a subject measures; undefined where the tables hold no such number. */
export function measureOf(subject: Subject, form: ReportForm): Measure | undefined {
  const [topic] = subject.topics
  if (topic === undefined) return undefined
  return families[topic]?.(subject, form, topic)
}

type Family = (subject: Subject, form: ReportForm, topic: Topic) => Measure | undefined

const families: Partial<Readonly<Record<Topic, Family>>> = {
  application: applicationMeasure,
  reconsideration: remedyMeasure,
  litigation: remedyMeasure,
  normativeDocuments: documentMeasure,
  regulations: documentMeasure,
  licensing: decisionMeasure,
  penalties: decisionMeasure,
  coercion: decisionMeasure,
  charges: chargeMeasure,
  fee: ({ aspects }) =>
    aspects.includes('charged')
      ? { key: 'fee', says: '收取的信息处理费', family: 'money', bases: [], firm: true }
      : undefined,
  information: ({ aspects }) =>
    aspects.includes('published')
      ? { key: 'information', says: '主动公开政府信息', family: 'information', bases: [], firm: false }
      : undefined,
}

const total = (row: string): CellAddress => `applications/${row}/total`
const same = (...cells: CellAddress[]): Basis => ({ cells, verdict: 'same' })
const asks = (cells: CellAddress[], minus: CellAddress[] = []): Basis => ({ cells, minus, verdict: 'asks' })

interface Flow {
  readonly aspect: Aspect
  readonly says: string
  readonly firm: boolean
  readonly bases: (form: ReportForm) => readonly Basis[]
}

/** Movements of table three, most telling word first: 转下年答复 speaks of the carry-over, 受理并办结 of what was finished. */
const flows: readonly Flow[] = [
  { aspect: 'carriedIn', says: '上年结转申请', firm: true, bases: () => [same(total('carriedIn'))] },
  { aspect: 'carriedOut', says: '结转下年度继续办理', firm: true, bases: () => [same(total('carriedOut'))] },
  {
    aspect: 'finished',
    says: '本年办结申请',
    firm: true,
    bases: (form) => [
      same(total('handled')),
      asks([total('new')], [total('carriedOut')]),
      asks([total('handled')], rowsOf(form, 'other').map(total)),
      ...rowsOf(form, 'other').map((row) => asks([total('handled')], [total(row)])),
    ],
  },
  {
    aspect: 'replied',
    says: '答复申请',
    firm: false,
    bases: (form) => [
      same(total('handled')),
      same(total('new'), total('carriedIn')),
      { cells: [total('handled')], minus: rowsOf(form, 'other').map(total), verdict: 'same' },
      asks([total('handled')], [...rowsOf(form, 'other'), ...rowsOf(form, 'notProcessed')].map(total)),
      asks([total('new')], [total('carriedOut')]),
      asks([total('new')]),
    ],
  },
  {
    aspect: 'received',
    says: '本年新收申请',
    firm: true,
    bases: () => [same(total('new')), asks([total('new'), total('carriedIn')])],
  },
  {
    aspect: 'accepted',
    says: '受理（办理）申请',
    firm: true,
    bases: () => [same(total('new')), same(total('new'), total('carriedIn')), same(total('handled'))],
  },
]

function applicationMeasure(subject: Subject, form: ReportForm): Measure | undefined {
  const carried = subject.aspects.some((aspect) => aspect === 'carriedIn' || aspect === 'carriedOut')
  if (subject.outcomes.length > 0 && !carried) return outcomeMeasure(subject, form)
  if (subject.applicants.length > 0 && !carried && !isEveryone(subject))
    return applicantMeasure(subject, form)
  const flow = flows.find((candidate) => subject.aspects.includes(candidate.aspect))
  return (
    flow && {
      key: flow.aspect,
      says: flow.says,
      family: 'flow',
      bases: flow.bases(form),
      firm: flow.firm,
    }
  )
}

/** 公民、法人或其他组织: whoever may apply, and so no kind of applicant. */
export function isEveryone({ applicants }: Subject): boolean {
  return applicants.includes('person') && applicants.includes('organisations')
}

/** The rows of an outcome or of a group of outcomes: the 2019 form has one row where that of 2021 has three. */
function rowsOf(form: ReportForm, outcome: string): readonly string[] {
  return applicationRows(form.applications)
    .filter((row) => row.part === 'outcome' && (row.id === outcome || row.id.startsWith(`${outcome}.`)))
    .map((row) => row.id)
}

function outcomeMeasure({ outcomes, joined }: Subject, form: ReportForm): Measure | undefined {
  const named = joined ? [...new Set(outcomes)] : outcomes.slice(-1)
  const rows = named.flatMap((outcome) => rowsOf(form, outcome))
  if (rows.length === 0) return undefined
  const others = joined
    ? []
    : outcomes.slice(0, -1).map((outcome) => same(...rowsOf(form, outcome).map(total)))
  const alsoPartial = named.join() === 'granted' ? [asks([total('granted'), total('partial')])] : []
  return {
    key: `outcome:${named.join('+')}`,
    says: named.map((outcome) => outcomeName(form, outcome)).join('与'),
    family: 'outcome',
    bases: [same(...rows.map(total)), ...others, ...alsoPartial],
    firm: named.every((outcome) => !outcome.includes('.')),
  }
}

/** The label of an outcome's row, or of the group its rows stand under. */
export function outcomeName(form: ReportForm, outcome: string): string {
  const row = applicationRows(form.applications).find(
    (candidate) => candidate.id === outcome || candidate.id.startsWith(`${outcome}.`),
  )
  const label = row?.id === outcome ? row.label : (row?.under[1]?.label ?? outcome)
  return labelBody(label.replace(/（区分处理.*$/u, ''))
}

function applicantMeasure({ applicants }: Subject, form: ReportForm): Measure {
  const named = applicants.at(-1) ?? 'person'
  const columns = form.applications.columns
    .filter((column) => (named === 'organisations' ? column.group !== undefined : column.id === named))
    .map((column) => column.id)
  const row = (id: string): readonly CellAddress[] =>
    columns.map((column): CellAddress => `applications/${id}/${column}`)
  return {
    key: `applicant:${named}`,
    says: `${form.applications.columns.find((column) => column.id === named)?.label ?? '法人或其他组织'}的申请`,
    family: 'applicant',
    bases: [
      { cells: row('new'), verdict: 'same' },
      { cells: [...row('new'), ...row('carriedIn')], verdict: 'same' },
      { cells: row('handled'), verdict: 'same' },
    ],
    firm: false,
  }
}

const results: readonly Aspect[] = ['upheld', 'corrected', 'pending', 'otherResult']

function remedyMeasure(subject: Subject, form: ReportForm): Measure | undefined {
  const blocks = blocksOf(subject, form)
  const result = results.find((aspect) => subject.aspects.includes(aspect))
  if (result === undefined && subject.aspects.includes('rejected')) return undefined
  const column = result === 'otherResult' ? 'other' : (result ?? 'total')
  const cells = blocks.map((block): CellAddress => `remedies/${block.id}/${column}`)
  const label = form.remedies.columns.find((candidate) => candidate.id === column)?.label ?? ''
  const names = [...new Set(blocks.map((block) => block.group ?? block.label))].join('、')
  return {
    key: `remedies:${blocks.map((block) => block.id).join('+')}:${column}`,
    says: `${blocks.length === 1 ? (blocks[0]?.label ?? names) : names}${column === 'total' ? '' : label}`,
    family: 'remedies',
    bases: [
      { cells, verdict: 'same' },
      ...cells.slice(0, cells.length > 1 ? undefined : 0).map((cell) => asks([cell])),
    ],
    firm: true,
  }
}

function blocksOf({ topics, aspects, joined }: Subject, form: ReportForm): ReportForm['remedies']['blocks'] {
  const { blocks } = form.remedies
  if (aspects.includes('direct')) return blocks.filter((block) => block.id === 'directLitigation')
  if (aspects.includes('afterReconsideration'))
    return blocks.filter((block) => block.id === 'litigationAfterReconsideration')
  const named = joined ? topics : topics.slice(-1)
  return blocks.filter((block) =>
    named.includes(block.group === undefined ? 'reconsideration' : 'litigation'),
  )
}

/** Columns that may hold what a verb says, in the words of either form; a form without the column holds no such number. */
const documentColumns: Partial<Readonly<Record<Aspect, readonly string[]>>> = {
  issued: ['issued', 'created', 'disclosed'],
  repealed: ['repealed'],
  inForce: ['inForce'],
  published: ['issued', 'disclosed', 'created', 'disclosedTotal', 'inForce'],
}
const documentWords = { issued: '制发', repealed: '废止', inForce: '现行有效', published: '公开' } as const

function documentMeasure({ aspects }: Subject, form: ReportForm, topic: Topic): Measure | undefined {
  const order = aspects.includes('published')
    ? (['published'] as const)
    : (['repealed', 'inForce', 'issued'] as const)
  const aspect = order.find((one) => aspects.includes(one))
  if (aspect === undefined) return undefined
  const cells = (documentColumns[aspect] ?? [])
    .map((column): CellAddress => `disclosure/${topic}/${column}`)
    .filter((cell) => formCells(form).some(({ address }) => address === cell))
  if (cells.length === 0) return undefined
  return {
    key: `${topic}:${aspect}`,
    says: `${documentWords[aspect]}${topic === 'regulations' ? '规章' : '行政规范性文件'}`,
    family: 'document',
    bases: cells.map((cell) => same(cell)),
    firm: aspect !== 'published',
  }
}

function decisionMeasure({ aspects }: Subject, form: ReportForm, topic: Topic): Measure | undefined {
  const published = aspects.includes('published')
  const decided = aspects.some((aspect) => aspect === 'decided' || aspect === 'finished')
  const cell: CellAddress = `disclosure/${topic}/decisions`
  if (!(published || decided) || !formCells(form).some(({ address }) => address === cell)) return undefined
  const label =
    form.disclosure.blocks.flatMap((block) => block.rows).find((row) => row.id === topic)?.label ?? ''
  return {
    key: `${topic}:${published ? 'published' : 'decided'}`,
    says: `${published ? '公开' : '作出'}${label}`,
    family: 'decision',
    bases: [same(cell)],
    firm: false,
    ...(published ? { atMost: true as const } : {}),
  }
}

function chargeMeasure(_: Subject, form: ReportForm): Measure | undefined {
  const cell: CellAddress = 'disclosure/charges/amount'
  if (!formCells(form).some(({ address }) => address === cell)) return undefined
  return { key: 'charges', says: '行政事业性收费', family: 'money', bases: [same(cell)], firm: true }
}
