import { form2021 } from '#law/report-form/form-2021.ts'
import type { YearFacts } from '../counting/facts.ts'
import type { Paragraph, Run } from '../yearly-report.ts'
import { type Figures, outcomeParts } from './figures.ts'
import { remediesInWords } from './remedies.ts'
import { aspect, blank, body, bracketed } from './runs.ts'

/** Section one by its five aspects: what the figures prove is written, what only people know is left blank. */
export function draftOverview(figures: Figures, facts: YearFacts, year: number): readonly Paragraph[] {
  const aspects = form2021.sections[0]?.aspects ?? []
  const bodies: readonly (readonly Paragraph[])[] = [
    [body(...disclosed(facts, year), ...disclosureWords(figures)), body(blank('overview.channels'))],
    [body(applicationsInWords(figures, year)), body(remediesInWords(figures))],
    [body(blank('overview.management'))],
    [body(blank('overview.platform'))],
    [body(blank('overview.supervision'))],
  ]
  return aspects.flatMap(({ label }, i) => [aspect(`${bracketed(i)}${label}`), ...(bodies[i] ?? [])])
}

function disclosed({ disclosed: items }: YearFacts, year: number): readonly (Run | string)[] {
  if (items === null) return [blank('overview.disclosed'), '。']
  return [items === 0 ? `${year}年，未登记主动公开的政府信息。` : `${year}年，主动公开政府信息${items}条。`]
}

function disclosureWords(figures: Figures): readonly string[] {
  const issued = figures.count('disclosure/normativeDocuments/issued')
  const repealed = figures.count('disclosure/normativeDocuments/repealed')
  const inForce = figures.count('disclosure/normativeDocuments/inForce')
  const documents = [
    issued === 0 ? '全年未制发行政规范性文件' : `全年制发行政规范性文件${issued}件`,
    ...(repealed === 0 ? [] : [`废止${repealed}件`]),
    ...(inForce === 0 ? [] : [`现行有效${inForce}件`]),
  ]
  const acts = form2021.disclosure.blocks
    .flatMap((block) => block.rows)
    .filter((row) => actRows.has(row.id))
    .map((row) => ({ label: row.label, count: figures.count(`disclosure/${row.id}/decisions`) }))
    .filter(({ count }) => count > 0)
  return [
    `${documents.join('，')}。`,
    ...(acts.length === 0
      ? []
      : [`全年作出${acts.map(({ label, count }) => `${label}决定${count}件`).join('、')}。`]),
  ]
}

/** Rows of table two that count decisions: 许可, 处罚, 强制. */
const actRows = new Set(
  form2021.disclosure.blocks
    .filter((block) => block.columns.some((column) => column.id === 'decisions'))
    .flatMap((block) => block.rows.map((row) => row.id)),
)

export function applicationsInWords(figures: Figures, year: number): string {
  const received = figures.count('applications/new/total')
  const carriedIn = figures.count('applications/carriedIn/total')
  const handled = figures.count('applications/handled/total')
  const carriedOut = figures.count('applications/carriedOut/total')
  const person = figures.count('applications/new/person')
  const opening =
    received === 0
      ? `${year}年，未收到政府信息公开申请`
      : `${year}年，收到政府信息公开申请${received}件，其中${applicantsInWords(person, received - person)}`
  const carried = carriedIn === 0 ? '' : `；上年结转${carriedIn}件`
  if (received + carriedIn === 0) return `${opening}。`
  const done =
    handled === 0 ? '全年未办结申请' : `全年办结${handled}件，其中${outcomeParts(figures).join('、')}`
  return `${opening}${carried}。${done}；${carriedOut === 0 ? '无结转下年度继续办理的申请' : `结转下年度继续办理${carriedOut}件`}。`
}

function applicantsInWords(persons: number, organisations: number): string {
  return [
    ...(persons > 0 ? [`自然人申请${persons}件`] : []),
    ...(organisations > 0 ? [`法人或其他组织申请${organisations}件`] : []),
  ].join('，')
}
