import { cellName } from '#law/report-form/cells.ts'
import type { CellAddress, ReportForm } from '#law/report-form/form.ts'
import type { Finding, Severity } from '../../finding.ts'
import { found } from '../form-rules.ts'
import type { Basis } from './measures.ts'
import { quoted } from './quote.ts'
import type { Statement } from './statements.ts'
import { basesThatGive, sumAt, type Values } from './values.ts'

/** What the tables and the rest of the text say that a statement is held against. */
export interface Ground {
  readonly form: ReportForm
  readonly values: Values
  /** True where the text itself says that applications are carried over. */
  readonly saysCarriedOut: boolean
  readonly statements: readonly Statement[]
}

/** A statement against the tables; nothing where they agree, where they hold no such number, or where the text speaks of another time or act. */
export function compare(statement: Statement, ground: Ground): readonly Finding[] {
  if (statement.doubt !== undefined || statement.scope === 'others') return []
  const { claim } = statement
  if (claim.kind === 'allDone') return compareAllDone(statement, claim, ground)
  if (claim.kind === 'allUpheld') return compareAllUpheld(statement, claim, ground)
  return compareCount(statement, claim.kind === 'none' ? 0 : claim.value, ground)
}

function compareCount(statement: Statement, said: number, ground: Ground): Finding[] {
  const { measure } = statement
  const [first] = measure.bases
  const expected = first && sumAt(first, ground.values)
  if (first === undefined || expected === undefined || (measure.atMost && said <= expected)) return []
  const readings = basesThatGive(said, measure, ground.values)
  // Who denies all names nothing that could be meant otherwise.
  const fitting =
    statement.claim.kind === 'none' ? readings.filter((basis) => basis.verdict === 'same') : readings
  if (fitting.some((basis) => basis.verdict === 'same') || isPartial(measure.bases, ground.values)) return []
  const severity = severityOf(statement, said, expected, fitting)
  return [
    found('narrative.mismatch', severity, first.cells, {
      expected: measure.key === 'charges' ? `${expected / 10_000}万元` : expected,
      actual: measure.key === 'charges' ? `${said / 10_000}万元` : said,
      message: messageOf(statement, said, expected, first, fitting, severity, ground),
    }),
  ]
}

/** Damaged tables leave some readings open: then the text may be right. */
function isPartial(bases: readonly Basis[], values: Values): boolean {
  return bases.some((basis) => basis.verdict === 'same' && sumAt(basis, values) === undefined)
}

function severityOf(
  statement: Statement,
  said: number,
  expected: number,
  fitting: readonly Basis[],
): Severity {
  const { scope, measure, explicit } = statement
  if (fitting.length > 0 || measure.atMost || measure.key.endsWith(':published')) return 'notice'
  if (scope === 'narrow' && said < expected) return 'notice'
  if (scope === 'wide' && said > expected) return 'notice'
  return measure.firm && scope === 'own' && (explicit || measure.family !== 'document') ? 'error' : 'warning'
}

function messageOf(
  statement: Statement,
  said: number,
  expected: number,
  basis: Basis,
  fitting: readonly Basis[],
  severity: Severity,
  ground: Ground,
): string {
  const { measure, scope } = statement
  const words = `文中「${quoted(statement)}」`
  if (measure.key === 'charges') return chargesMessage(words, said, expected, basis, ground.form)
  const cells = `${namesOf(basis.cells, ground.form)}为 ${sumOf(basis, ground.values)}`
  if (measure.atMost) return `${words}多于${cells}。公开的件数一般不超过作出决定的件数，请确认口径。`
  if (severity === 'notice' && fitting[0])
    return `${words}与${cells}不同，而与${namesOf(fitting[0].cells, ground.form)}${fitting[0].minus?.length ? '的差额' : ''}相符。请确认文字的口径。`
  if (severity === 'notice' && measure.family === 'document')
    return `${words}与${cells}不同。公开的件数与制发的件数口径不同，请确认。`
  if (severity === 'notice')
    return `${words}与${cells}不同，可能${scope === 'narrow' ? '只说本级' : '说的是全辖区'}。请确认文字与表格的统计范围，并在文中写明。`
  return `${words}说${measure.says} ${said}，但${cells}。请核对后改正文字或表格。`
}

function chargesMessage(
  words: string,
  said: number,
  expected: number,
  basis: Basis,
  form: ReportForm,
): string {
  const cells = `${namesOf(basis.cells, form)}为 ${expected / 10_000} 万元（${expected} 元）`
  const unit = said === expected / 10_000 || said === expected * 10_000 ? '，像是「元」与「万元」写混了' : ''
  return `${words}即 ${said} 元，但${cells}${unit}。请核对金额和单位。`
}

function namesOf(cells: readonly CellAddress[], form: ReportForm): string {
  const names = cells.slice(0, 3).map((cell) => cellName(form, cell))
  return cells.length > 3
    ? `${names[0]}等 ${cells.length} 格之和`
    : `${names.join('、')}${cells.length > 1 ? '之和' : ''}`
}

/** `258 + 17 = 275`, zeros left out; a single cell as it is. */
function sumOf(basis: Basis, values: Values): string {
  const parts = basis.cells.map((cell) => values(cell) ?? 0).filter((value) => value !== 0)
  const sum = sumAt(basis, values) ?? 0
  return parts.length > 1 && parts.length < 9 ? `${parts.join(' + ')} = ${sum}` : `${sum}`
}

function compareAllDone(
  statement: Statement,
  claim: Extract<Statement['claim'], { kind: 'allDone' }>,
  { form, values, saysCarriedOut }: Ground,
): Finding[] {
  const cell: CellAddress = 'applications/carriedOut/total'
  const carried = values(cell)
  if (carried === undefined || carried === 0 || statement.scope === 'wide') return []
  const own = saysCarriedOut ? '，文中也写了结转' : ''
  return [
    found('narrative.mismatch', severityOfAllDone(statement, claim, saysCarriedOut), [cell], {
      expected: carried,
      actual: 0,
      message: `文中「${quoted(statement)}」说申请全部${claim.finished ? '办结' : '答复'}，但${cellName(form, cell)}为 ${carried}${own}。请写明有 ${carried} 件结转，或改正表格。`,
    }),
  ]
}

/** 均按时答复 may be meant of those already due; 均已办结 may not. */
function severityOfAllDone(
  { scope }: Statement,
  { finished, inTime }: { readonly finished: boolean; readonly inTime: boolean },
  saysCarriedOut: boolean,
): Severity {
  if (scope !== 'own') return 'notice'
  if (finished) return saysCarriedOut ? 'warning' : 'error'
  return inTime ? 'notice' : 'warning'
}

function compareAllUpheld(
  statement: Statement,
  claim: Extract<Statement['claim'], { kind: 'allUpheld' }>,
  { form, values }: Ground,
): Finding[] {
  const corrected = statement.measure.bases[0]?.cells ?? []
  const open = corrected.map((cell) => cell.replace(/corrected$/u, 'pending') as CellAddress)
  const [wrong, pending] = [corrected, open].map((cells) => cells.filter((cell) => (values(cell) ?? 0) > 0))
  const against = [...(wrong ?? []), ...(claim.closedOnly ? [] : (pending ?? []))]
  if (against.length === 0) return []
  const listed = against.map((cell) => `${cellName(form, cell)}为 ${values(cell)}`).join('，')
  return [
    found('narrative.mismatch', wrong?.length ? 'error' : 'warning', against, {
      expected: listed,
      actual: quoted(statement),
      message: `文中「${quoted(statement)}」，但${listed}。请写明纠正和尚未审结的件数。`,
    }),
  ]
}
