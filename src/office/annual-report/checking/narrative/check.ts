import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import type { Finding } from '../../finding.ts'
import type { Report } from '../../report.ts'
import { checkAuthority } from './authority.ts'
import { checkBalance } from './balance.ts'
import { checkChanges } from './change.ts'
import { compare } from './compare.ts'
import { checkConflicts } from './conflicts.ts'
import { checkLists } from './lists.ts'
import { quoted } from './quote.ts'
import { type ParagraphReading, readParagraphs, type Statement } from './statements.ts'
import { valuesOf } from './values.ts'
import { checkYears } from './years.ts'

/** The words of a report against its tables and against themselves; the year before, where given, for growth. 条例 art. 50. */
export function checkNarrative(given: Report, form: ReportForm, previous?: Report): readonly Finding[] {
  const report = bounded(given)
  const paragraphs = readReport(report, form)
  const statements = statementsOf(paragraphs)
  const ground = {
    form,
    values: valuesOf(report, form),
    statements,
    saysCarriedOut: saysCarriedOut(statements),
  }
  const before = previous && isYearBefore(previous, report) ? valuesOf(previous, form) : undefined
  return withoutRepeats([
    ...statements.flatMap((statement) => compare(statement, ground)),
    ...paragraphs.flatMap((paragraph) => checkBalance(paragraph)),
    ...paragraphs.flatMap((paragraph) => checkLists(paragraph, ground)),
    ...paragraphs.flatMap((paragraph) => checkChanges(paragraph, ground, before)),
    ...checkConflicts(paragraphs, ground),
    ...checkYears(report),
    ...checkAuthority(report),
  ])
}

/** Every statement the grammar understood: the words, how they were read, and the cells they were held against. */
export function explainNarrative(
  report: Report,
  form: ReportForm,
): readonly { readonly text: string; readonly reads: string; readonly cells: readonly CellAddress[] }[] {
  return statementsOf(readReport(bounded(report), form)).map((statement) => ({
    text: quoted(statement),
    reads: readsOf(statement),
    cells: statement.doubt === undefined ? (statement.measure.bases[0]?.cells ?? []) : [],
  }))
}

/** Far more than any report says; a text made to exhaust its reader is read up to here. */
const longest = { paragraph: 20_000, section: 100_000 }

function bounded(report: Report): Report {
  return {
    ...report,
    preamble: within(report.preamble),
    sections: report.sections.map((section) => ({ ...section, paragraphs: within(section.paragraphs) })),
  }
}

function within(paragraphs: readonly string[]): readonly string[] {
  let left = longest.section
  return paragraphs.flatMap((paragraph) => {
    const kept = paragraph.slice(0, Math.min(longest.paragraph, left))
    left -= kept.length
    return kept === '' ? [] : [kept]
  })
}

/** Tables leave no whole sentence behind; what ends in none is a label or a cell. */
function readReport(report: Report, form: ReportForm): readonly ParagraphReading[] {
  return report.sections.flatMap(({ id, paragraphs }) =>
    readParagraphs(
      form.sections.some((section) => section.id === id && section.table)
        ? paragraphs.filter((paragraph) => paragraph.includes('。'))
        : paragraphs,
      id,
      form,
      report,
    ),
  )
}

function statementsOf(paragraphs: readonly ParagraphReading[]): readonly Statement[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ readings }) => readings.flatMap(({ statement }) => statement ?? [])),
  )
}

function saysCarriedOut(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ measure, claim }) => measure.key === 'carriedOut' && claim.kind === 'count' && claim.value > 0,
  )
}

function isYearBefore(previous: Report, report: Report): boolean {
  return report.year === null || previous.year === null || previous.year === report.year - 1
}

const doubts = {
  otherTime: '说的是其他年份或时段',
  comparison: '作比较用',
  channel: '只是一种渠道',
  otherAct: '说的是另一项工作',
  instance: '说的是审级',
  part: '只是其中一部分',
  about: '约数',
} as const

function readsOf({ measure, claim, doubt, scope }: Statement): string {
  const said = {
    count: () => `${measure.says} = ${claim.kind === 'count' ? claim.value : ''}`,
    none: () => `${measure.says} = 0`,
    allDone: () => '全部办结，结转下年度 = 0',
    allUpheld: () => '没有被纠正、没有未审结的案件',
  }[claim.kind]()
  const why = doubt === undefined ? (scope === 'others' ? '说的是其他单位' : undefined) : doubts[doubt]
  return why === undefined ? said : `${said}（${why}，未与表格比对）`
}

/** One thing said in two places is told once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = `${finding.rule} ${finding.message}`
    return !seen.has(key) && seen.add(key)
  })
}
